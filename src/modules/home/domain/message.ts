import type { Id } from "#basics/id";

export type MessageId = Id<"Message">;

/** What a message to the people of this instance is about. */
export const messageKinds = ["help", "accessibility", "data", "other"] as const;
export type MessageKind = (typeof messageKinds)[number];

/** How each is named on the form and in the operator's list. */
export const messageLabels = {
  help: "J’ai besoin d’aide",
  accessibility: "Je n’arrive pas à lire ou à utiliser une page",
  data: "Mes données personnelles",
  other: "Autre chose",
} as const satisfies Record<MessageKind, string>;

/** What someone wrote, and how to answer them if they want it. */
export interface Message {
  readonly kind: MessageKind;
  readonly words: string;
  readonly name: string | undefined;
  readonly address: string | undefined;
  /** The page they speak of, as they wrote it. */
  readonly page: string | undefined;
}

/** The few signs by which one speaks of a message on the telephone. */
export function referenceOf(id: MessageId): string {
  return id.slice(0, 8).toUpperCase();
}

/** Where who wrote reads what became of it. */
export function leftAt(id: string): string {
  return `/contact/recu/${id}`;
}

/** How long messages are kept: a year after they were handled, two years in any case. */
export const KEPT_AFTER_HANDLED_DAYS = 365;
export const KEPT_AT_MOST_DAYS = 730;

/** What became of a message: left, taken up by somebody, handled. */
export interface MessageLife {
  readonly kind: MessageKind;
  readonly sentAt: Temporal.Instant;
  readonly takenAt: Temporal.Instant | undefined;
  readonly handledAt: Temporal.Instant | undefined;
}

/**
 * The day from which whoever wrote had better ask again, by another way. Of one’s data, the month within which the
 * law wants an answer (RGPD, article 12-3); of anything else, a week: nobody here promises sooner.
 */
export function askAgainOn(kind: MessageKind, sentOn: Temporal.PlainDate): Temporal.PlainDate {
  return sentOn.add(kind === "data" ? { months: 1 } : { days: 7 });
}
