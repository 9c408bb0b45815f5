import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Result } from "#basics/result";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import {
  makeOrganisation,
  makeOrganisationIn,
  type MakeOrganisation,
} from "../../src/modules/organisations/directory/actions/make-organisation.ts";
import { beginClaim } from "../../src/modules/organisations/claims/actions/begin-claim.ts";
import { enterIn } from "../../src/modules/organisations/team/actions/enter.ts";
import { findActive } from "../../src/modules/organisations/store/representatives.ts";
import { findOrganisation } from "../../src/modules/organisations/store/organisations.ts";
import { POWERS, standingOf } from "../../src/modules/organisations/domain/organisation.ts";
import type {
  Organisation,
  OrganisationId,
  PersonId,
  Power,
} from "../../src/modules/organisations/domain/organisation.ts";
import { job, person, withRight } from "#services/house";

import type { TestHouse } from "./house.ts";

/** Situations of organisations, ready to use in tests. */
export function situations(app: TestHouse) {
  return { ...makings(app), ...findings(app) };
}

/** Persons and organisations. */
function makings(app: TestHouse) {
  /** A new person, with an address that bears their name. */
  async function someone(name: string, { isOperator = false } = {}): Promise<PersonId> {
    const id: PersonId = newId<"Person">();
    await app.transaction(job("demonstration"), async (work) => {
      const address = await findOrMakeAddressIn(work, `${id}@example.org`);
      await confirmAddressIn(work, address);
      await makePersonIn(work, { id, name, address, operator: isOperator });
    });
    return id;
  }

  /** An organisation that the house knows, and nobody represents. */
  async function organisation(asked: Partial<MakeOrganisation> = {}): Promise<OrganisationId> {
    const made = await makeOrganisation(app, job("opening"), {
      kind: "association",
      name: "Les Jardins de la Gervanne",
      purpose: "Jardiner ensemble.",
      commune: "26108",
      ...asked,
    });
    return valueOf(made).id;
  }

  /** One verified by a letter, represented by these persons. */
  async function verified(
    persons: readonly PersonId[],
    { powers = POWERS, ...asked }: Partial<MakeOrganisation> & { powers?: readonly Power[] } = {},
  ): Promise<OrganisationId> {
    const id = await organisation({ name: "La Grande Tablée", proof: "letter", ...asked });
    await app.transaction(job("opening"), (work) =>
      withRight(work, "organisations-write", async (lent) => {
        for (const one of persons)
          await enterIn(lent, lent, {
            organisation: id,
            person: one,
            role: "board",
            powers,
            until: undefined,
            cameBy: undefined,
          });
      }),
    );
    return id;
  }

  return { someone, organisation, verified };
}

/** An association verified by a letter, and who represents it, each with their own powers. */
export function representedBy(
  app: TestHouse,
  name: string,
  persons: readonly (readonly [PersonId, readonly Power[]])[],
): Promise<Organisation> {
  return app.transaction(job("opening"), async (work) => {
    const made = await makeOrganisationIn(work, {
      kind: "association",
      name,
      purpose: "Jardiner.",
      commune: "26114",
      proof: "letter",
    });
    const organisation = valueOf(made);
    for (const [one, powers] of persons)
      await withRight(work, "organisations-write", (lent) =>
        enterIn(lent, lent, {
          organisation: organisation.id,
          person: one,
          role: "board",
          powers,
          until: undefined,
          cameBy: undefined,
        }),
      );
    return organisation;
  });
}

/** A claim, and what is true afterwards. */
function findings(app: TestHouse) {
  /** Claims it, and answers the claim. */
  async function claim(who: PersonId, id: OrganisationId) {
    const asked = { organisation: id, role: "presidency", words: "Élue en mars." } as const;
    // The clock of a test stands still: who claims next is later.
    app.setNow(app.clock.now().add({ seconds: 1 }));
    return valueOf(await beginClaim(app, person(who), asked)).claim;
  }

  /** How it stands, and who represents it. */
  async function stands(id: OrganisationId) {
    return app.transaction(job("organisations-write"), async (work) => {
      const found = await findOrganisation(work, id);
      if (found === undefined) throw new Error("no such organisation");
      return standingOf(found);
    });
  }

  async function represents(who: PersonId, id: OrganisationId): Promise<boolean> {
    return app.transaction(
      job("organisations-write"),
      async (work) => (await findActive(work, id, who)) !== undefined,
    );
  }

  /** The states of the claims on it, oldest first. */
  async function claimsOn(id: OrganisationId): Promise<readonly string[]> {
    return app.transaction(job("organisations-write"), async (work) => {
      const { rows } = await sql<{ state: string }>`select state from organisations.claim
        where space = ${id} order by made_at, id`.execute(work.db);
      return rows.map(({ state }) => state);
    });
  }

  /** What is written in its journal, oldest first. */
  async function journalOf(id: OrganisationId): Promise<readonly string[]> {
    return app.transaction(job("organisations-write"), async (work) => {
      const { rows } = await sql<{ what: string }>`select what from organisations.line
        where space = ${id} order by place`.execute(work.db);
      return rows.map(({ what }) => what);
    });
  }

  /** What waits to be told to a person, by kind. */
  async function toldTo(who: PersonId): Promise<readonly string[]> {
    return app.transaction(job("notify"), async (work) => {
      const { rows } = await sql<{ kind: string }>`select kind from notifications.notification
        where facts ->> 'person' = ${who} order by kind`.execute(work.db);
      return rows.map(({ kind }) => kind);
    });
  }

  return { claim, stands, represents, claimsOn, journalOf, toldTo };
}

/** What was done; throws when it was refused. */
export function valueOf<Value>(answer: Result<Value, string>): Value {
  if (!answer.done) throw new Error(answer.refusal);
  return answer.value;
}
