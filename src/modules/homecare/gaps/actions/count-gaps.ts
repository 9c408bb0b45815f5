import { dayOf } from "#basics/dates";
import { hereAmongIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Job, type Work, withRight } from "#services/house";

import { openOfAllIn } from "../../actions/open-assignments.ts";
import { stateOf } from "../../bodies/domain/asked-body.ts";
import type { Between, SpaceId, Visit, VisitId } from "../../domain/visit.ts";
import { daysOf } from "../../domain/week.ts";
import { findDeployment } from "../../store/deployment.ts";
import { listVisitsAmong } from "../../store/stood.ts";
import { fivesOf, placeAmong, placesOf, type PlaceTold } from "../domain/places.ts";
import { isCountedIn, partOf, type Week, weeksTold, weekWith } from "../domain/week.ts";
import { type Coming, isWithout } from "../domain/without.ts";
import { listAskedIn, listNamedIn, listSaidIn } from "../store/coming.ts";
import { type Counted, listCounted } from "../store/counted.ts";
import { type Gap, listToldWeeks, saveTold, type ToldWeek } from "../store/weeks.ts";

export const RIGHT = "homecare-gaps";

/**
 * Each night: how many visits are without anyone, this week and the next, where five persons agreed to be counted. Not within the
 * day: what one number loses from an hour to the next would tell of one person.
 */
export const countGaps: Job = {
  cron: "7 2 * * *",
  run: (app, _, actor) => app.transaction(actor, countGapsIn),
};

async function countGapsIn(work: Work): Promise<void> {
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined)
    return saveTold(work, { weeks: [], gaps: [] });
  const today = dayOf(work.now);
  const all = await withRight(work, RIGHT, listLivingIn);
  const known = await listToldWeeks(work, weekWith(today));
  const weeks = weeksTold(today).map((week) => toldOf(week, all, known));
  const gaps = new Map<string, Gap>();
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    for (const one of await gapsOfIn(work, some, { weeks, today }))
      gaps.set(keyOf(one), { ...one, visits: (gaps.get(keyOf(one))?.visits ?? 0) + one.visits });
  }
  await saveTold(work, { weeks, gaps: [...gaps.values()] });
}

/** Those who agreed, less those who are said dead: five are five who live. */
async function listLivingIn(lent: Work): Promise<readonly Counted[]> {
  const all = await listCounted(lent);
  const here = await hereAmongIn(
    lent,
    all.map(({ space }) => personOf(space)),
  );
  return all.filter(({ space }) => here.has(personOf(space)));
}

const AT_ONCE = 500;

const keyOf = ({ day, place, part }: Gap): string => `${day.toString()} ${place} ${part}`;

/** In which places a week is told: as it was said once, less those where five are no more. */
function toldOf(week: Week, all: readonly Counted[], known: readonly ToldWeek[]): ToldWeek {
  const communes = all.filter(({ since }) => isCountedIn(week, since)).map((one) => one.commune);
  const places = known.find((one) => one.week.equals(week))?.places ?? placesOf(communes);
  const here = communes.flatMap((commune) => placeAmong(places, commune) ?? []);
  return { week, places, told: fivesOf(here) };
}

/** The gaps of some of these persons, where they are told. */
async function gapsOfIn(
  work: Work,
  some: readonly Counted[],
  { weeks, today }: { readonly weeks: readonly ToldWeek[]; readonly today: Temporal.PlainDate },
): Promise<readonly Gap[]> {
  const days = { from: today, until: (weeks.at(-1)?.week ?? today).add({ days: 6 }) };
  const bySpace = new Map(some.map((one) => [one.space, one]));
  const { visits, comingTo } = await comingIn(work, [...bySpace.keys()], days);
  return visits.flatMap((visit) => {
    const whose = bySpace.get(visit.space);
    const coming = comingTo(visit.space);
    return daysOf(days, [visit]).flatMap(({ day, expected }) => {
      const place = whose && placeOn(day, whose, weeks);
      return expected.flatMap(({ state, starts }) =>
        place !== undefined && state === "expected" && isWithout({ visit: visit.id, day }, coming)
          ? [{ day, place, part: partOf(starts), visits: 1 }]
          : [],
      );
    });
  });
}

function placeOn(
  day: Temporal.PlainDate,
  { since, commune }: Counted,
  weeks: readonly ToldWeek[],
): PlaceTold | undefined {
  const its = weeks.find(({ week }) => week.equals(weekWith(day)));
  if (its === undefined || !isCountedIn(its.week, since)) return undefined;
  const place = placeAmong(its.places, commune);
  return place !== undefined && its.told.includes(place) ? place : undefined;
}

/** What may be without anyone: of what somebody cannot come to, or a body was asked for; without a word of it. */
async function comingIn(
  work: Work,
  spaces: readonly SpaceId[],
  days: Between,
): Promise<{
  readonly visits: readonly Visit[];
  readonly comingTo: (space: SpaceId) => Coming;
}> {
  return withRight(work, RIGHT, async (lent) => {
    const said = await listSaidIn(lent, spaces, days);
    const asked = (await listAskedIn(lent, spaces)).filter((one) => {
      const state = stateOf(one, days.from);
      return state === "waiting" || state === "comes";
    });
    const ids = new Set<VisitId>([
      ...said.map(({ visit }) => visit),
      ...asked.flatMap(({ visits }) => visits),
    ]);
    if (ids.size === 0) return { visits: [], comingTo: () => ({ named: [], said: [], asked: [] }) };
    const named = await openOfAllIn(lent, await listNamedIn(lent, spaces));
    const its = {
      named: Map.groupBy(named, ({ space }) => space),
      said: Map.groupBy(said, ({ space }) => space),
      asked: Map.groupBy(asked, ({ space }) => space),
    };
    return {
      visits: await listVisitsAmong(lent, [...ids], days.from),
      comingTo: (space) => ({
        named: its.named.get(space) ?? [],
        said: its.said.get(space) ?? [],
        asked: its.asked.get(space) ?? [],
      }),
    };
  });
}
