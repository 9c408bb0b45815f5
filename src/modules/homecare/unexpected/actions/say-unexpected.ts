import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { recordReadsAcrossIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { action, carryIn, reading, type Work, withRight } from "#services/house";

import { openAssignmentsOfIn } from "../../actions/open-assignments.ts";
import { daysAwayAmongIn } from "../../actions/pause.ts";
import { PASSED_RIGHT, saidOf } from "../../actions/say-passed.ts";
import { helperIn, visitsOfIn } from "../../actions/see-passages.ts";
import { type SeenVisit, VISITS } from "../../actions/see-week.ts";
import { type Assignment, hasBegun, isFor, isStanding } from "../../domain/assignment.ts";
import { hourOf, NEAR } from "../../domain/passed.ts";
import type { Away, VisitId } from "../../domain/visit.ts";
import { daysOf } from "../../domain/week.ts";
import { findPassedOf, listPassedBy, savePassed } from "../../store/passed.ts";
import { holdWeek } from "../../store/visits.ts";

/** A visit for which one may say that one came today, as one is expected for it on another day of these. */
export interface MayPass {
  readonly assignment: Assignment["id"];
  readonly visit: VisitId;
  readonly name: string;
  readonly title: string;
}

export interface SeenMayPass {
  readonly today: Temporal.PlainDate;
  readonly may: readonly MayPass[];
  /** What one said of today: it can be taken back. */
  readonly said: readonly MayPass[];
}

/** For which visits of these days one may say that one came today, unexpected; each is a line a day in the log of whose it is. */
export const seeMayPass = reading(seeMayPassIn);

export async function seeMayPassIn(work: Work): Promise<SeenMayPass | undefined> {
  const me = await helperIn(work);
  if (me === undefined) return undefined;
  const today = dayOf(work.now);
  const from = today.subtract(NEAR);
  const all = (await openAssignmentsOfIn(work, me)).filter(
    (one) => isStanding(one, today) && hasBegun(one, today) && !one.oneDay,
  );
  const names = await namesOfIn(
    work,
    all.map(({ space }) => personOf(space)),
  );
  const visits = await visitsOfIn(work, all, from);
  const away = await daysAwayAmongIn(work, [...new Set(all.map(({ space }) => space))], from);
  const came = (await listPassedBy(work, me, from)).filter(
    ({ day, unexpected }) => day.equals(today) || unexpected?.on.equals(today) === true,
  );
  const near = all.flatMap((one) => nearOf(one, { visits, away: away.get(one.space), today }));
  const reads = new Map(near.map(({ space, visit: row }) => [row, { space, row }]));
  await recordReadsAcrossIn(work, { table: VISITS, reads: [...reads.values()] });
  const told = near.map(({ space, ...one }) => ({
    ...one,
    name: names.get(personOf(space)) ?? "",
  }));
  const isOf = (one: MayPass) => came.find(({ visit }) => visit === one.visit);
  return {
    today,
    may: told.filter((one) => isOf(one) === undefined),
    said: told.filter((one) => isOf(one)?.unexpected?.isSettled === false),
  };
}

/** The visits of one assignment that are expected near today, and not today; each once. */
function nearOf(
  one: Assignment,
  {
    visits,
    away,
    today,
  }: {
    readonly visits: readonly SeenVisit[];
    readonly away: readonly Away[] | undefined;
    readonly today: Temporal.PlainDate;
  },
): readonly (Omit<MayPass, "name"> & Pick<Assignment, "space">)[] {
  const between = { from: today.subtract(NEAR), until: today.add(NEAR) };
  const its = visits.filter(({ id, space }) => space === one.space && one.visits.includes(id));
  const days = daysOf(between, its, away).flatMap(({ day, expected }) =>
    expected.flatMap(({ visit, state }) =>
      state === "expected" && isFor(one, { visit: visit.id, day }) ? [{ visit, day }] : [],
    ),
  );
  const isToday = new Set(days.flatMap(({ visit, day }) => (day.equals(today) ? visit.id : [])));
  const found = new Map(days.map(({ visit }) => [visit.id, visit]));
  return [...found.values()].flatMap(({ id: visit, title }) =>
    isToday.has(visit) ? [] : [{ assignment: one.id, space: one.space, visit, title }],
  );
}

export type SayUnexpected = Pick<MayPass, "assignment" | "visit">;

/**
 * « Je suis passé·e aujourd’hui, ce n’était pas prévu »: by who is named, of a visit for which they are expected within six days. It keeps
 * no other day: whose visit it is says whether it does. Twice changes nothing.
 */
export const sayUnexpected = action(sayUnexpectedIn);

export async function sayUnexpectedIn(
  work: Work,
  { assignment, visit }: SayUnexpected,
): Promise<Result<SayUnexpected, "unknown-passage">> {
  const me = await helperIn(work);
  const seen = me && (await seeMayPassIn(work));
  const isIt = (one: MayPass) => one.visit === visit && one.assignment === assignment;
  if (me === undefined || seen === undefined) return refused("unknown-passage");
  if (seen.said.some(isIt)) return done({ assignment, visit });
  const found = seen.may.some(isIt)
    ? (await openAssignmentsOfIn(work, me)).find(({ id }) => id === assignment)
    : undefined;
  if (found === undefined) return refused("unknown-passage");
  const { space } = found;
  const day = dayOf(work.now);
  await withRight(work, PASSED_RIGHT, async (lent) => {
    await holdWeek(lent, space);
    const named = { assignment, helper: me };
    if ((await findPassedOf(lent, { visit, day, named })) !== undefined) return;
    const id = newId<"Passed">();
    const unexpected = { on: day, isSettled: false };
    const said = { id, space, named, visit, day, by: "helper" as const, unexpected };
    await savePassed(lent, { ...said, saidAt: hourOf(work.now) });
    await carryIn(lent, { row: id, from: me, to: [personOf(space)] });
    await work.tell(saidOf(id));
  });
  return done({ assignment, visit });
}
