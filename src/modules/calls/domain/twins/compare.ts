import { daysBetween } from "#basics/dates";

import type { Deadline } from "../notice.ts";
import type { BodyWords, LotWords, TextWords, TwinFacts } from "./facts.ts";
import { areApart, differIn } from "./places.ts";
import { areGeneral, singular, type TitleWords } from "./title-words.ts";

/** What two notices agree on, and what they differ by, each with its French words in `twins/web/texts.fr.ts`. */
export type TwinSign =
  | "same-procedure"
  | "same-address"
  | "same-title"
  | "title-within"
  | "same-body"
  | "body-within"
  | "same-deadline"
  | "both-permanent"
  | "same-text"
  | "one-deadline"
  | "other-deadline"
  | "other-text"
  | "other-details"
  | "other-place"
  | "other-lots"
  | "other-sum"
  | "other-cpv"
  | "number-in-one"
  | "word-in-one";

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
 * are two), of other years, lots or numbers, of other bodies, places or kinds: a false union hides
 * a call, a missed one only shows it twice. What is alike but not sure is « likely »: a person decides. A
 * place, a year or a number that only one of them says is never sure: it may be what tells them apart.
 */
export function compareTwins(a: TwinFacts, b: TwinFacts): Likeness {
  if (a.origin === b.origin) return DIFFERENT;
  // Two journals give one European procedure the same identifier, whatever words they put on it.
  if (!a.identifiers.isDisjointFrom(b.identifiers))
    return { verdict: "same", signs: ["same-procedure"] };
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind) return DIFFERENT;
  if (differ(a.title.years, b.title.years)) return DIFFERENT;
  if (differ(a.title.numbers, b.title.numbers)) return DIFFERENT;
  if (areApart(a.places, b.places)) return DIFFERENT;
  const address = [...a.addresses].some((one) => b.addresses.has(one));
  const body = sameBody(a.body, b.body);
  if (body === false || (body === undefined && !address)) return DIFFERENT;
  const title = likeTitles(a.title, b.title);
  if (title.length === 0) return DIFFERENT;
  const signs: readonly TwinSign[] = [
    ...(address ? (["same-address"] as const) : []),
    ...title,
    ...(body === undefined ? [] : [body]),
    ...deadlineSigns(a.deadline, b.deadline, address),
    ...textSigns(a.text(), b.text()),
    ...doubtsBetween(a, b),
  ];
  return { verdict: verdictOf(new Set(signs)), signs };
}

const AGAINST: readonly TwinSign[] = [
  "other-deadline",
  "other-text",
  "other-details",
  "other-lots",
  "other-place",
  "other-sum",
  "other-cpv",
];

/** What one alone says, and which may be what tells them apart. */
const IN_ONE: readonly TwinSign[] = ["number-in-one", "word-in-one"];

function verdictOf(signs: ReadonlySet<TwinSign>): Likeness["verdict"] {
  if (AGAINST.some((sign) => signs.has(sign))) return "likely";
  const sure = signs.has("same-address") || signs.has("same-text");
  const ends = signs.has("same-deadline");
  // A longer title alone is another call: asking about each would weary who decides.
  if (signs.has("title-within") && !sure && !ends) return "different";
  if (IN_ONE.some((sign) => signs.has(sign))) return "likely";
  if (signs.has("body-within") && !signs.has("same-address")) return "likely";
  // The same words, body and last day; a longer title, no last day or only one: more is needed.
  if (signs.has("same-title") && ends) return "same";
  if (signs.has("same-title") && sure && signs.has("both-permanent")) return "same";
  if (signs.has("same-address") && signs.has("same-text")) return "same";
  return signs.has("title-within") && sure && ends ? "same" : "likely";
}

/** Both say something, and not the same. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.symmetricDifference(b).size > 0;
}

/** False for two bodies; undefined when it cannot be said. */
function sameBody(a: BodyWords, b: BodyWords): "same-body" | "body-within" | false | undefined {
  if (a.siren !== undefined && b.siren !== undefined) return a.siren === b.siren && "same-body";
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return false;
  if (a.words.size === 0 || b.words.size === 0) return undefined;
  const more = a.words.symmetricDifference(b.words);
  const within = a.words.isSubsetOf(b.words) || b.words.isSubsetOf(a.words);
  // « Chambre d’agriculture » and « Chambre d’agriculture de la Drôme » may be two.
  if (within && (a.rank === b.rank || more.size === 0))
    return areGeneral(more) ? "same-body" : "body-within";
  return a.words.isDisjointFrom(b.words) ? false : undefined;
}

