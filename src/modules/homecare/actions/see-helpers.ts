import { dayOf } from "#basics/dates";
import { listNearIn, takenBackIn, unsaidEndsIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import {
  actingAs,
  mandateBehind,
  onHoldersSideIn,
  person as personAs,
  reading,
  type Work,
} from "#services/house";

import { type Assignment, isStanding } from "../domain/assignment.ts";
import type { PersonId } from "../domain/visit.ts";
import { listAssignments } from "../store/assignments.ts";
import { listVisits } from "../store/visits.ts";
import { openAssignmentsIn } from "./open-assignments.ts";
import { openedIn, type SeenVisit } from "./see-week.ts";
import { type AtHome, atHomeIn } from "./standing.ts";

export interface Known {
  readonly person: PersonId;
  readonly name: string;
}

/** Who comes, for which visits that they still read. */
export type SeenHelper = Pick<Assignment, "id" | "from" | "until" | "oneDay" | "mayFill"> & {
  /** For one day alone, and they did not answer yet. */
  readonly isAsked: boolean;
  readonly helper: Known;
  readonly visits: readonly SeenVisit[];
  /** When it ends, where somebody named them in the name of the person, who did not say it again yet. */
  readonly unsaidUntil: Temporal.Instant | undefined;
};

export interface SeenHelpers {
  readonly home: AtHome;
  readonly today: Temporal.PlainDate;
  /** Read by whose week it is; not by who acts for them. */
  readonly isMine: boolean;
  readonly helpers: readonly SeenHelper[];
}

/** « Qui m’aide »: whom one named oneself, while they come. */
export const seeHelpers = reading(seeHelpersIn);

export async function seeHelpersIn(work: Work): Promise<SeenHelpers | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const today = dayOf(work.now);
  const all = (await openAssignmentsIn(work, home.space)).filter(
    (one) => isStanding(one, today) && one.through === undefined,
  );
  const names = await namesOfIn(
    work,
    all.map(({ helper }) => helper),
  );
  const visits = await openedIn(work, await listVisits(work, home.space, today));
  const ends = await unsaidEndsIn(
    work,
    all.flatMap(({ sharings }) => sharings),
  );
  const helpers = all.flatMap(
    ({ id, helper, from, until, oneDay, mayFill, ...one }): readonly SeenHelper[] => {
      const name = names.get(helper);
      const its = visits.filter(({ id: visit }) => one.visits.includes(visit));
      return name === undefined || its.length === 0
        ? []
        : [
            {
              id,
              from,
              until,
              oneDay,
              mayFill,
              isAsked: oneDay && one.acceptedAt === undefined,
              helper: { person: helper, name },
              visits: its,
              unsaidUntil: nearestOf(one, ends),
            },
          ];
    },
  );
  return { home, today, isMine: work.actor.mandate === undefined, helpers };
}

/** The first of these ends. */
export function nearestOf(
  { sharings }: Pick<Assignment, "sharings">,
  ends: ReadonlyMap<string, Temporal.Instant>,
): Temporal.Instant | undefined {
  return sharings
    .flatMap((one) => ends.get(one) ?? [])
    .toSorted((one, other) => Temporal.Instant.compare(one, other))[0];
}

/**
 * Whom one may name: those whom one knows here, and those whom one named oneself before. Under a mandate the latter, and those whom who
 * acts knows here themself, but their own side: who acts for somebody does not read whom they know, nor whom they named themself and
 * let go (decision 0160).
 */
export async function listKnownIn(work: Work): Promise<readonly Known[]> {
  const home = await atHomeIn(work);
  if (home === undefined) return [];
  const named = (await listAssignments(work, home.space)).filter(
    ({ through }) => through === undefined,
  );
  const before = (await toldOfIn(work, named)).map(({ helper }) => helper);
  const names = await namesOfIn(work, before);
  const known = new Map([...names].map(([person, name]) => [person, { person, name }] as const));
  const near = [...(await listNearIn(work)), ...(await nearHolderIn(work))];
  for (const { person, name } of near) known.set(person, { person, name });
  return [...known.values()].toSorted(
    (one, other) =>
      one.name.localeCompare(other.name, "fr") || one.person.localeCompare(other.person),
  );
}

/**
 * Whom who acts under a mandate knows here, but their side and whose week it is: who has no screen says by telephone who comes. Nobody
 * where one acts for oneself.
 */
async function nearHolderIn(work: Work): Promise<readonly Known[]> {
  const under = work.actor.mandate === undefined ? undefined : mandateBehind(work.actor);
  if (under === undefined) return [];
  const near = await actingAs(work, personAs(under.holder), listNearIn);
  const side = await onHoldersSideIn(
    work,
    near.map(({ person }) => person),
  );
  return near.filter(({ person }) => person !== under.person && !side.has(person));
}

async function toldOfIn(work: Work, named: readonly Assignment[]): Promise<readonly Assignment[]> {
  if (work.actor.mandate === undefined) return named;
  const taken = await takenBackIn(
    work,
    named.flatMap(({ sharings }) => sharings),
  );
  return named.filter(({ sharings }) => !sharings.every((one) => taken.has(one)));
}

export type SeenChoices = SeenHelpers & {
  readonly known: readonly Known[];
  readonly visits: readonly SeenVisit[];
};

/** Whom one may name, for which visits; undefined where nothing begins. */
export const seeChoices = reading(seeChoicesIn);

export async function seeChoicesIn(work: Work): Promise<SeenChoices | undefined> {
  const seen = await seeHelpersIn(work);
  if (seen === undefined || seen.home.isClosed) return undefined;
  const visits = await openedIn(work, await listVisits(work, seen.home.space, seen.today));
  return { ...seen, visits, known: await listKnownIn(work) };
}
