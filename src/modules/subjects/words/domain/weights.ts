import type { Concept } from "./concepts.ts";
import type { Tie } from "./thesaurus.ts";

/** How much each way of saying a thing counts, beside the very word: one home for all that ranks by words. */
export const TIE_WEIGHTS: Readonly<Record<Tie, number>> = {
  family: 0.88,
  synonym: 0.55,
  narrower: 0.45,
  wider: 0.35,
  near: 0.25,
};

/** Another form of the very word: its plural, its feminine. */
export const FORM_WEIGHT = 0.97;

/** The words of a row, each somewhere instead of one after another. */
export const APART_WEIGHT = 0.8;

/** A word that says what everybody looks for, beside one that says what for. */
const GENERIC_WEIGHT = 0.1;

/** How many texts of some hold a thing. */
export interface Share {
  readonly held: number;
  readonly of: number;
}

/** How much each concept counts, together 1: the rarer and the more telling the more, what everybody looks for least unless it is alone. */
export function weighConcepts(
  concepts: readonly (Pick<Concept, "isGeneric"> & Partial<Pick<Concept, "tells">>)[],
  shareOf: (at: number) => Share,
): readonly number[] {
  const onlyGeneric = concepts.every(({ isGeneric }) => isGeneric);
  const rarities = concepts.map(({ isGeneric, tells = 1 }, at) => {
    const { held, of } = shareOf(at);
    const rarity = tells * Math.log(1 + Math.max(of, 20) / (held + 0.5));
    return isGeneric && !onlyGeneric ? GENERIC_WEIGHT * rarity : rarity;
  });
  const whole = rarities.reduce((sum, one) => sum + one, 0);
  return rarities.map((one) => (whole === 0 ? 0 : one / whole));
}

/** Which part of what was asked must be met, by rarity, for a text to answer. */
const ENOUGH = 0.7;
/** More than so many things asked at once are not all weighed one against another. */
const MOST_WEIGHED = 6;

/**
 * The smallest sets of concepts (by their place) that are enough: a text that holds all of one of them
 * answers. Two things asked are both wanted unless one is far rarer; of four, three. What everybody looks
 * for is never wanted beside something else.
 */
export function enoughOf(
  concepts: readonly Pick<Concept, "isGeneric">[],
  weights: readonly number[],
): readonly (readonly number[])[] {
  const onlyGeneric = concepts.every(({ isGeneric }) => isGeneric);
  const places = concepts
    .map((_, at) => at)
    .filter((at) => onlyGeneric || concepts[at]?.isGeneric === false)
    .toSorted((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
    .slice(0, MOST_WEIGHED);
  const weigh = (set: readonly number[]) => set.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const least = ENOUGH * weigh(places) - 1e-9;
  const sets = Array.from({ length: 2 ** places.length - 1 }, (_, bits) =>
    places.filter((_at, place) => ((bits + 1) >> place) % 2 === 1),
  ).filter((set) => weigh(set) >= least);
  return sets.filter(
    (set) => !sets.some((other) => other !== set && other.every((at) => set.includes(at))),
  );
}
