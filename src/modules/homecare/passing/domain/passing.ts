import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId, SpaceId } from "../../domain/visit.ts";

export type PassingAskId = Id<"PassingAsk">;
export type PassingAnswerId = Id<"PassingAnswer">;

export const MOST_WORDS = 80;
export const MOST_PLACE = 80;
export const MOST_NAME = 40;
export const MOST_OFFER = 200;
export const MOST_WHERE = 200;
/** Asks of one person that stand at once. */
export const MOST_ASKS = 3;
/** Answers to one ask that wait at once; and answers of one person. */
export const MOST_ANSWERS = 5;
/** How far ahead a favour is asked, in days. */
export const DAYS_AHEAD = 31;
/** Of how many persons a commune must tell something before a list names it (decision 0150). */
export const FEWEST = 3;

/** A favour asked of whoever passes, on one day. Its words and its place are sealed apart. */
export interface PassingAsk {
  readonly id: PassingAskId;
  readonly space: SpaceId;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly commune: string;
  readonly askedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  /** Why those who moderate hid it. */
  readonly hidden: string | undefined;
}

/** What everyone reads of it. */
export interface PassingWords {
  readonly what: string;
  /** A public place; undefined: the commune alone. */
  readonly place: string | undefined;
}

/** `asked`: without an account, and not confirmed. */
export type AnswerState = "asked" | "waiting" | "yes" | "no" | "gone";

export interface PassingAnswer {
  readonly id: PassingAnswerId;
  readonly ask: PassingAskId;
  readonly space: SpaceId;
  /** Undefined: answered without an account, from an address. */
  readonly person: PersonId | undefined;
  readonly state: AnswerState;
  readonly saidAt: Temporal.Instant;
}

/** What who passes says of themself. */
export interface OfferWords {
  readonly name: string;
  readonly word: string | undefined;
}

/** What a yes tells who passes. */
export interface Told {
  readonly name: string;
  readonly where: string;
  /** Which of the two it is; undefined: said before that was kept. */
  readonly at?: Where | undefined;
}

/** At a public place, or at home. */
export type Where = "place" | "home";

export type PassingRefusal =
  | "past-day"
  | "too-far"
  | "too-long"
  | "says-nothing"
  | "what-says-where"
  | "place-says-where";

type Asked = Pick<PassingAsk, "day"> & PassingWords;

/** What may be asked: of a day that is not past, in words of which none says where somebody lives or how to reach them. */
export function decidePassing(
  { day, what: words, place: typed }: Asked,
  today: Temporal.PlainDate,
): Result<PassingWords, PassingRefusal> {
  const what = words.trim();
  const place = typed?.trim() || undefined;
  if (what === "") return refused("says-nothing");
  if (what.length > MOST_WORDS || (place?.length ?? 0) > MOST_PLACE) return refused("too-long");
  if (Temporal.PlainDate.compare(day, today) < 0) return refused("past-day");
  if (Temporal.PlainDate.compare(day, today.add({ days: DAYS_AHEAD })) > 0)
    return refused("too-far");
  if (saysWhere(what)) return refused("what-says-where");
  if (place !== undefined && saysWhere(place)) return refused("place-says-where");
  return done({ what, place });
}

const STREETS =
  /(?<!\p{L})(rue|chemin|impasse|allée|allee|avenue|boulevard|route|ruelle|montée|montee|lotissement|quartier|hameau|lieu-dit|résidence|residence)(?!\p{L})/iu;
/** « 12, place de la Mairie », « 3 bis cours Victor-Hugo ». */
const NUMBERED = /(?<!\d)\d{1,4} ?(?:bis|ter)?,? (?:place|cours|square|passage)(?!\p{L})/iu;
/** Eight digits or more, however they are set: a telephone. */
const TELEPHONE = /(\d[\s.-]*){8,}/;

/** Whether words that everyone reads say a street, or how somebody is reached. */
export function saysWhere(words: string): boolean {
  const text = words.replace(/\s+/g, " ");
  return [STREETS, NUMBERED, TELEPHONE, /@/].some((one) => one.test(text));
}

/** Whether they say this first name: who asks is not named. */
export function saysName(words: string, name: string): boolean {
  const parts = words.toLocaleLowerCase("fr").split(/[^\p{L}]+/u);
  const [first = ""] = name.toLocaleLowerCase("fr").split(/[^\p{L}]+/u);
  return first !== "" && parts.includes(first);
}

/** Of asks that stand, those that a list shows: where three persons or more ask in the commune; and of the départements, which are not silent. */
export function shownOf<One extends { readonly space: string; readonly commune: string }>(
  all: readonly One[],
  departmentOf: (commune: string) => string,
): { readonly shown: readonly One[]; readonly elsewhere: readonly string[] } {
  const told = manyIn(all, ({ commune }) => commune);
  const shown = all.filter(({ commune }) => told.has(commune));
  const left = all.filter(({ commune }) => !told.has(commune));
  return { shown, elsewhere: [...manyIn(left, (one) => departmentOf(one.commune))].toSorted() };
}

/** Where three persons or more ask: persons, not asks. */
function manyIn<One extends { readonly space: string }>(
  all: readonly One[],
  placeOf: (one: One) => string,
): ReadonlySet<string> {
  const groups = [...Map.groupBy(all, placeOf)];
  return new Set(
    groups.flatMap(([place, some]) =>
      new Set(some.map(({ space }) => space)).size < FEWEST ? [] : [place],
    ),
  );
}
