import type { Id } from "#basics/id";

import type { PersonId } from "./occasion.ts";

export type ReplyId = Id<"Reply">;

export const ANSWERS = ["yes", "maybe", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** « Nous sommes 20 » is a coach: then one telephones. */
export const MOST_PEOPLE = 20;

/** Why so many cannot come: too many, more than there will ever be places for, or more children than there are of them. A child may come alone. */
export function whyNotSoMany({
  people,
  children = 0,
  capacity,
}: {
  readonly people: number;
  readonly children?: number | undefined;
  /** How many places there are in all; undefined where there is room for all. */
  readonly capacity?: number | undefined;
}): "too-many-people" | "more-than-places" | "more-children" | undefined {
  if (people < 1 || people > MOST_PEOPLE) return "too-many-people";
  if (capacity !== undefined && people > capacity) return "more-than-places";
  return children < 0 || children > people ? "more-children" : undefined;
}

/** What somebody said of a date, or of a whole series. */
export interface Reply {
  readonly id: ReplyId;
  /** Undefined: who was put down by telephone, and has no account. */
  readonly person: PersonId | undefined;
  readonly answer: Answer;
  /** How many they are, themselves included. */
  readonly people: number;
  /** How many of them are children: no name of a child is ever asked. */
  readonly children: number;
  /** Waits for a place: it comes, and nothing is kept for it. */
  readonly waits: boolean;
  /** Since when they ask for what they ask: the order of those who wait. */
  readonly askedAt: Temporal.Instant;
}

/** Those that count at one date: what was said of it, and of the whole series by who said nothing of it. */
export function countedAt<One extends Pick<Reply, "person"> & { readonly about: string }>(
  replies: readonly One[],
  date: string,
  series: string,
): readonly One[] {
  const own = replies.filter(({ about }) => about === date);
  const persons = new Set(own.map(({ person }) => person));
  return [
    ...own,
    ...replies.filter(({ about, person }) => about === series && !persons.has(person)),
  ];
}

/** What each of those who come, or may, or wait, lose when these dates go: told to them, by who they are. */
export function lostBy<Lost extends { readonly id: string }>(
  gone: readonly Lost[],
  replies: readonly (Pick<Reply, "person" | "answer"> & { readonly about: string })[],
): ReadonlyMap<PersonId, readonly Lost[]> {
  const lost = new Map<PersonId, readonly Lost[]>();
  for (const date of gone)
    for (const { person, answer, about } of replies)
      if (about === date.id && answer !== "no" && person !== undefined)
        lost.set(person, [...(lost.get(person) ?? []), date]);
  return lost;
}

/** A date that goes although somebody answered it: who said that they come, or perhaps. */
export interface Answered<One> {
  readonly date: One;
  readonly answers: number;
  /** Of them, put down by telephone: no letter reaches them. */
  readonly byTelephone: number;
}

/** Of dates that would go, those that somebody answered; what was cancelled before was told then. */
export function answeredOf<One extends { readonly id: string; readonly cancelledAt: unknown }>(
  gone: readonly One[],
  replies: readonly (Pick<Reply, "person" | "answer"> & {
    readonly about: string;
    readonly isGuest: boolean;
  })[],
): readonly Answered<One>[] {
  return gone
    .filter(({ cancelledAt }) => cancelledAt === undefined)
    .map((date) => {
      const own = replies.filter(({ about, answer }) => about === date.id && answer !== "no");
      const called = own.filter(({ person, isGuest }) => person === undefined && !isGuest);
      return { date, answers: own.length, byTelephone: called.length };
    })
    .filter(({ answers }) => answers > 0);
}

/** How many come for sure. */
export function placesTaken(
  replies: readonly Pick<Reply, "answer" | "people" | "waits">[],
): number {
  return replies
    .filter(({ answer, waits }) => answer === "yes" && !waits)
    .reduce((sum, { people }) => sum + people, 0);
}

/** How many places remain; undefined where there is room for all. */
export function placesLeft(
  capacity: number | undefined,
  replies: Parameters<typeof placesTaken>[0],
): number | undefined {
  return capacity === undefined ? undefined : Math.max(0, capacity - placesTaken(replies));
}

/**
 * Whether somebody who says yes has a place at once, where so many fit. Who waited before goes first: a place that
 * somebody there could take is theirs.
 */
export function hasPlace(
  capacity: number | undefined,
  others: readonly Reply[],
  { people }: Pick<Reply, "people">,
): boolean {
  return capacity === undefined || placesTaken(others) + people <= capacity;
}

/** Who of those who wait comes in now: the first who fits, then the next, in the order in which they asked (given in that order where the instant is the same). */
export function nextIn<One extends Reply>(
  capacity: number | undefined,
  replies: readonly One[],
): readonly One[] {
  const waiting = replies
    .filter(({ answer, waits }) => answer === "yes" && waits)
    .toSorted((a, b) => Temporal.Instant.compare(a.askedAt, b.askedAt));
  let taken = placesTaken(replies);
  return waiting.filter(({ people }) => {
    if (capacity !== undefined && taken + people > capacity) return false;
    taken += people;
    return true;
  });
}