/**
 * One word for another is another call (« des Lilas », « des Roses »); words that one adds may be the same call, or
 * the name of one place or part among several.
 */
function likeTitles(
  a: TitleWords,
  b: TitleWords,
): readonly ("same-title" | "title-within" | "word-in-one")[] {
  if (a.words.size === 0 || b.words.size === 0) return [];
  const more = a.words.symmetricDifference(b.words);
  const spelt = otherSpelling(a, b) ? (["word-in-one"] as const) : [];
  if (more.size === 0) return ["same-title", ...spelt];
  const [small, large] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (small.size < 3 || !small.isSubsetOf(large)) return [];
  return areGeneral(more) ? ["title-within", ...spelt] : ["title-within", "word-in-one"];
}

/** « Bonne » and « Bonnes » are two towns, though a noun would be one in the plural. */
function otherSpelling(a: TitleWords, b: TitleWords): boolean {
  return bothMore(a.names, b.names);
}

/** Each says something that the other does not. */
function bothMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !a.isSubsetOf(b) && !b.isSubsetOf(a);
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

/** Two texts that share as much of all their words are one text, or the same with some details changed. */
const ONE_TEXT = 0.85;

function textSigns(a: TextWords, b: TextWords): readonly TwinSign[] {
  const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a];
  if (small.words.size < ENOUGH_WORDS / 3) return [];
  const both = small.words.intersection(large.words).size;
  if (both / small.words.size < 0.7)
    return small.words.size >= ENOUGH_WORDS && both / small.words.size < 0.3 ? ["other-text"] : [];
  const isOne = both / small.words.union(large.words).size >= ONE_TEXT;
  return isOne && otherDetails(a.details(), b.details())
    ? ["same-text", "other-details"]
    : ["same-text"];
}

/** Of two texts that are one to a few words: whether a year, a lot or a name is not the same. */
function otherDetails(a: TitleWords, b: TitleWords): boolean {
  return (
    a.years.symmetricDifference(b.years).size > 0 ||
    countedIn(a).symmetricDifference(countedIn(b)).size > 0 ||
    namesMore(a, b) ||
    namesMore(b, a)
  );
}

/** « lot 2 », « phase 1 »: a number alone in a text is a sum or an hour. */
function countedIn({ numbers }: TitleWords): ReadonlySet<string> {
  return new Set([...numbers].filter((one) => /^[a-z]+ /.test(one)));
}

/** A name that the other text does not write, even without its capital. */
function namesMore(a: TitleWords, b: TitleWords): boolean {
  return [...a.names].some((name) => !b.words.has(singular(name)));
}

function doubtsBetween(a: TwinFacts, b: TwinFacts): readonly TwinSign[] {
  const signs: TwinSign[] = [];
  if (otherLots(a.lots, b.lots)) signs.push("other-lots");
  if (differIn(a.places, b.places)) signs.push("other-place");
  if (a.most !== undefined && b.most !== undefined && far(a.most, b.most)) signs.push("other-sum");
  if (a.cpv !== undefined && b.cpv !== undefined && a.cpv.slice(0, 3) !== b.cpv.slice(0, 3))
    signs.push("other-cpv");
  if (onlyOne(a.title.years, b.title.years) || onlyOne(a.title.numbers, b.title.numbers))
    signs.push("number-in-one");
  return signs;
}

/** Other numbers of lots, or the same with other titles; a notice of one lot that is not the first tells one of several. */
function otherLots(a: readonly LotWords[], b: readonly LotWords[]): boolean {
  if (a.length === 0 || b.length === 0) {
    const [only, ...more] = [...a, ...b];
    return only !== undefined && more.length === 0 && /^(?:[2-9]|\d{2,})$/.test(only.number);
  }
  const known = new Map(b.map(({ number, title }) => [number, title]));
  return (
    a.length !== b.length ||
    a.some(({ number, title }) => {
      const other = known.get(number);
      return other === undefined || otherLot(title, other);
    })
  );
}

function otherLot(a: TitleWords, b: TitleWords): boolean {
  return bothMore(a.words, b.words) || bothMore(a.numbers, b.numbers) || bothMore(a.years, b.years);
}

/** One says something where the other says nothing. */
function onlyOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return (a.size === 0) !== (b.size === 0);
}

function far(a: number, b: number): boolean {
  return Math.max(a, b) > 1.5 * Math.min(a, b);
}
