import type { PersonId } from "./situation.ts";

/** How a member of a community stands towards what is kept there. */
export interface Asker {
  readonly person: PersonId;
  readonly facilitates: boolean;
  /** The circle is closed: one reads, and writes no more. */
  readonly isClosed: boolean;
}

/** A facilitator says what practice it shares, or changes that sentence. */
export const mayOpen = ({ facilitates, isClosed }: Asker): boolean => facilitates && !isClosed;

/** Every member tells, answers, keeps what is known and what is to be built. */
export const mayWrite = ({ isClosed }: Asker): boolean => !isClosed;

/** Who told a situation says what helped, and does not answer it: the answer would tell whose it is. */
export const mayMark = (asker: Asker, isTeller: boolean): boolean => mayWrite(asker) && isTeller;
export const mayAnswer = (asker: Asker, isTeller: boolean): boolean => mayWrite(asker) && !isTeller;

/** What somebody wrote in their name goes by them, or by a facilitator. */
export const mayRemove = (asker: Asker, by: PersonId): boolean =>
  mayWrite(asker) && (asker.facilitates || asker.person === by);
