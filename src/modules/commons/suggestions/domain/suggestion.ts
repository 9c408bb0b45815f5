import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { Document, DocumentId, PersonId, SpaceId } from "../../domain/document.ts";
import type { Asker } from "../../domain/rights.ts";
import type { Anchor } from "../../domain/anchor.ts";

export type SuggestionId = Id<"Suggestion">;

/** In characters. */
export const MOST_WORDS = 10_000;
export const MOST_WHY = 600;
export const MOST_REASON = 600;
export const MOST_NAME = 80;

/** What nobody confirmed by the button of a letter goes after a week; an address, once it was answered, after a month. */
export const DAYS_TO_CONFIRM = 7;
export const DAYS_AFTER_ANSWER = 30;

export const STATES = ["waiting", "accepted", "partly", "refused"] as const;
export type State = (typeof STATES)[number];

/** What somebody proposes that one paragraph of a version says, or one line of a table. Its words stand apart. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly space: SpaceId;
  readonly document: DocumentId;
  /** The version that was read. */
  readonly base: number;
  /** The rank of the paragraph or line there, from 0; of a line that is added, after the last. */
  readonly place: number;
  /** Undefined: somebody without an account, or who is gone. */
  readonly by: PersonId | undefined;
  /** Made without an account: confirmed by the button of a letter, and unseen until an author opens it. */
  readonly isGuest: boolean;
  readonly madeAt: Temporal.Instant;
  readonly openedAt: Temporal.Instant | undefined;
  readonly hiddenBecause: string | undefined;
  readonly state: State;
  readonly decidedBy: PersonId | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
  /** The version that came of it. */
  readonly kept: number | undefined;
}

/** What it says: sealed under the key of the space until its document is published. */
export interface SuggestionWords {
  /** The titles of the columns, where it is a line of a table: `was`, `words` and `taken` are lines then (`line.ts`). */
  readonly columns?: readonly string[] | undefined;
  /** The paragraph as it stood. */
  readonly was: string;
  readonly words: string;
  readonly why: string | undefined;
  /** What somebody without an account calls themself. */
  readonly name: string | undefined;
  /** What was taken of it, where it was taken in part. */
  readonly taken: string | undefined;
  /** Why it was refused. */
  readonly reason: string | undefined;
}

export const anchorOf = ({ place }: Suggestion, { was }: SuggestionWords): Anchor => ({
  was,
  place,
});

/** A change is suggested by whoever reads a document that others read too: published, or of a circle that one is of; until nobody writes in it any more. */
export function maySuggest(
  { standing }: Asker,
  document: Pick<Document, "published" | "hiddenBecause" | "space" | "settledAt">,
  isOfCircle: boolean,
): boolean {
  if (document.settledAt !== undefined) return false;
  if (document.published !== undefined && document.hiddenBecause === undefined) return true;
  return isOfCircle && standing !== "reader";
}

export type WordsRefusal = "nothing-changed" | "words-too-long" | "why-too-long";

/** What is suggested, tidied: other words than those that stand. */
export function decideWords(
  was: string,
  typed: { readonly words: string; readonly why: string | undefined },
): Result<{ readonly words: string; readonly why: string | undefined }, WordsRefusal> {
  const words = typed.words.replaceAll("\r\n", "\n").replace(/^\n+/, "").trimEnd();
  if (words.trim() === "" || words === was.trimEnd()) return refused("nothing-changed");
  if (words.length > MOST_WORDS) return refused("words-too-long");
  const why = decideWhy(typed.why);
  return why.done ? done({ words, why: why.value }) : why;
}

/** Why it is suggested, tidied, or nothing. */
export function decideWhy(typed: string | undefined): Result<string | undefined, "why-too-long"> {
  const why = typed?.trim() ?? "";
  if (why.length > MOST_WHY) return refused("why-too-long");
  return done(why === "" ? undefined : why);
}

/** Whether everyone who reads the document reads a suggestion: one without an account, once an author opened it. */
export function isShown(one: Pick<Suggestion, "isGuest" | "openedAt" | "hiddenBecause">): boolean {
  return one.hiddenBecause === undefined && (!one.isGuest || one.openedAt !== undefined);
}
