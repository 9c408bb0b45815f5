import { newId } from "#basics/id";
import { addressesOfIn, confirmAddressIn, findOrMakeAddressIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { job, person, type PersonId, withRight } from "#services/house";

import { approversOfIn } from "../../src/modules/organisations/approvers/actions/approvers-of.ts";
import {
  answerGivenIn,
  nameApprover,
  type NameWhom,
} from "../../src/modules/organisations/approvers/actions/name-approver.ts";
import { findApprover } from "../../src/modules/organisations/approvers/store/approvers.ts";
import type { OrganisationId, Power } from "../../src/modules/organisations/domain/organisation.ts";
import type { Role } from "../../src/modules/organisations/domain/representative.ts";
import { enterIn } from "../../src/modules/organisations/team/actions/enter.ts";
import { answerAsked } from "../../src/modules/organisations/workers/actions/answer-work.ts";
import { askWork } from "../../src/modules/organisations/workers/actions/ask-work.ts";
import { employersOfIn } from "../../src/modules/organisations/workers/actions/employers-of.ts";
import type { EmploymentId } from "../../src/modules/organisations/workers/domain/employment.ts";
import { saveAddressOf } from "../../src/modules/people/store/addresses.ts";
import type { TestHouse } from "./house.ts";
import { valueOf } from "./organisations.ts";

export const SINCE = Temporal.PlainDate.from("2026-01-05");

/** Situations of who works where, and who says yes for them. */
export function working(app: TestHouse) {
  return { ...comings(app), ...yeses(app) };
}

/** Who comes to work, to represent, or in by an address. */
function comings(app: TestHouse) {
  /** Somebody works there: they asked, and one who keeps the team said yes. */
  async function worksAt(
    worker: PersonId,
    { organisation, keeper }: { readonly organisation: OrganisationId; readonly keeper: PersonId },
  ): Promise<EmploymentId> {
    const asked = { organisation, status: "employee", since: SINCE } as const;
    const employment = valueOf(await askWork(app, person(worker), asked));
    valueOf(await answerAsked(app, person(keeper), { employment, yes: true }));
    return employment;
  }

  /** A representative comes in, with a function and powers. */
  function enters(
    one: PersonId,
    asked: {
      readonly organisation: OrganisationId;
      readonly role: Role;
      readonly powers: readonly Power[];
    },
  ) {
    return app.transaction(job("opening"), (work) =>
      withRight(work, "organisations-write", (lent) =>
        enterIn(lent, lent, { ...asked, person: one, until: undefined, cameBy: undefined }),
      ),
    );
  }

  /** One more confirmed address of somebody. */
  function comesInWith(one: PersonId, email: string): Promise<AddressId> {
    return app.transaction(job("demonstration"), async (work) => {
      const address = await findOrMakeAddressIn(work, email);
      await confirmAddressIn(work, address);
      await withRight(work, "sign-in", (lent) => saveAddressOf(lent, one, address));
      return address;
    });
  }

  /** The text of their first address. */
  async function emailOf(one: PersonId): Promise<string> {
    const all = await app.transaction(job("write-to"), (work) => addressesOfIn(work, one));
    return all[0]?.text ?? "";
  }

  return { worksAt, enters, comesInWith, emailOf };
}

/** Who says yes, and who works where. */
function yeses(app: TestHouse) {
  /** The names of who says yes today, in order, with the way. */
  async function approvers(
    organisation: OrganisationId,
    worker: PersonId,
  ): Promise<readonly string[]> {
    const all = await app.transaction(job("opening"), (work) =>
      approversOfIn(work, { organisation, worker }),
    );
    return all.map(({ name, how }) => `${name} (${how})`);
  }

  async function employers(worker: PersonId, as = person(worker)) {
    return app.transaction(as, (work) => employersOfIn(work, worker));
  }

  /** Who says yes is named; an address that was given answers, unless it is said not to. */
  async function nameWho(
    by: PersonId,
    organisation: OrganisationId,
    whom: NameWhom,
    answers = true,
  ): Promise<void> {
    valueOf(await nameApprover(app, person(by), { organisation, whom, site: undefined }));
    if (whom.kind !== "given-address" || !answers) return;
    await app.transaction(job("organisations-approvers"), async (work) => {
      const said = await findApprover(work, organisation);
      if (said === undefined) throw new Error("nothing was said");
      valueOf(await answerGivenIn(work, { approver: said.id, yes: true }));
    });
  }

  return { approvers, employers, name: nameWho };
}

/** An address that nobody has yet. */
export const someEmail = (name: string) => `${name}-${newId()}@employeur.example`;
