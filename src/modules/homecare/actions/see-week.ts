import { dayOf } from "#basics/dates";
import { recordReadsOfDayIn } from "#modules/access";
import { namesOfIn, throughWhomIn } from "#modules/people";
import {
  type Dated,
  datedIn,
  daysOf as daysOfDated,
  isAppointment,
  reading,
  type Work,
} from "#services/house";

import { AT, MY_PASSINGS } from "../domain/address.ts";
import type { Told, Visit } from "../domain/visit.ts";
import { type Between, type Day, daysOf, weekOf } from "../domain/week.ts";
import { type KeptPause, listPauses } from "../store/pauses.ts";
import {
  countVisits,
  findVisit,
  listAllVisits,
  listVisits,
  type SealedVisit,
} from "../store/visits.ts";
import { listOwnVisitsOn, listVisitsAmong } from "../store/stood.ts";
import type { OfVisit } from "./plan-visit.ts";
import { cameIn } from "./came.ts";
import { daysAwayIn } from "./pause.ts";
import { whoIsToldIn } from "./tell-away.ts";
import { type AtHome, atHomeIn, toldOfIn } from "./standing.ts";
import { withoutIn } from "./without.ts";

/** A visit with its words. */
export type SeenVisit = Visit & Told & { readonly changedAt: Temporal.Instant };

/** What is lived besides, day by day (`2026-11-27`), of what other modules say is dated. */
export type Beside = ReadonlyMap<string, readonly Dated[]>;

export type SeenWeek = Between & {
  readonly home: AtHome;
  readonly today: Temporal.PlainDate;
  readonly days: readonly Day<SeenVisit>[];
  /** The pause that stands today or comes next. */
  readonly pause: KeptPause | undefined;
  /** By whom the absence was said, by name, where it was in the name of whose week it is; and on which day. */
  readonly awaySaidBy?: { readonly name: string; readonly day: Temporal.PlainDate } | undefined;
  /** Of the absence, who is written to, by name, who has no address for it, and what nobody is named for; where one reads one's days. */
  readonly awayTold?:
    | {
        readonly names: readonly string[];
        readonly unwritten: readonly string[];
        readonly nobodyFor: readonly string[];
      }
    | undefined;
  /** What is lived besides, as other modules tell it; where one reads one's days. */
  readonly beside?: Beside;
  /** Something is expected from its first day on: there is a week to show. */
  readonly hasVisits: boolean;
  /** Nothing was ever planned. */
  readonly isEmpty: boolean;
};

/** One's week, of the day asked or of today. */
export const seeWeek = reading(seeWeekIn);

export async function seeWeekIn(
  work: Work,
  { day }: { readonly day: Temporal.PlainDate | undefined },
): Promise<SeenWeek | undefined> {
  return withBesideIn(work, weekOf(day ?? dayOf(work.now)));
}

/** Whether something is expected in the week of who acts, today or later. */
export const keepsWeek = reading(keepsWeekIn);

export async function keepsWeekIn(work: Work): Promise<boolean> {
  const home = await atHomeIn(work);
  return home !== undefined && (await listVisits(work, home.space, dayOf(work.now))).length > 0;
}

/** Today and tomorrow. */
export const seeToday = reading((work: Work) => {
  const today = dayOf(work.now);
  return withBesideIn(work, { from: today, until: today.add({ days: 1 }) });
});

/** The appointments of these days that are told elsewhere than in the week at home: agreed with somebody, of a circle, who passes. */
async function seeBesideIn(work: Work, between: Between): Promise<Beside> {
  const dated = await datedIn(work, between);
  const others = dated.filter((one) => isAppointment(one) && isBeside(one.address));
  return Map.groupBy(others, (one) => daysOfDated(one).from.toString());
}

/** What the week says itself (visits, passages at the homes of others) is not told twice; who passes is none of these. */
const isBeside = (address: string) => !address.startsWith(AT) || address.startsWith(MY_PASSINGS);

async function withBesideIn(work: Work, between: Between): Promise<SeenWeek | undefined> {
  const seen = await seeBetweenIn(work, between);
  if (seen === undefined) return undefined;
  const beside = await seeBesideIn(work, between);
  return {
    ...seen,
    beside,
    awaySaidBy: seen.pause && (await awaySaidByIn(work, seen.pause)),
    awayTold: seen.pause && (await awayToldIn(work, { ...seen.pause, space: seen.home.space })),
  };
}

/** Who said an absence in the name of whose week it is; undefined: they did themself. */
export async function awaySaidByIn(
  work: Work,
  { saidBy, saidAt }: KeptPause,
): Promise<SeenWeek["awaySaidBy"]> {
  const name = saidBy && (await namesOfIn(work, [saidBy])).get(saidBy);
  return name === undefined ? undefined : { name, day: dayOf(saidAt) };
}

