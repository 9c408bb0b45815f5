import type { Id } from "#basics/id";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";

export type SuggestionId = Id<"SuggestedCall">;
export type RelayId = Id<"Relay">;

/** What an association answers to a call that is proposed to it. */
export const SUGGESTION_ANSWERS = ["kept", "declined"] as const;
export type SuggestionAnswer = (typeof SUGGESTION_ANSWERS)[number];

/** A call that a structure proposes to an association that it accompanies. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly association: OrganisationId;
  readonly support: OrganisationId;
  readonly call: CallId;
  readonly at: Temporal.Instant;
  readonly answer: SuggestionAnswer | undefined;
}

/**
 * The window of an association: how many calls of one structure wait for its answer at most. What does not fit is not
 * sent, and is said: nobody is asked beyond what they can look at.
 */
export const WINDOW = 5;

/** How many of one structure fit still. */
export function roomLeft(waiting: number): number {
  return Math.max(0, WINDOW - waiting);
}

export const MOST_WORD = 500;

/** Where and when a media relayed a call. */
export interface Relay {
  readonly id: RelayId;
  readonly call: CallId;
  readonly organisation: OrganisationId;
  readonly url: string;
  readonly on: Temporal.PlainDate;
}

/** An address of the web that everyone may open. */
export function isRelayAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && hostname.includes(".");
}

export type KeepRefusal = "not-allowed" | "unknown-call";
export type SuggestRefusal =
  | KeepRefusal
  | "nobody-chosen"
  | "not-accompanied"
  | "closed"
  | "no-room";
export type AnswerRefusal = "not-allowed" | "nothing-to-answer";
export type RelayRefusal =
  | KeepRefusal
  | "not-a-media"
  | "bad-address"
  | "bad-day"
  | "no-relay"
  | "taken-down";
