import type { TwinFacts } from "./facts.ts";

/** Title words that a key is made of: their threes among the longest. */
const LONGEST = 4;

/**
 * Keys under which a notice is looked for among those known: two notices of one call share at least one.
 * Identifiers that journals share; their own addresses; threes among the longest words of the title, or all of them when they are few;
 * the body with its last day.
 */
export function twinKeys(facts: TwinFacts): readonly string[] {
  const words = [...facts.title.words]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, LONGEST);
  const threes =
    words.length === LONGEST
      ? words.map((left) => words.filter((word) => word !== left))
      : words.length === 0
        ? []
        : [words];
  const said = [
    ...[...facts.identifiers].map((identifier) => `identifier ${identifier}`),
    ...[...facts.addresses].map((address) => `address ${address}`),
    ...threes.map((three) => `title ${three.toSorted().join(" ")}`),
    ...(facts.deadline === undefined || facts.body.words.size === 0
      ? []
      : [`body ${[...facts.body.words].toSorted().join(" ")} ${facts.deadline.date.toString()}`]),
  ];
  return [...new Set(said)];
}
