import { dayOf } from "#basics/dates";
import { OPENABLE, type Openable, type OpenedThing } from "#basics/opened";
import { listReadsIn, recordReadIn } from "#modules/access";
import { contributionsIn, reading, type Work } from "#services/house";

import { type Organisation, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import { hasRoleThat } from "../../domain/structure-role.ts";
import { listOrganisations } from "../../store/organisations.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import { type Inside, insideIn } from "../../team/actions/see-team.ts";
import { type Accompaniment, openedOn, stateOf } from "../domain/accompaniment.ts";
import { POWER_OF } from "../domain/rights.ts";
import { listOf, lookingAt } from "../store/accompaniments.ts";

/** The row that the log of reads names. */
export const ACCOMPANIMENT = "organisations.accompaniment";

/** One accompaniment, with the other structure of it. */
export interface WithOther {
  readonly one: Accompaniment;
  readonly other: Organisation;
}

/** One thing that was opened, with the association whose it is. */
export type SeenThing = OpenedThing & { readonly of: Organisation };

export interface SeenAccompanied extends Inside {
  /** Whether the person may propose, answer and end for it. */
  readonly speaks: boolean;
  /** Those that said yes, by name. */
  readonly accompanied: readonly WithOther[];
  /** What waits for an answer: ours to give, or theirs. */
  readonly waiting: readonly WithOther[];
  /** All that they opened. */
  readonly things: readonly SeenThing[];
}

/**
 * « Celles que vous accompagnez »: for whoever represents a structure that accompanies, what the associations that said
 * yes opened to it. That somebody looked is written in the log of each association, once a day.
 */
export const seeAccompanied = reading(seeAccompaniedIn);

export async function seeAccompaniedIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenAccompanied | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined) return undefined;
  const { organisation } = inside;
  const all = (await withOthersIn(work, organisation.id)).filter(
    ({ one }) => one.support === organisation.id,
  );
  // Who accompanied once, and is of another kind now, still ends what stands.
  if (!hasRoleThat(organisation, "accompanies") && all.length === 0) return undefined;
  const today = dayOf(work.now);
  const accompanied = all
    .filter(({ one }) => stateOf(one, today) === "standing")
    .toSorted((a, b) => a.other.name.localeCompare(b.other.name, "fr"));
  const power = POWER_OF.support;
  return {
    ...inside,
    speaks: await mayActForIn(work, { organisation: organisation.id, power }),
    accompanied,
    waiting: all.filter(({ one }) => stateOf(one, today) === "asked"),
    things: await thingsIn(work, accompanied),
  };
}

/** All that did not end of an organisation, with the other side of each. */
export async function withOthersIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly WithOther[]> {
  const all = await listOf(work, organisation);
  if (all.length === 0) return [];
  const others = await listOrganisations(
    work,
    all.map((one) => (one.support === organisation ? one.association : one.support)),
  );
  return all.flatMap((one) => {
    const id = one.support === organisation ? one.association : one.support;
    const other = others.find((known) => known.id === id);
    return other === undefined ? [] : [{ one, other }];
  });
}

/** What these associations opened, of all modules; and a line in the log of each that opened something. */
async function thingsIn(
  work: Work,
  accompanied: readonly WithOther[],
): Promise<readonly SeenThing[]> {
  const today = dayOf(work.now);
  const things: SeenThing[] = [];
  const whose = new Map<string, Organisation>(accompanied.map(({ other }) => [other.id, other]));
  for (const what of OPENABLE) {
    const ids = accompanied
      .filter(({ one }) => openedOn(one, today)[what])
      .map(({ other }) => other.id);
    for (const thing of await openedIn(work, what, ids)) {
      const of = whose.get(thing.organisation);
      if (of !== undefined) things.push({ ...thing, of });
    }
  }
  for (const { one } of accompanied)
    if (OPENABLE.some((what) => one.opens[what])) await noteLookIn(work, one);
  return things;
}

async function openedIn(
  work: Work,
  what: Openable,
  organisations: readonly OrganisationId[],
): Promise<readonly OpenedThing[]> {
  if (organisations.length === 0) return [];
  const sources = contributionsIn(work, ({ opened }) => opened).filter(({ kind }) => kind === what);
  return lookingAt(work, what, async () => {
    const all: OpenedThing[] = [];
    for (const source of sources) all.push(...(await source.list(work, organisations)));
    return all;
  });
}

/** A private address reads and changes nothing: its reads are counted where it was made. */
async function noteLookIn(work: Work, { id, association }: Accompaniment): Promise<void> {
  if (work.actor.channel === "private-address") return;
  const [last] = await listReadsIn(work, { table: ACCOMPANIMENT, row: id });
  if (last !== undefined && dayOf(last.at).equals(dayOf(work.now))) return;
  await recordReadIn(work, { space: spaceOf(association), table: ACCOMPANIMENT, row: id });
}
