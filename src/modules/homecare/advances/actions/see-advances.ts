import { dayOf } from "#basics/dates";
import { recordReadsOfDayIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { personBy, reading, type Work } from "#services/house";

import { helperIn } from "../../actions/see-passages.ts";
import { type AtHome, atHomeIn } from "../../actions/standing.ts";
import type { PersonId } from "../../domain/visit.ts";
import { type Advance, mayTakeAway, type Side } from "../domain/advance.ts";
import { listAdvancesBy, listAdvancesFor, type SealedAdvance } from "../store/advances.ts";
import { ADVANCES, helpedByIn, wordsOfIn } from "./standing.ts";

/** One, as one of the two reads it. */
export type SeenAdvance = Advance & {
  /** On which side who reads stands. */
  readonly side: Side;
  /** Of who paid, and of whom it was for. */
  readonly helperName: string;
  readonly personName: string;
  /** Of who said that it was given back in the name of whom it was for. */
  readonly holderName: string | undefined;
  readonly what: string;
  readonly mayTakeAway: boolean;
  /** Whether who reads may say that it is given back, or not yet. */
  readonly maySay: boolean;
};

export interface SeenAdvances {
  readonly home: AtHome;
  readonly today: Temporal.PlainDate;
  /** What was advanced for who reads, then what they advanced; of each what is not given back first. */
  readonly forMe: readonly SeenAdvance[];
  readonly byMe: readonly SeenAdvance[];
}

/** What was advanced, of both sides, each for itself: no sum is told. Under a mandate, of whom it was for alone. */
export const seeAdvances = reading(async (work: Work): Promise<SeenAdvances | undefined> => {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const me = await helperIn(work);
  const byMe = me === undefined ? [] : await listAdvancesBy(work, me);
  return {
    home,
    today: dayOf(work.now),
    forMe: await forMeIn(work, home),
    byMe: openFirst(await openedIn(work, byMe, "helper")),
  };
});

/** What was advanced for who acts and is not given back, latest first. */
export const listNotGivenBack = reading(async (work: Work): Promise<readonly SeenAdvance[]> => {
  const home = await atHomeIn(work);
  const all = home === undefined ? [] : await forMeIn(work, home);
  return all.filter(({ back }) => back === undefined);
});

/** What is read for somebody under a mandate is a line a day in their log. */
async function forMeIn(work: Work, { space }: AtHome): Promise<readonly SeenAdvance[]> {
  const seen = await openedIn(work, await listAdvancesFor(work, space), "person");
  if (work.actor.mandate !== undefined)
    await recordReadsOfDayIn(work, { space, table: ADVANCES, rows: seen.map(({ id }) => id) });
  return openFirst(seen);
}

const openFirst = (all: readonly SeenAdvance[]): readonly SeenAdvance[] =>
  all.toSorted((one, other) => Number(one.back !== undefined) - Number(other.back !== undefined));

async function openedIn(
  work: Work,
  all: readonly SealedAdvance[],
  side: Side,
): Promise<readonly SeenAdvance[]> {
  const names = await namesOfIn(
    work,
    all.flatMap(({ space, helper, back }) => [
      personOf(space),
      helper,
      ...(back?.holder === undefined ? [] : [back.holder]),
    ]),
  );
  const nameOf = (one: PersonId) => names.get(one) ?? "";
  const seen: SeenAdvance[] = [];
  for (const { sealed, ...one } of all) {
    const what = await wordsOfIn(work, { space: one.space, sealed });
    if (what === undefined) continue;
    const isOwn = side === "person" && one.helper === personBy(work.actor);
    seen.push({
      ...one,
      side,
      helperName: nameOf(one.helper),
      personName: nameOf(personOf(one.space)),
      holderName: one.back?.holder && names.get(one.back.holder),
      what,
      mayTakeAway: side === "helper" && mayTakeAway(one, dayOf(work.now)),
      maySay: !isOwn,
    });
  }
  return seen;
}

export interface ToNote {
  readonly today: Temporal.PlainDate;
  readonly persons: readonly { readonly person: PersonId; readonly name: string }[];
}

/** For whom who acts may note something; undefined where nothing new begins, and under a mandate. */
export const seeToNote = reading(async (work: Work): Promise<ToNote | undefined> => {
  const me = await helperIn(work);
  if (me === undefined || (await atHomeIn(work))?.isClosed !== false) return undefined;
  const all = await helpedByIn(work, me);
  const names = await namesOfIn(work, all);
  const persons = all
    .map((person) => ({ person, name: names.get(person) ?? "" }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
  return { today: dayOf(work.now), persons };
});
