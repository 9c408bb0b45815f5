import type { Id } from "#basics/id";
import type { FileFacts } from "#rules/access";
import type { CircleId } from "#rules/circles";

import type { PersonId, SpaceId } from "./note.ts";

export type ThreadId = Id<"Thread">;
export type MessageId = Id<"Message">;
export type DraftId = Id<"Draft">;

/** The tables of what is said, as others name them. */
export const MESSAGES = "conversations.message";

/** What a message holds at most, in characters; and a title. */
export const MOST_LETTERS = 10_000;
export const MOST_TITLE = 120;
/** Why a thread is closed: a sentence or two. */
export const MOST_REASON = 300;
/** How many files go with one message. */
export const MOST_ATTACHED = 5;
/** How many messages a page of a thread holds, and how many threads a page of a circle. */
export const MESSAGES_A_PAGE = 20;
export const THREADS_A_PAGE = 20;

/** A row of another module about which a thread is (a joint answer). */
export interface About {
  readonly table: string;
  readonly id: string;
}

/** A thread of a circle: a title, and messages one after another. */
export interface Thread {
  readonly id: ThreadId;
  readonly space: SpaceId;
  readonly circle: CircleId;
  readonly about: About | undefined;
  readonly openedBy: PersonId;
  readonly openedAt: Temporal.Instant;
  /** How many messages it ever had; deleted ones keep their place. */
  readonly lastPlace: number;
  readonly lastAt: Temporal.Instant;
  /** By whom, and since when, nobody answers there any more. */
  readonly closed: { readonly by: PersonId; readonly at: Temporal.Instant } | undefined;
  /** What is said there is told once a week, whatever is said: remarks about a document. */
  readonly isWeekly: boolean;
}

/** A message, without its words. Its place in its thread begins at 1. */
export interface Message {
  readonly id: MessageId;
  readonly space: SpaceId;
  readonly thread: ThreadId;
  readonly place: number;
  readonly author: PersonId;
  /** Who held the pen, when it was written for somebody. */
  readonly penOf: PersonId;
  readonly writtenAt: Temporal.Instant;
  readonly editedAt: Temporal.Instant | undefined;
  readonly deletedAt: Temporal.Instant | undefined;
  /** Hidden by moderation. */
  readonly isHidden: boolean;
}

/** A message that still says something to everyone of its circle. */
export function isSaid({ deletedAt, isHidden }: Pick<Message, "deletedAt" | "isHidden">): boolean {
  return deletedAt === undefined && !isHidden;
}

/** The page of a thread on which a place stands, from 1. */
export function pageOf(place: number): number {
  return Math.max(1, Math.ceil(place / MESSAGES_A_PAGE));
}

/** The places of a page, both ends included. */
export function placesOf(page: number): { readonly first: number; readonly last: number } {
  return { first: (page - 1) * MESSAGES_A_PAGE + 1, last: page * MESSAGES_A_PAGE };
}

/** A draft: what somebody began to write in a thread, or as a new thread of a circle. */
export interface Draft {
  readonly id: DraftId;
  readonly circle: CircleId;
  readonly thread: ThreadId | undefined;
  readonly title: string;
  readonly words: string;
  readonly savedAt: Temporal.Instant;
  readonly files: readonly FileFacts[];
}

/** Where a draft belongs: there is one at a time. */
export interface DraftPlace {
  readonly circle: CircleId;
  /** Undefined: a new thread. */
  readonly thread: ThreadId | undefined;
}
