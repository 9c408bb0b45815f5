import { done, refused, type Result } from "#basics/result";

import { type Gift, otherSide, type PersonId, type Side } from "./gift.ts";

/**
 * How the person who acts stands towards a gift: the sides that they may speak for. A person is their own
 * side; for an organisation, who may approve or manage; for a circle, who facilitates it. Nobody under a
 * mandate: what is given is said and confirmed by oneself.
 */
export interface Asker {
  readonly person: PersonId | undefined;
  readonly sides: readonly Side[];
}

type Judged = Pick<Gift, "state" | "saidBy" | "giver" | "receiver" | "mends">;

export function maySee({ sides }: Asker): boolean {
  return sides.length > 0;
}

/**
 * Whether they may answer what one side said: speak for the other side, and be neither who said it nor, for
 * the receiver, the one who gave it. Otherwise who is at both sides (a president who volunteers) would say
 * yes to themself.
 */
export function mayAnswer({ person, sides }: Asker, gift: Judged): boolean {
  const answers = otherSide(gift.saidBy.side);
  if (person === undefined || gift.state !== "said" || !sides.includes(answers)) return false;
  if (gift.saidBy.person === person) return false;
  return answers === "giver" || gift.giver.id !== String(person);
}

/** Whoever speaks for the side that said it corrects it, until it is confirmed: what was set aside waits again then. */
export function mayCorrect({ sides }: Asker, gift: Judged): boolean {
  return gift.state !== "confirmed" && gift.mends === undefined && sides.includes(gift.saidBy.side);
}

export function mayWithdraw({ sides }: Asker, gift: Judged): boolean {
  return gift.state !== "confirmed" && sides.includes(gift.saidBy.side);
}

/** Either side says a contrary line, once it is confirmed; the other confirms it like any other. */
export function mayMend({ sides }: Asker, gift: Judged): boolean {
  return gift.state === "confirmed" && gift.mends === undefined && sides.length > 0;
}

/** What it is worth is said, and read, by the organisation that received it, and by nobody else. */
export function mayValue({ sides }: Asker, gift: Judged): boolean {
  return gift.receiver.kind === "organisation" && sides.includes("receiver");
}

export type AnswerRefusal = "unknown-gift" | "already-answered" | "not-the-other-side";

/** Decides whether they may confirm it or set it aside now. */
export function decideAnswering(asker: Asker, gift: Judged): Result<undefined, AnswerRefusal> {
  if (!maySee(asker)) return refused("unknown-gift");
  if (gift.state !== "said") return refused("already-answered");
  return mayAnswer(asker, gift) ? done(undefined) : refused("not-the-other-side");
}
