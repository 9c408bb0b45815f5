import type { Child } from "hono/jsx";

import { ageBandsIn, namesOfIn } from "#modules/people";
import { isOperator, personBy, reading, showPanelsIn, type Work, withRight } from "#services/house";

import type { Claim } from "../domain/claim.ts";
import {
  type Organisation,
  type PersonId,
  type Power,
  standingOf,
} from "../domain/organisation.ts";
import type { Representative, Role } from "../domain/representative.ts";
import { type Act, mayDo, POWER_OF, representativeAs, type Who } from "../domain/rights.ts";
import { listWaiting } from "../store/claims.ts";
import { wasBroughtByPerson } from "../store/journal.ts";
import { findByAddress, findOrganisation } from "../store/organisations.ts";
import { findActive, findDissolvedRole, listActive } from "../store/representatives.ts";

/** Who this actor is before an organisation: several at once when the operator represents it too. */
export interface Before {
  readonly mine: Representative | undefined;
  /** One's own claim that waits. */
  readonly claim: Claim | undefined;
  /** Whether somebody may do that, in this situation. */
  readonly may: (act: Act) => boolean;
}

/** How the person who acts stands before it. */
export async function beforeIn(work: Work, organisation: Organisation): Promise<Before> {
  const person = work.actor.for;
  const mine = person && (await roleIn(work, organisation, person));
  const isBrought =
    mine !== undefined &&
    standingOf(organisation) === "unverified" &&
    (await wasBroughtByPerson(work, organisation.id));
  const claims = person === undefined ? [] : await listWaiting(work, organisation.id);
  const claim = claims.find((one) => one.person === person);
  const whoFor = (power: Power | undefined): readonly Who[] => [
    ...(isOperator(work.actor)
      ? [
          personBy(work.actor) === undefined
            ? ("the command line" as const)
            : ("the operator" as const),
        ]
      : []),
    ...whoIs(work, { organisation, mine, claim, power, isBrought }),
  ];
  return {
    mine,
    claim,
    may: (act) => whoFor(powerOf(act)).some((who) => mayDo(who, act)) && !isBusy(act, mine, claim),
  };
}

function roleIn(
  work: Work,
  organisation: Organisation,
  person: PersonId,
): Promise<Representative | undefined> {
  const find = organisation.dissolved === undefined ? findActive : findDissolvedRole;
  return find(work, organisation.id, person);
}

/** Who represents it, or whose claim waits, claims nothing more: be they the operator. */
function isBusy(act: Act, mine: unknown, claim: unknown): boolean {
  return act === "claim it" && (mine !== undefined || claim !== undefined);
}

function powerOf(act: Act): Power | undefined {
  return Object.entries(POWER_OF).find(([known]) => known === act)?.[1];
}

function whoIs(
  work: Work,
  {
    organisation,
    mine,
    claim,
    power,
    isBrought,
  }: {
    readonly organisation: Organisation;
    readonly mine: Representative | undefined;
    readonly claim: Claim | undefined;
    readonly power: Power | undefined;
    readonly isBrought: boolean;
  },
): readonly Who[] {
  if (work.actor.by.kind === "job") return ["a job of the house"];
  if (work.actor.for === undefined) return isOperator(work.actor) ? [] : ["a visitor"];
  if (mine !== undefined)
    return [representativeAs(standingOf(organisation), mine.powers, power, isBrought)];
  return [claim === undefined ? "someone else" : "someone whose claim waits"];
}

/** An organisation as somebody sees it on its page. */
export interface SeenOrganisation {
  readonly organisation: Organisation;
  readonly before: Before;
  /** Those who let their name be public; all of them for who represents it. */
  readonly named: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly role: Role;
  }[];
  readonly panels: readonly Child[];
  /** What is known of it, beside. */
  readonly aside: readonly Child[];
}

/** What the address of an organisation leads to. */
export type FoundAtAddress =
  | { readonly found: "one"; readonly seen: SeenOrganisation }
  /** It is another one under another number, for now or for good. */
  | { readonly found: "merged"; readonly into: Organisation };

/** Those whose names everyone may read: who agreed to it, and is of age (loi 78-17, art. 45). */
async function publicIn(
  work: Work,
  all: readonly Representative[],
): Promise<readonly Representative[]> {
  const agreed = all.filter(({ isNamePublic }) => isNamePublic);
  const bands = await ageBandsIn(
    work,
    agreed.map(({ person }) => person),
  );
  return agreed.filter(({ person }) => bands.get(person) === "adult");
}

/** Sees the page of an organisation; undefined when there is none, or when it was hidden. */
export const seeOrganisation = reading(seeOrganisationIn);

export async function seeOrganisationIn(
  work: Work,
  asked: { readonly number: number },
): Promise<FoundAtAddress | undefined> {
  const organisation = await findByAddress(work, asked.number);
  if (organisation === undefined) return undefined;
  if (organisation.mergedInto !== undefined) {
    const into = await findOrganisation(work, organisation.mergedInto);
    return into === undefined || into.isHidden ? undefined : { found: "merged", into };
  }
  const before = await beforeIn(work, organisation);
  if (organisation.isHidden && before.mine === undefined && !isOperator(work.actor))
    return undefined;
  const all =
    before.mine === undefined
      ? await withRight(work, "organisations-read", (lent) => listActive(lent, organisation.id))
      : await listActive(work, organisation.id);
  const shown = before.mine === undefined ? await publicIn(work, all) : all;
  const names = await namesOfIn(
    work,
    shown.map(({ person }) => person),
  );
  return {
    found: "one",
    seen: {
      organisation,
      before,
      named: shown.map(({ person, role }) => ({ person, name: names.get(person) ?? "", role })),
      panels: await showPanelsIn(work, "organisation", organisation.id),
      aside: await showPanelsIn(work, "organisation-aside", organisation.id),
    },
  };
}
