import { dayOf, laterOf } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { listQuietIn, mayReachOneIn, type Work, withRight } from "#services/house";

import type { Assignment } from "../domain/assignment.ts";
import { type Comes, type TheirDays, theirDaysOf } from "../domain/away-days.ts";
import type { Between, PersonId, SpaceId, VisitId } from "../domain/visit.ts";
import { listAssignments } from "../store/assignments.ts";
import { isWithin } from "../domain/week.ts";
import { findPause, listPauses, type PauseId } from "../store/pauses.ts";
import { listCannotCome } from "../store/cannot-come.ts";
import { listVisitsOn } from "../store/stood.ts";
import { knownOfIn, letterOf, stoodOf } from "./away/known.ts";
import { openAssignmentsIn, openOfAllIn } from "./open-assignments.ts";

export const AWAY_RIGHT = "homecare-away";

/** A pause, in the place of another or not; or that the other is over (`pause` undefined). */
export interface AwayTold {
  readonly pause: PauseId | undefined;
  readonly stood: PauseId | undefined;
  /** When it was said, where that is neither when the pause was, nor when the other ended. */
  readonly at?: Temporal.Instant | undefined;
}

/**
 * Which days of whom comes are concerned by what was said of an absence; undefined where it is not known. Each is told of the days that
 * are theirs, which they read already in the visits that are open to them.
 */
export function theirDaysIn(
  work: Work,
  { pause: id, stood: formerly, at: said }: AwayTold,
): Promise<((comes: readonly Comes[]) => TheirDays) | undefined> {
  return withRight(work, AWAY_RIGHT, async (lent) => {
    const pause = id && (await findPause(lent, id));
    const stood = formerly && (await findPause(lent, formerly));
    const of = pause ?? stood;
    if (of === undefined) return undefined;
    const at = said ?? pause?.saidAt ?? stood?.endedAt ?? work.now;
    const visits = await listVisitsOn(lent, of.space, dayOf(at));
    const cannot = await listCannotCome(lent, of.space, dayOf(at));
    return theirDaysOf(visits, { pause, stood, at, said: cannot });
  });
}

/**
 * Nobody is expected, from a day to another: each who was to come meanwhile is told at once, without a reason, and each who is expected
 * again where it was otherwise before, in one letter; and the person themself where somebody else said it. Of what nobody heard yet, as
 * its letter did not leave, nobody hears the end. Bodies are told by what is above this.
 */
export const tellAwayIn = (
  work: Work,
  { space, ...told }: AwayTold & { readonly space: SpaceId },
): Promise<void> => tellIn(work, space, told, "homecare.away");

/** They are there again, before the last day: those who are expected on one of these days are told. */
export const tellBackIn = (
  work: Work,
  { id, space }: { readonly id: PauseId; readonly space: SpaceId },
): Promise<void> => tellIn(work, space, { pause: undefined, stood: id }, "homecare.back");

async function tellIn(
  work: Work,
  space: SpaceId,
  { pause, stood }: AwayTold,
  kind: "homecare.away" | "homecare.back",
): Promise<void> {
  const id = pause ?? stood;
  if (id === undefined) return;
  const owner = personOf(space);
  const named = Map.groupBy(await openAssignmentsIn(work, space), ({ helper }) => helper);
  const own = work.actor.mandate === undefined ? [] : [owner];
  const addresses = await reachPeopleIn(work, [...named.keys()], owner);
  for (const [person, address] of [...addresses, ...(await reachPeopleIn(work, own, undefined))]) {
    const known =
      stood &&
      (await knownOfIn(work, stood, {
        kind: "homecare.away",
        object: letterOf(stood, person),
        address,
      }));
    const told = pause ?? known;
    if (told === undefined) continue;
    const its = named.get(person);
    const their = its && (await theirDaysIn(work, { pause, stood: known, at: work.now }));
    if (its !== undefined && their?.(its).isNews !== true) continue;
    const facts = pause === undefined ? { last: id } : known && { stood: known };
    await notifyIn(work, {
      address,
      kind,
      object: letterOf(told, person),
      facts: { pause: told, person, ...facts },
    });
  }
  await work.tell({ name: kind, subject: id, payload: { person: owner, stood: stood ?? null } });
}

/** Of an absence, or of its end, who is named for one of its days and is told; and what nobody is named for, which one says oneself. */
export interface WhoIsTold {
  readonly named: readonly PersonId[];
  readonly nobodyFor: readonly VisitId[];
}

/** Whom the gate keeps apart stands among them: that nothing reaches them is not learnt. */
export const whoIsToldIn = (work: Work, { id, space, ...days }: OfPause): Promise<WhoIsTold> =>
  concernedIn(work, { space, days, told: { pause: id, stood: undefined }, of: "away" });

/** The same of those who are expected again, once it is over before its last day. */
export const whoIsToldBackIn = (work: Work, { id, space, ...days }: OfPause): Promise<WhoIsTold> =>
  concernedIn(work, { space, days, told: { pause: undefined, stood: id }, of: "again" });

