import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type SituationId = Id<"Situation">;
export type AnswerId = Id<"Answer">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** What somebody tells: what happened, what was tried, what they ask. */
export interface Told {
  readonly title: string;
  readonly happened: string;
  /** Undefined: nothing yet. */
  readonly tried: string | undefined;
  readonly asks: string;
}

export const MOST_TITLE = 120;
export const MOST_TOLD = 4_000;
export const MOST_ASKS = 600;
export const MOST_ANSWER = 1_500;
export const MOST_BACK = 600;
export const MOST_SHARES = 200;
/** So many of one person are not open yet at most: somebody else reads each of them. */
export const MOST_WAITING = 10;

/** `waiting` for somebody else to read it; `sent-back` to who told it, with a word; `open`: its community reads it. */
export type SituationState = "waiting" | "sent-back" | "open";

/**
 * A situation. Until it is open it stands in the own space of who told it, and nobody else finds it; from then on in
 * that of the circle, where nothing says whose it was but to themself.
 */
export interface Situation {
  readonly id: SituationId;
  /** Where it stands now. */
  readonly space: SpaceId;
  /** The space of the circle that it is told to. */
  readonly community: SpaceId;
  readonly state: SituationState;
  readonly toldAt: Temporal.Instant;
  readonly openedAt: Temporal.Instant | undefined;
  /** Who told it, where they chose that it is said. */
  readonly named: PersonId | undefined;
  readonly reader: PersonId | undefined;
  readonly takenAt: Temporal.Instant | undefined;
  readonly hiddenBecause: string | undefined;
  readonly version: number;
}

export type ToldRefusal = "empty" | "too-long";

/** What is told has a title, what happened, and what is asked, each within its length. */
export function decideTold(told: Told): Result<Told, ToldRefusal> {
  const { title, happened, tried, asks } = told;
  if ([title, happened, asks].some((words) => words.trim() === "")) return refused("empty");
  const isLong =
    title.length > MOST_TITLE ||
    happened.length > MOST_TOLD ||
    (tried ?? "").length > MOST_TOLD ||
    asks.length > MOST_ASKS;
  return isLong ? refused("too-long") : done(told);
}

export type TextRefusal = "empty" | "too-long";

/** A short text, not empty, of at most so many characters. */
export function decideText(text: string, most: number): Result<string, TextRefusal> {
  const said = text.trim();
  if (said === "") return refused("empty");
  return said.length > most ? refused("too-long") : done(said);
}

/** For how long one keeps a situation to read before another may take it. */
export const READING = { hours: 7 * 24 } as const;

/** Whether somebody may be its second reader: never who told it, and one at a time. */
export function mayTake(
  situation: Pick<Situation, "state" | "reader" | "takenAt">,
  { me, teller, now }: { me: PersonId; teller: string; now: Temporal.Instant },
): boolean {
  const { state, reader, takenAt } = situation;
  if (state !== "waiting" || me === teller) return false;
  if (reader === undefined || takenAt === undefined || reader === me) return true;
  return Temporal.Instant.compare(takenAt.add(READING), now) <= 0;
}
