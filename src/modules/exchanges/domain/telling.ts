/*
 * How much of a need some words say. A telling word of the need is held where its own stem stands, or all the
 * stems of another way of saying it (`subjects/words`).
 */

/** A telling word, as stems. */
export interface Telling {
  readonly own: string;
  /** Its other ways; each holds when all its stems are there. */
  readonly ways: readonly (readonly string[])[];
}

/** What is said otherwise speaks of it, a little less than the very word. */
const OTHERWISE = 0.75;

/** How much of these telling words is held, from 0 to 1; all of it when there are none. */
export function shareHeld(held: readonly string[], telling: readonly Telling[]): number {
  return telling.length === 0 ? 1 : countHeld(held, telling) / telling.length;
}

/** How many of these telling words are held. */
export function countHeld(held: readonly string[], telling: readonly Telling[]): number {
  const stems = new Set(held);
  return telling.reduce((sum, { own, ways }) => {
    if (stems.has(own)) return sum + 1;
    return ways.some((way) => way.every((stem) => stems.has(stem))) ? sum + OTHERWISE : sum;
  }, 0);
}

/** All the stems that may tell of them. */
export function stemsTelling(telling: readonly Telling[]): readonly string[] {
  return [...new Set(telling.flatMap(({ own, ways }) => [own, ...ways.flat()]))];
}
