import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { VenueId } from "#rules/premises";
import type { Theme } from "#rules/subjects";

import { datesOf, firstOf, MONTHS_AHEAD, type When } from "./recurrence.ts";
import type { ZoneCalendar } from "./school-holidays.ts";
import { type FrenchZone, FRENCH_ZONES } from "#basics/zones";

export type OccasionId = Id<"Occasion">;
export type OccurrenceId = Id<"Occurrence">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

export const MOST_TITLE = 120;
export const MOST_WORDS = 5_000;
export const MOST_ADDRESS = 300;
export const MOST_VIDEO = 500;
export const MOST_CAPACITY = 5_000;
/** What is about everything is found by nobody who looks for something. */
export const MOST_THEMES = 4;
/** A stay of two weeks; longer is several occasions. */
export const MOST_MINUTES = 14 * 24 * 60;

/** Who may see an occasion: those of its space, or everyone. */
export const SEEN_BY = ["members", "everyone"] as const;
export type SeenBy = (typeof SEEN_BY)[number];

/** What people read of an occasion; kept sealed under the key of its space. */
export interface Words {
  readonly title: string;
  /** Markdown. */
  readonly about: string | undefined;
  readonly address: string | undefined;
  /** Where one meets from afar: https only. */
  readonly video: string | undefined;
}

/** Something at a time and a place, with those who come: once, or a series of dates. Its words are sealed apart. */
export interface Occasion {
  readonly id: OccasionId;
  /** Of a circle, an organisation or a person. */
  readonly space: SpaceId;
  readonly kind: string;
  /** What it is about, in our order; most have none. */
  readonly themes: readonly Theme[];
  readonly commune: string | undefined;
  /** The premises where it is held; its commune is theirs then. */
  readonly venue: VenueId | undefined;
  readonly when: When;
  readonly minutes: number;
  readonly seenBy: SeenBy;
  /** By moderation, from whoever is not of its space. */
  readonly isHidden: boolean;
  /** How many fit; for a series, at each of its dates. */
  readonly capacity: number | undefined;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** Grows with each change: one made from an older version is refused. */
  readonly version: number;
  /** Grows when a date changes (SEQUENCE, RFC 5545, section 3.8.7.4). */
  readonly sequence: number;
  readonly cancelledAt: Temporal.Instant | undefined;
  /** Two sides agreed on it in a module above, on this page of it: it is changed, answered and called off there. */
  readonly page?: string | undefined;
  /** Its dates are written up to that day. */
  readonly unfoldedTo: Temporal.PlainDate;
}

/** One date of an occasion. */
export interface Occurrence {
  readonly id: OccurrenceId;
  readonly occasion: OccasionId;
  /** When its rule would have it: what calendars know it by (RECURRENCE-ID, RFC 5545, section 3.8.4.4). */
  readonly original: Temporal.Instant;
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly sequence: number;
  readonly cancelledAt: Temporal.Instant | undefined;
}

/**
 * The time of an occasion as its form shows it and a change is compared with: what is once stands where its one date
 * was moved last, by whichever form; a series stands by its rule, and a date of it that was moved apart stays so as
 * long as the rule still has the day that it was moved from.
 */
export function standsAt(
  { when, minutes }: Pick<Occasion, "when" | "minutes">,
  [date]: readonly Pick<Occurrence, "starts" | "ends">[],
): Pick<Occasion, "when" | "minutes"> {
  if (when.rule.every !== "once" || date === undefined) return { when, minutes };
  const starts = date.starts.toZonedDateTimeISO(when.zone);
  return {
    when: { ...when, day: starts.toPlainDate(), at: starts.toPlainTime() },
    minutes: date.starts.until(date.ends).total("minutes"),
  };
}

export type WordsRefusal = "empty-title" | "words-too-long" | "not-https" | "nowhere";

/** The words of an occasion, each within its length: it has a title and a place to meet, in words, in a commune or by video. */
export function decideWords(
  words: Words,
  commune: string | undefined,
): Result<Words, WordsRefusal> {
  const title = words.title.replace(/\s+/g, " ").trim();
  if (title === "") return refused("empty-title");
  if (isLong({ ...words, title })) return refused("words-too-long");
  if (words.video !== undefined && !isHttps(words.video)) return refused("not-https");
  if (words.video === undefined && words.address === undefined && commune === undefined)
    return refused("nowhere");
  return done({ ...words, title });
}

function isLong({ title, about = "", address = "", video = "" }: Words): boolean {
  return (
    title.length > MOST_TITLE ||
    about.length > MOST_WORDS ||
    address.length > MOST_ADDRESS ||
    video.length > MOST_VIDEO
  );
}

/** Where one meets from afar is an address of the web, and ciphered. */
export function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}

export type WhenRefusal = "unknown-zone" | "too-long" | "ends-first" | "no-date" | "in-the-past";

/** A time that can be kept: in a zone of France, not over yet, of at least one date within the months ahead. */
export function decideWhen(
  when: When,
  { minutes, now, school }: DecideWhen,
): Result<undefined, WhenRefusal> {
  if (!isZone(when.zone)) return refused("unknown-zone");
  if (minutes < 1) return refused("ends-first");
  if (minutes > MOST_MINUTES) return refused("too-long");
  const last = when.rule.every !== "once" && when.rule.ends === "on" ? when.rule.last : undefined;
  const first = firstOf(when);
  if (first === undefined) return refused("no-date");
  if (last !== undefined && Temporal.PlainDate.compare(last, when.day) < 0)
    return refused("ends-first");
  const dates = datesOf(when, { until: horizonOf(when, now), school });
  if (dates.length === 0) return refused("no-date");
  const ends = dates.map((one) => one.add({ minutes }).toInstant());
  return ends.some((end) => Temporal.Instant.compare(end, now) > 0)
    ? done(undefined)
    : refused("in-the-past");
}

interface DecideWhen {
  readonly minutes: number;
  readonly now: Temporal.Instant;
  readonly school: ZoneCalendar | undefined;
}

function isZone(text: string): text is FrenchZone {
  return FRENCH_ZONES.some((zone) => zone === text);
}

/** The day up to which the dates of an occasion are written: that of one that is once however far it is. */
export function horizonOf({ zone, day, rule }: When, now: Temporal.Instant): Temporal.PlainDate {
  const ahead = now.toZonedDateTimeISO(zone).toPlainDate().add({ months: MONTHS_AHEAD });
  return rule.every === "once" && Temporal.PlainDate.compare(day, ahead) > 0 ? day : ahead;
}

/** Whether something can still be answered: it is not over. */
export function isOver({ ends }: Pick<Occurrence, "ends">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(ends, now) <= 0;
}

/** « /rendez-vous/<id>-<slug> »: words of the title in the address of what everyone may see. */
export function addressOf({ id }: Pick<Occasion, "id">, title?: string): string {
  const slug = (title ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return slug === "" ? `/rendez-vous/${id}` : `/rendez-vous/${id}-${slug}`;
}
