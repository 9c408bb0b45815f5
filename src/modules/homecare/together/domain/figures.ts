import { FEWEST, wholeFives } from "#basics/counts/fives";

import type { Quarter } from "./quarter.ts";

/** What is counted of a quarter; time by the quarter of an hour, as it is given. */
export const MEASURES = ["visits", "quarterHours", "favours", "outings"] as const;
export type Measure = (typeof MEASURES)[number];

/** What was done for one person supported. It never leaves the count. */
export type OfPerson = Readonly<Record<Measure, number>>;

/** What is told of a quarter; undefined: too few persons are behind it. */
export type Figures = Readonly<Record<Measure | "persons", number | undefined>>;

/** The same, of a quarter that was counted. */
export type CountedQuarter = Figures & { readonly quarter: Quarter };

/** A figure that is for more than so much, of a hundred, one person’s own would tell theirs. */
const MOST_OF_ONE = 85;

/**
 * Persons by whole fives, visits and hours by whole tens: who knows what they did themself for all but one subtracts nothing. Each
 * other figure where five persons are behind it, and none of them is nearly all of it.
 */
export function figuresOf(all: readonly OfPerson[]): Figures {
  return inTens({
    persons: all.length < FEWEST ? undefined : wholeFives(all.length),
    visits: toldOf(all, "visits"),
    quarterHours: toldOf(all, "quarterHours"),
    favours: toldOf(all, "favours"),
    outings: toldOf(all, "outings"),
  });
}

const TEN = 10;
const QUARTERS = 4;

/** Visits and hours by whole tens, under ten not at all; what was counted finer before too. */
export function inTens<Told extends Figures>(told: Told): Told {
  const { visits, quarterHours } = told;
  return {
    ...told,
    visits: wholeOf(visits, TEN),
    quarterHours: wholeOf(quarterHours, TEN * QUARTERS),
  };
}

function wholeOf(many: number | undefined, by: number): number | undefined {
  return many === undefined || many < by ? undefined : many - (many % by);
}

function toldOf(all: readonly OfPerson[], measure: Measure): number | undefined {
  const some = all.map((one) => one[measure]).filter((many) => many > 0);
  const sum = some.reduce((before, many) => before + many, 0);
  const isOfOne = some.some((many) => many * 100 > sum * MOST_OF_ONE);
  return some.length < FEWEST || isOfOne ? undefined : sum;
}