async function awayToldIn(
  work: Work,
  pause: KeptPause & Pick<AtHome, "space">,
): Promise<SeenWeek["awayTold"]> {
  const { named, nobodyFor } = await whoIsToldIn(work, pause);
  const all = await namesOfIn(work, named);
  const without = await throughWhomIn(work, named);
  const namesOf = (isWritten: boolean) =>
    named.flatMap((one) => (without.has(one) === isWritten ? [] : (all.get(one) ?? [])));
  const sealed = await listVisitsAmong(work, nobodyFor, pause.from);
  const titles = (await openedIn(work, sealed)).map(({ title }) => title);
  return { names: namesOf(true), unwritten: namesOf(false), nobodyFor: [...new Set(titles)] };
}

/** What is expected from a day to another, both included. */
export async function seeBetweenIn(work: Work, between: Between): Promise<SeenWeek | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const today = dayOf(work.now);
  const { from } = between;
  const sealed = await listOwnVisitsOn(work, home.space, from);
  const visits = await openedIn(work, sealed);
  await logUnderMandateIn(work, home, visits);
  const [pause] = await listPauses(work, home.space, today, { standing: true });
  const days = daysOf(between, visits, await daysAwayIn(work, home.space, from));
  return {
    ...between,
    home,
    today,
    days: await cameIn(work, home, await withoutIn(work, home, days)),
    pause,
    hasVisits: sealed.length > 0,
    isEmpty: visits.length === 0 && (await countVisits(work, home.space)) === 0,
  };
}

export interface SeenVisits {
  readonly home: AtHome;
  readonly today: Temporal.PlainDate;
  readonly visits: readonly SeenVisit[];
}

/** All that is expected from today on, as it comes in a week; then what was stopped, so that it may come again. */
export const seeVisits = reading(async (work: Work): Promise<SeenVisits | undefined> => {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const today = dayOf(work.now);
  const all = (await listAllVisits(work, home.space)).filter((one) => !isOver(one, today));
  const visits = (await openedIn(work, all)).toSorted(
    (one, other) => Number(one.stopped !== undefined) - Number(other.stopped !== undefined),
  );
  await logUnderMandateIn(work, home, visits);
  return { home, today, visits };
});

/** Whether it cannot come any more, though nobody stopped it. */
export function isOver({ every, day, last }: Visit, today: Temporal.PlainDate): boolean {
  const end = every === "once" ? day : last;
  return end !== undefined && Temporal.PlainDate.compare(end, today) < 0;
}

export type SeenOne = AtHome & {
  readonly visit: SeenVisit;
  readonly today: Temporal.PlainDate;
  /** Its days of the coming five weeks. */
  readonly next: readonly Day<SeenVisit>[];
};

const WEEKS_AHEAD = 5;

/** One visit, for whose week it is; undefined for everybody else. */
export const seeVisit = reading(
  async (work: Work, { visit: id }: OfVisit): Promise<SeenOne | undefined> => {
    const home = await atHomeIn(work);
    const sealed = home && (await findVisit(work, id));
    if (home === undefined || sealed?.space !== home.space) return undefined;
    const [visit] = await openedIn(work, [sealed]);
    if (visit === undefined) return undefined;
    await logUnderMandateIn(work, home, [visit]);
    const today = dayOf(work.now);
    const between = { from: today, until: today.add({ weeks: WEEKS_AHEAD }) };
    const days = await withoutIn(work, home, daysOf(between, [visit]));
    return { ...home, visit, today, next: days.filter(({ expected }) => expected.length > 0) };
  },
);

/** The table of visits, as the log and what is shared name it. */
export const VISITS = "homecare.visit";

/** What somebody reads for another stands in the other's log, a line a day for each visit; one's own reading does not. */
async function logUnderMandateIn(
  work: Work,
  { space }: AtHome,
  visits: readonly SeenVisit[],
): Promise<void> {
  if (work.actor.mandate === undefined) return;
  await recordReadsOfDayIn(work, { space, table: VISITS, rows: visits.map(({ id }) => id) });
}

/** What cannot be opened any more is left out. */
export async function openedIn(
  work: Work,
  all: readonly SealedVisit[],
): Promise<readonly SeenVisit[]> {
  const seen = [];
  for (const { sealed, isFormer, ...visit } of all) {
    const told = await toldOfIn(work, { space: visit.space, sealed });
    if (told !== undefined) seen.push({ ...visit, ...told, ...(isFormer && { note: undefined }) });
  }
  return seen;
}
