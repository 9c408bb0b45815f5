import { dayOf } from "#basics/dates";
import { listReadsIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { hasRoleThat } from "../../domain/structure-role.ts";
import { findByAddress, findOrganisation, listOrganisations } from "../../store/organisations.ts";
import { findActive } from "../../store/representatives.ts";
import { mayActForIn, organisationsToActForIn } from "../../team/actions/acting-for.ts";
import { type Inside, insideIn } from "../../team/actions/see-team.ts";
import {
  type Accompaniment,
  isNearEnd,
  isPublic,
  type Side,
  stateOf,
} from "../domain/accompaniment.ts";
import { POWER_OF } from "../domain/rights.ts";
import { listOf, listOfAll } from "../store/accompaniments.ts";
import { ACCOMPANIMENT, type WithOther, withOthersIn } from "./see-accompanied.ts";

/** When somebody of the structure looked, and who. */
export interface Look {
  readonly at: Temporal.Instant;
  readonly name: string;
}

export type SeenSupport = WithOther & { readonly looks: readonly Look[] };

export interface SeenAccompanying extends Inside {
  /** Whether the person may ask, answer, open and end for it. */
  readonly speaks: boolean;
  readonly supports: readonly SeenSupport[];
  readonly waiting: readonly WithOther[];
  /** The structure that the address names, when it accompanies: one comes from its page to ask. */
  readonly named: Organisation | undefined;
}

/** As many looks as one reads. */
const MOST_LOOKS = 5;

/** « Qui nous accompagne »: for whoever represents an association, who accompanies it, what they see, who looked. */
export const seeAccompanying = reading(seeAccompanyingIn);

export async function seeAccompanyingIn(
  work: Work,
  asked: { readonly number: number; readonly named?: number | undefined },
): Promise<SeenAccompanying | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined) return undefined;
  const { organisation } = inside;
  const today = dayOf(work.now);
  const all = (await withOthersIn(work, organisation.id)).filter(
    ({ one }) => one.association === organisation.id,
  );
  const supports: SeenSupport[] = [];
  for (const found of all)
    if (stateOf(found.one, today) === "standing")
      supports.push({ ...found, looks: await looksIn(work, found.one) });
  const named = asked.named === undefined ? undefined : await findByAddress(work, asked.named);
  const power = POWER_OF.association;
  return {
    ...inside,
    speaks: await mayActForIn(work, { organisation: organisation.id, power }),
    supports,
    waiting: all.filter(({ one }) => stateOf(one, today) === "asked"),
    named: named !== undefined && hasRoleThat(named, "accompanies") ? named : undefined,
  };
}

async function looksIn(work: Work, { id }: Accompaniment): Promise<readonly Look[]> {
  const reads = (await listReadsIn(work, { table: ACCOMPANIMENT, row: id })).slice(0, MOST_LOOKS);
  const names = await namesOfIn(
    work,
    reads.flatMap(({ by }) => by ?? []),
  );
  return reads.map(({ at, by }) => ({ at, name: (by && names.get(by)) ?? "" }));
}

/** What the page of an organisation tells of it: everyone what both agreed to show, its representatives all of it. */
export interface AroundIt {
  readonly organisation: Organisation;
  /** Whether the reader represents it. */
  readonly isMine: boolean;
  readonly accompanies: boolean;
  readonly accompaniedBy: readonly Organisation[];
  readonly accompanied: readonly Organisation[];
  /** How many wait for an answer of ours; for its representatives. */
  readonly toAnswer: number;
}

export async function seeAroundIn(work: Work, id: OrganisationId): Promise<AroundIt | undefined> {
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined) return undefined;
  const person = work.actor.mandate === undefined ? work.actor.for : undefined;
  const mine = person && (await findActive(work, id, person));
  const isMine = mine !== undefined;
  const today = dayOf(work.now);
  const all = await listOf(work, id);
  const told = all.filter((one) =>
    isMine ? stateOf(one, today) === "standing" : isPublic(one, today),
  );
  const others = await othersIn(work, id, told);
  const those = (side: Side) =>
    told.flatMap((one) => {
      const [us, them] =
        side === "association" ? [one.support, one.association] : [one.association, one.support];
      const found = us === id ? others.get(them) : undefined;
      return found === undefined ? [] : [found];
    });
  return {
    organisation,
    isMine,
    accompanies: hasRoleThat(organisation, "accompanies"),
    accompaniedBy: those("support"),
    accompanied: those("association"),
    toAnswer: isMine
      ? all.filter((one) => isOurs(one, id) && stateOf(one, today) === "asked").length
      : 0,
  };
}

async function othersIn(
  work: Work,
  id: OrganisationId,
  told: readonly Accompaniment[],
): Promise<ReadonlyMap<OrganisationId, Organisation>> {
  if (told.length === 0) return new Map();
  const ids = told.map(({ association, support }) => (support === id ? association : support));
  return new Map((await listOrganisations(work, ids)).map((one) => [one.id, one]));
}

const isOurs = ({ askedBy, association, support }: Accompaniment, id: OrganisationId) =>
  id === (askedBy === "support" ? association : support);

/** Something of an accompaniment that waits for the person who acts. */
export interface ToAnswer {
  readonly one: Accompaniment;
  /** For which side they answer. */
  readonly side: Side;
  readonly mine: Organisation;
  readonly other: Organisation;
  readonly what: "ask" | "longer" | "near-end";
}

/** What waits for the person who acts, of the organisations that they speak for. */
export async function listToAnswerIn(work: Work): Promise<readonly ToAnswer[]> {
  const sides: readonly Side[] = ["association", "support"];
  const speaks = new Map<Side, readonly OrganisationId[]>();
  for (const side of sides)
    speaks.set(
      side,
      (await organisationsToActForIn(work, POWER_OF[side])).map(({ id }) => id),
    );
  const ids = [...new Set([...speaks.values()].flat())];
  if (ids.length === 0) return [];
  const today = dayOf(work.now);
  const all = await listOfAll(work, ids);
  const found = all.flatMap((one) =>
    sides.flatMap((side) => {
      const mine = side === "support" ? one.support : one.association;
      const what =
        speaks.get(side)?.includes(mine) === true ? waitsFor(one, side, today) : undefined;
      return what === undefined ? [] : [{ one, side, what }];
    }),
  );
  if (found.length === 0) return [];
  const named = await listOrganisations(
    work,
    found.flatMap(({ one }) => [one.association, one.support]),
  );
  const of = (id: OrganisationId) => named.find((one) => one.id === id);
  return found.flatMap(({ one, side, what }) => {
    const [mine, other] =
      side === "support"
        ? [of(one.support), of(one.association)]
        : [of(one.association), of(one.support)];
    return mine === undefined || other === undefined ? [] : [{ one, side, what, mine, other }];
  });
}

function waitsFor(
  one: Accompaniment,
  side: Side,
  today: Temporal.PlainDate,
): ToAnswer["what"] | undefined {
  const state = stateOf(one, today);
  if (state === "asked") return one.askedBy === side ? undefined : "ask";
  if (state === "over") return undefined;
  if (one.wanted !== undefined) return one.wanted.by === side ? undefined : "longer";
  return isNearEnd(one, today) ? "near-end" : undefined;
}
