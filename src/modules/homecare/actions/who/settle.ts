import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { isSaidAboutIn } from "#modules/gifts";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { action, carryIn, reading, type Work, withRight } from "#services/house";

import { daysAwayIn } from "../pause.ts";
import { PASSED_RIGHT, wasFor } from "../say-passed.ts";
import { openedIn } from "../see-week.ts";
import { type AtHome, atHomeIn } from "../standing.ts";
import { timeOf } from "../time-of.ts";
import { isOver, NEAR, nearestTo, type Passed, type PassedId } from "../../domain/passed.ts";
import { daysOf } from "../../domain/week.ts";
import { listAssignments } from "../../store/assignments.ts";
import {
  deletePassed,
  findPassed,
  findPassedOf,
  listUnexpected,
  saveOfDay,
} from "../../store/passed.ts";
import { listVisitsAmong } from "../../store/stood.ts";
import { deleteDayOff, findVisit, holdWeek, saveDayOff } from "../../store/visits.ts";

/** Somebody came on a day on which they were not expected, as whose visit it is reads it. */
export interface SeenUnexpected {
  readonly id: PassedId;
  readonly name: string;
  readonly title: string;
  readonly on: Temporal.PlainDate;
  /** For which day it was, as they said. */
  readonly ofDay: Temporal.PlainDate | undefined;
  /** Where they did not: the nearest day on which this helper is expected, of which nothing is said. */
  readonly expected: Temporal.PlainDate | undefined;
}

export interface SeenAllUnexpected {
  readonly today: Temporal.PlainDate;
  readonly all: readonly SeenUnexpected[];
}

/** For so many days it is read on the pages of the week. */
const SAID_FOR = { days: 13 };

/** Who came on a day on which they were not expected, lately; for whose week it is and who acts for them. */
export const seeUnexpected = reading(seeUnexpectedIn);

export async function seeUnexpectedIn(work: Work): Promise<SeenAllUnexpected | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const today = dayOf(work.now);
  const all = await listUnexpected(work, home.space, today.subtract(SAID_FOR));
  if (all.length === 0) return { today, all: [] };
  const names = await namesOfIn(
    work,
    all.flatMap(({ named }) => named?.helper ?? []),
  );
  const seen: SeenUnexpected[] = [];
  for (const one of all) {
    const name = one.named && names.get(one.named.helper);
    const sealed = await findVisit(work, one.visit);
    const [visit] = sealed === undefined ? [] : await openedIn(work, [sealed]);
    if (name === undefined || visit === undefined || one.unexpected === undefined) continue;
    const { on, isSettled } = one.unexpected;
    const near = isSettled ? [] : (await nearIn(work, home, one)).map(({ day }) => day);
    const ofDay = isSettled ? one.day : undefined;
    seen.push({ id: one.id, name, title: visit.title, on, ofDay, expected: nearestTo(on, near) });
  }
  return { today, all: seen };
}

/** The days near it on which this helper is expected for that visit, and of which nothing is said yet. */
async function nearIn(work: Work, { space }: AtHome, { named, visit, unexpected }: Passed) {
  if (named === undefined || unexpected === undefined) return [];
  const { on } = unexpected;
  const between = { from: on.subtract(NEAR), until: on.add(NEAR) };
  const who = (await listAssignments(work, space)).filter(({ helper }) => helper === named.helper);
  const stood = await listVisitsAmong(work, [visit], between.from);
  const days = daysOf(between, stood, await daysAwayIn(work, space, between.from));
  const near = [];
  for (const { day, expected } of days) {
    const one = expected.find(({ state }) => state === "expected");
    if (one === undefined || day.equals(on)) continue;
    if (!who.some((its) => wasFor(its, { visit, day }))) continue;
    if ((await findPassedOf(work, { visit, day, named })) === undefined)
      near.push({ day, isOver: isOver(one, work.now) });
  }
  return near;
}

export interface OfUnexpected {
  readonly passed: PassedId;
}
export type SettleRefusal = "unknown-passage" | "not-on-that-day" | "time-is-said";

/**
 * « C’était celui de jeudi »: that day is kept by who came then, and nobody is expected on it any more. Whose visit it is says it, or who
 * acts for them. Twice changes nothing.
 */
export const sayOfDay = action(sayOfDayIn);

export async function sayOfDayIn(
  work: Work,
  { passed: id, day }: OfUnexpected & { readonly day: Temporal.PlainDate },
): Promise<Result<PassedId, SettleRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-passage");
  await holdWeek(work, home.space);
  const said = await findPassed(work, id);
  if (said?.space !== home.space || said.unexpected === undefined)
    return refused("unknown-passage");
  if (said.unexpected.isSettled)
    return said.day.equals(day) ? done(id) : refused("not-on-that-day");
  const one = (await nearIn(work, home, said)).find((its) => its.day.equals(day));
  if (one === undefined) return refused("not-on-that-day");
  await withRight(work, PASSED_RIGHT, async (lent) => {
    await saveOfDay(lent, id, day);
    if (said.named !== undefined)
      await carryIn(lent, { row: id, from: personOf(home.space), to: [said.named.helper] });
  });
  if (!one.isOver) await saveDayOff(work, said.visit, day);
  return done(id);
}

/** It is taken away; the day for which it was, where it is to come, is expected again. What is not there stays so. */
export const takeUnexpectedAway = action(takeUnexpectedAwayIn);

export async function takeUnexpectedAwayIn(
  work: Work,
  { passed: id }: OfUnexpected,
): Promise<Result<undefined, SettleRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-passage");
  await holdWeek(work, home.space);
  const said = await findPassed(work, id);
  if (said === undefined) return done(undefined);
  const { unexpected, named } = said;
  if (said.space !== home.space || unexpected === undefined) return refused("unknown-passage");
  if (named !== undefined && (await isSaidAboutIn(work, timeOf(id, named.helper))))
    return refused("time-is-said");
  await withRight(work, PASSED_RIGHT, (lent) => deletePassed(lent, id));
  const isToCome = Temporal.PlainDate.compare(said.day, dayOf(work.now)) >= 0;
  if (unexpected.isSettled && isToCome) await deleteDayOff(work, said.visit, said.day);
  return done(undefined);
}