type OfPause = Between & { readonly id: PauseId; readonly space: SpaceId };

async function concernedIn(
  work: Work,
  {
    space,
    days,
    told,
    of,
  }: {
    readonly space: SpaceId;
    readonly days: Between;
    readonly told: AwayTold;
    readonly of: "away" | "again";
  },
): Promise<WhoIsTold> {
  const their = await theirDaysIn(work, told);
  if (their === undefined) return { named: [], nobodyFor: [] };
  const all = await openAssignmentsIn(work, space);
  const comes = all.filter((one) => their([one])[of].length > 0);
  const visits = await listVisitsOn(work, space, laterOf(days.from, dayOf(work.now)));
  const without = visits.filter(
    ({ id: visit }) =>
      !comes.some((one) => one.visits.includes(visit)) &&
      their([{ ...days, visits: [visit] }])[of].length > 0,
  );
  return {
    named: [...new Set(comes.map(({ helper }) => helper))],
    nobodyFor: [...new Set(without.map(({ id: visit }) => visit))],
  };
}

export interface ToldBack {
  readonly whose: PersonId;
  /** Who said it in the name of whose week it is, by name; undefined: they did themself. */
  readonly by: string | undefined;
  /** Who is there again; undefined: who is written to. */
  readonly name: string | undefined;
  /** The days of theirs on which they are expected again. */
  readonly again: readonly Temporal.PlainDate[];
}

export type ToldAway = ToldBack & {
  /** The pause itself. */
  readonly pause: Between;
  /** The days of theirs that are in it. */
  readonly away: readonly Temporal.PlainDate[];
};

/** Who is away, and on which days of whom is written to, while it is so; read with the right to write mails. */
export async function seeToldAwayIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldAway | undefined> {
  const found = await findToldIn(work, facts);
  if (found === undefined || found.pause.endedAt !== undefined) return undefined;
  const { pause, named, ...one } = found;
  const told = { ...one, by: await byWhomIn(work, pause.saidBy, facts) };
  if (Temporal.PlainDate.compare(pause.until, dayOf(work.now)) < 0) return undefined;
  if (named === undefined) return { ...told, pause, away: [], again: [] };
  const their = await theirDaysIn(work, { pause: pause.id, stood: stoodOf(facts) });
  const days = their?.(named);
  return days?.isNews === true ? { ...told, pause, away: days.away, again: days.again } : undefined;
}

/** Who is there again, unless they said since that they are away; read with the right to write mails. */
export async function seeToldBackIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldBack | undefined> {
  const found = await findToldIn(work, facts);
  if (found?.pause.endedAt === undefined) return undefined;
  const { pause, named, ...of } = found;
  // Of which they heard nothing, another had taken its place meanwhile: that one ended.
  const last = stoodOf({ stood: facts["last"] });
  const ended = (last && (await findPause(work, last))) ?? pause;
  const told = { ...of, by: await byWhomIn(work, ended.endedBy, facts) };
  const since = await listPauses(work, pause.space, dayOf(work.now), { standing: true });
  if (named === undefined) return since.length > 0 ? undefined : { ...told, again: [] };
  const their = await theirDaysIn(work, { pause: undefined, stood: pause.id, at: ended.endedAt });
  // Away again on other days since, they are expected on these all the same.
  const again = (their?.(named).again ?? []).filter(
    (day) => !since.some((one) => isWithin(one, day)),
  );
  return again.length === 0 ? undefined : { ...told, again };
}

/** Who said it, for whom it is written to: not themself, nor whom the gate keeps from them. */
async function byWhomIn(
  work: Work,
  by: PersonId | undefined,
  { person }: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  if (by === undefined || by === person) return undefined;
  if (!(await mayReachOneIn(work, person, { from: by }))) return undefined;
  return (await namesOfIn(work, [by])).get(by);
}

/** Of whom is written to, what they are still named for; undefined: it is themself who is away. */
async function findToldIn(work: Work, { pause: id, person }: Readonly<Record<string, unknown>>) {
  if (typeof id !== "string" || !isId<"Pause">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const pause = await findPause(work, id);
  if (pause === undefined) return undefined;
  const whose: PersonId = personOf(pause.space);
  if (whose === person) return { pause, whose, name: undefined, named: undefined };
  const named = await namedStillIn(work, pause.space, person);
  const name = (await namesOfIn(work, [whose])).get(whose);
  return named.length === 0 || name === undefined ? undefined : { pause, whose, name, named };
}

async function namedStillIn(
  work: Work,
  space: SpaceId,
  person: PersonId,
): Promise<readonly Assignment[]> {
  const all = (await listAssignments(work, space)).filter(({ helper }) => helper === person);
  const ids = all.map(({ id }) => id);
  const quiet = await listQuietIn(work, ids, { person });
  return openOfAllIn(
    work,
    all.filter(({ id }) => !quiet.has(id)),
  );
}
