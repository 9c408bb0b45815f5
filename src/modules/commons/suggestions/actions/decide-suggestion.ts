import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { keepVersionIn } from "../../actions/save-version.ts";
import {
  contentsIn,
  type FoundDocument,
  holdDocumentIn,
  keptIn,
  type OfDocument,
} from "../../actions/standing.ts";
import type { Contents } from "../../domain/contents.ts";
import { mayWrite } from "../../domain/rights.ts";
import { saveAuthor, saveNamedAuthor } from "../../store/authors.ts";
import { areOfOneShape, unitsOf, withUnit } from "../../domain/merge.ts";
import { lineFinderIn, lineOf } from "../domain/line.ts";
import {
  MOST_REASON,
  MOST_WORDS,
  type State,
  type SuggestionId,
  type SuggestionWords,
} from "../domain/suggestion.ts";
import {
  holdSuggestion,
  type KeptSuggestion,
  saveAnswer,
  saveOpened,
} from "../store/suggestions.ts";
import { isOpen, wordsOfIn } from "./find-suggestion.ts";
import { tellDecidedIn } from "./tell-suggestion.ts";

export type OfSuggestion = OfDocument & { readonly suggestion: SuggestionId };

export type DecideSuggestion = OfSuggestion & {
  /** Nobody is told: for what is brought from the past. */
  readonly quiet?: true;
} & (
    | { readonly how: "accepted" }
    /** In these words instead; of a line of a table, in these cells. */
    | { readonly how: "partly"; readonly words: string | readonly string[] }
    | { readonly how: "refused"; readonly reason: string }
  );

/** What came of it: the version that says it, and whether it waits beside what somebody else wrote there meanwhile. */
export interface Decided {
  readonly kept: number | undefined;
  readonly isBeside: boolean;
}

export type DecideRefusal =
  | "unknown-document"
  | "unknown-suggestion"
  | "already-answered"
  | "nothing-to-take"
  | "words-too-long"
  | "reason-missing"
  | "not-kept";

/**
 * Who writes in a document answers a suggestion. Accepted, whole or in other words, it is kept as any text is that was
 * written from the version that was read: what collides stands side by side. Who suggested it is an author from then on.
 */
export const decideSuggestion = action(decideSuggestionIn);

export async function decideSuggestionIn(
  work: Work,
  asked: DecideSuggestion,
): Promise<Result<Decided, DecideRefusal>> {
  const held = await holdIn(work, asked);
  if (!held.done) return held;
  const { found, one, says } = held.value;
  if (one.state === asked.how) return done({ kept: one.kept, isBeside: false });
  if (one.state !== "waiting") return refused("already-answered");
  const answer = whatIsSaid(asked, says);
  if (!answer.done) return answer;
  const taken =
    asked.how === "refused" ? done(undefined) : await takeIn(work, found, one, answer.value);
  if (!taken.done) return taken;
  const state: State = answer.value.taken === says.words ? "accepted" : asked.how;
  await saveAnswer(work, one.id, {
    state,
    by: work.actor.for,
    kept: taken.value?.kept,
    words: await keptIn(
      work,
      found.document,
      JSON.stringify({ ...says, ...answer.value }),
      // What was sealed stays so: it was said among those of the space.
      "open" in one.words && isOpen(found.document),
    ),
  });
  if (asked.quiet !== true) await tellDecidedIn(work, one);
  return done(taken.value ?? { kept: undefined, isBeside: false });
}

interface Held {
  readonly found: FoundDocument;
  readonly one: KeptSuggestion;
  readonly says: SuggestionWords;
}

/** A suggestion, with its document, both held: only for who writes there. */
async function holdIn(
  work: Work,
  asked: OfSuggestion,
): Promise<Result<Held, "unknown-document" | "unknown-suggestion">> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const one = await holdSuggestion(work, asked.suggestion);
  const says = one && (await wordsOfIn(work, one));
  if (one?.document !== found.document.id || says === undefined)
    return refused("unknown-suggestion");
  return done({ found, one, says });
}

type Said = Partial<Pick<SuggestionWords, "taken" | "reason">>;

function whatIsSaid(
  asked: DecideSuggestion,
  { was, words, columns }: SuggestionWords,
): Result<Said, "nothing-to-take" | "words-too-long" | "reason-missing"> {
  if (asked.how === "accepted") return done({ taken: words });
  if (asked.how === "refused") {
    const reason = asked.reason.trim();
    return reason === ""
      ? refused("reason-missing")
      : done({ reason: reason.slice(0, MOST_REASON) });
  }
  if (typeof asked.words !== "string") {
    const line = lineOf(was, asked.words, columns?.length ?? 0);
    if (line === "" || line === was) return refused("nothing-to-take");
    return line.length > MOST_WORDS ? refused("words-too-long") : done({ taken: line });
  }
  // Other words for a line would be no line.
  if (columns !== undefined) return refused("nothing-to-take");
  const taken = asked.words.replaceAll("\r\n", "\n").replace(/^\n+/, "").trimEnd();
  if (taken.trim() === "") return refused("nothing-to-take");
  return taken.length > MOST_WORDS ? refused("words-too-long") : done({ taken });
}

/** The version of what was read, with these words in the place of the paragraph or line; and one author more. */
async function takeIn(
  work: Work,
  { document }: FoundDocument,
  one: KeptSuggestion,
  { taken = "" }: Said,
): Promise<Result<Decided, "not-kept">> {
  const read = await contentsIn(work, document, one.base);
  const standing = await contentsIn(work, document, document.current);
  if (read === undefined || standing === undefined) return refused("not-kept");
  // A line that stands as it was read, or comes after the last, collides with nothing that was written meanwhile.
  const today = placeToday(read, standing, one);
  const [from, base, place] =
    today === undefined
      ? ([read, one.base, one.place] as const)
      : ([standing, document.current, today] as const);
  const contents = withUnit(from, place, taken);
  if (contents === undefined) return refused("not-kept");
  const kept = await keepVersionIn(work, { document: document.id, base, contents }, "suggested");
  if (!kept.done) return refused("not-kept");
  if (one.by !== undefined)
    await saveAuthor(work, document, { person: one.by, because: "suggested" });
  if (one.isGuest) {
    const name = (await wordsOfIn(work, one))?.name ?? "";
    await saveNamedAuthor(work, document, { name, suggestion: one.id });
  }
  return done({ kept: kept.value.number, isBeside: kept.value.way === "beside" });
}

/**
 * Where a line of a table stands today as it was read; undefined where it does not, and of a text. Of several that say the
 * same, one that went or came since may be the one that is meant: then none is.
 */
export function placeToday(
  read: Contents,
  standing: Contents,
  { place }: Pick<KeptSuggestion, "place">,
): number | undefined {
  if (read.kind === "text" || standing.kind === "text" || !areOfOneShape(read, standing))
    return undefined;
  if (place === read.rows.length) return standing.rows.length;
  const was = unitsOf(read)[place] ?? "";
  const countIn = (contents: Contents) => unitsOf(contents).filter((line) => line === was).length;
  if (countIn(read) !== countIn(standing)) return undefined;
  const found = lineFinderIn(standing)({ was, place });
  return found.how === "there" ? found.place : undefined;
}

/** An author lets everyone who reads the document read what somebody without an account suggests. Twice changes nothing. */
export const openSuggestion = action(
  async (
    work: Work,
    asked: OfSuggestion,
  ): Promise<Result<SuggestionId, "unknown-document" | "unknown-suggestion">> => {
    const held = await holdIn(work, asked);
    if (!held.done) return held;
    await saveOpened(work, asked.suggestion);
    return done(asked.suggestion);
  },
);
