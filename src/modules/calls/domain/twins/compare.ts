import { daysBetween } from "#basics/dates";

import type { Deadline } from "../notice.ts";
import type { BodyWords, TwinFacts } from "./facts.ts";

/** What two notices agree on, and what they differ by, each with its French words in `web/twin-texts.fr.ts`. */
export type TwinSign =
  | "same-procedure"
  | "same-address"
  | "same-title"
  | "title-within"
  | "same-body"
  | "same-deadline"
  | "both-permanent"
  | "same-text"
  | "one-deadline"
  | "other-deadline"
  | "other-text"
  | "other-lots"
  | "other-sum"
  | "other-cpv"
  | "number-in-one";

/** Whether two notices are about the same call. Only « same » is joined without asking. */
export interface Likeness {
  readonly verdict: "same" | "likely" | "different";
  readonly signs: readonly TwinSign[];
}

const DIFFERENT: Likeness = { verdict: "different", signs: [] };

/** Two texts of at least this many words can be compared. */
const ENOUGH_WORDS = 25;

/**
 * Compares two notices of different origins. Never joins two of one origin (their source says that they
 * are two), of other years, lots or numbers, of other bodies, départements or kinds: a false union hides
 * a call, a missed one only shows it twice. What is alike but not sure is « likely »: a person decides.
 */
export function compareTwins(a: TwinFacts, b: TwinFacts): Likeness {
  if (a.origin === b.origin) return DIFFERENT;
  // Two journals give one European procedure the same identifier, whatever words they put on it.
  if (!a.identifiers.isDisjointFrom(b.identifiers))
    return { verdict: "same", signs: ["same-procedure"] };
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind) return DIFFERENT;
  if (differ(a.title.years, b.title.years)) return DIFFERENT;
  if (differ(a.title.numbers, b.title.numbers)) return DIFFERENT;
  if (apart(a.departments, b.departments)) return DIFFERENT;
  const address = [...a.addresses].some((one) => b.addresses.has(one));
  const body = sameBody(a.body, b.body);
  if (body === false || (body === undefined && !address)) return DIFFERENT;
  const title = likeTitles(a.title.words, b.title.words);
  if (title === undefined) return DIFFERENT;
  const signs: readonly TwinSign[] = [
    ...(address ? (["same-address"] as const) : []),
    title,
    ...(body === true ? (["same-body"] as const) : []),
    ...deadlineSigns(a.deadline, b.deadline, address),
    ...textSigns(a.text(), b.text()),
    ...doubtsBetween(a, b),
  ];
  return { verdict: verdictOf(new Set(signs)), signs };
}

function verdictOf(signs: ReadonlySet<TwinSign>): Likeness["verdict"] {
  const against: readonly TwinSign[] = [
    "other-deadline",
    "other-text",
    "other-lots",
    "other-sum",
    "other-cpv",
  ];
  if (against.some((sign) => signs.has(sign))) return "likely";
  const sure = signs.has("same-address") || signs.has("same-text");
  const ends = signs.has("same-deadline");
  // The same words, body and last day; a longer title, a year or a number that only one says, no last day or only one: more is needed.
  if (signs.has("same-title") && ends && !signs.has("number-in-one")) return "same";
  if (signs.has("same-title") && sure && (ends || signs.has("both-permanent"))) return "same";
  if (signs.has("same-address") && signs.has("same-text") && !signs.has("number-in-one"))
    return "same";
  if (signs.has("title-within") && sure && ends && !signs.has("number-in-one")) return "same";
  // A longer title alone is another call: asking about each would weary who decides.
  return signs.has("title-within") && !sure && !ends ? "different" : "likely";
}

/** Both say something, and not the same. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.symmetricDifference(b).size > 0;
}

function apart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

/** Undefined when it cannot be said. */
function sameBody(a: BodyWords, b: BodyWords): boolean | undefined {
  if (a.siren !== undefined && b.siren !== undefined) return a.siren === b.siren;
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return false;
  if (a.words.size === 0 || b.words.size === 0) return undefined;
  const within = a.words.isSubsetOf(b.words) || b.words.isSubsetOf(a.words);
  if (within && (a.rank === b.rank || a.words.symmetricDifference(b.words).size === 0)) return true;
  return a.words.isDisjointFrom(b.words) ? false : undefined;
}

/** One word for another is another call (« des Lilas », « des Roses »); words that one adds may be the same call. */
function likeTitles(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): "same-title" | "title-within" | undefined {
  if (a.size === 0 || b.size === 0) return undefined;
  if (a.symmetricDifference(b).size === 0) return "same-title";
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return small.size >= 3 && small.isSubsetOf(large) ? "title-within" : undefined;
}

function deadlineSigns(
  a: Deadline | undefined,
  b: Deadline | undefined,
  address: boolean,
): readonly TwinSign[] {
  if (a === undefined && b === undefined) return ["both-permanent"];
  if (a === undefined || b === undefined) return ["one-deadline"];
  const days = Math.abs(daysBetween(a.date, b.date));
  // « Until midnight » is written at the end of a day, or at the beginning of the next; and who copies the page
  // of a portal may read its midnight in another time zone.
  if (days === 0 || (days === 1 && (address || [a, b].some(atMidnight)))) return ["same-deadline"];
  return ["other-deadline"];
}

function atMidnight({ time }: Deadline): boolean {
  return time !== undefined && (time.hour === 0 || time.hour === 23);
}

function textSigns(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly TwinSign[] {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < ENOUGH_WORDS / 3) return [];
  const shared = small.intersection(large).size / small.size;
  if (shared >= 0.7) return ["same-text"];
  return small.size >= ENOUGH_WORDS && shared < 0.3 ? ["other-text"] : [];
}

function doubtsBetween(a: TwinFacts, b: TwinFacts): readonly TwinSign[] {
  const signs: TwinSign[] = [];
  if (a.lots > 0 && b.lots > 0 && a.lots !== b.lots) signs.push("other-lots");
  if (a.most !== undefined && b.most !== undefined && far(a.most, b.most)) signs.push("other-sum");
  if (a.cpv !== undefined && b.cpv !== undefined && a.cpv.slice(0, 3) !== b.cpv.slice(0, 3))
    signs.push("other-cpv");
  if (onlyOne(a.title.years, b.title.years) || onlyOne(a.title.numbers, b.title.numbers))
    signs.push("number-in-one");
  return signs;
}

/** One says something where the other says nothing. */
function onlyOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return (a.size === 0) !== (b.size === 0);
}

function far(a: number, b: number): boolean {
  return Math.max(a, b) > 1.5 * Math.min(a, b);
}
