import { reading, type Work } from "#services/house";

import { seenIn, type SeenDocument } from "../../actions/see-document.ts";
import {
  contentsIn,
  findDocumentIn,
  namesFor,
  type OfDocument,
  type Where,
} from "../../actions/standing.ts";
import { type Compared, compareWords } from "../../domain/compare.ts";
import { paragraphsOf } from "../../domain/merge.ts";
import { findVersion } from "../../store/versions.ts";
import { finderIn, type Standing } from "../../domain/anchor.ts";
import {
  anchorOf,
  isShown,
  maySuggest,
  type Suggestion,
  type SuggestionWords,
} from "../domain/suggestion.ts";
import {
  countSuggestions,
  countWaiting,
  findSuggestion,
  type KeptSuggestion,
  listSuggestions,
} from "../store/suggestions.ts";
import type { OfSuggestion } from "./decide-suggestion.ts";
import { findParagraphIn, type OfParagraph, wordsOfIn } from "./find-suggestion.ts";

/** A suggestion as it is read: by whom, word by word, and where its paragraph stands today. */
export interface SeenSuggestion {
  readonly one: Suggestion;
  readonly says: SuggestionWords;
  /** Empty: somebody without an account who gave no name, or one whom not everyone may read by name. */
  readonly byName: string;
  /** Who answered it, where somebody did. */
  readonly answererName: string;
  readonly compared: Compared;
  readonly standing: Standing;
  /** Whether it is read by those of the space alone, until one of them opens it. */
  readonly isUnseen: boolean;
}

type Finder = ReturnType<typeof finderIn>;

/** Suggestions with their words opened, of a document that stands there; one whose words are gone is left out. */
export async function seenSuggestionsIn(
  work: Work,
  where: Where,
  kept: readonly KeptSuggestion[],
  find: Finder,
): Promise<readonly SeenSuggestion[]> {
  const names = await namesFor(where)(
    work,
    kept.flatMap(({ by, decidedBy }) => [by ?? [], decidedBy ?? []].flat()),
  );
  const seen: SeenSuggestion[] = [];
  for (const row of kept) {
    const says = await wordsOfIn(work, row);
    if (says === undefined) continue;
    const { words: _, confirmedAt: __, ...one } = row;
    seen.push({
      one,
      says,
      byName: (one.by === undefined ? says.name : names.get(one.by)) ?? "",
      answererName: (one.decidedBy && names.get(one.decidedBy)) ?? "",
      compared: compareWords(says.was, says.words),
      standing: find(anchorOf(one, says)),
      isUnseen: !isShown(one),
    });
  }
  return seen;
}

/** A page of suggestions: how many fit on it. */
export const PAGE = 20;

export interface SeenSuggestions extends SeenDocument {
  readonly suggestions: readonly SeenSuggestion[];
  readonly total: number;
}

/** Sees what is suggested in a document: by whoever reads it, what they may know of. */
export const seeSuggestions = reading(
  async (
    work: Work,
    asked: OfDocument & { readonly page: number },
  ): Promise<SeenSuggestions | undefined> => {
    const found = await findDocumentIn(work, asked);
    if (found?.document.kind !== "text") return undefined;
    const { document } = found;
    const from = (asked.page - 1) * PAGE;
    const kept = await listSuggestions(work, document.id, { from, most: PAGE });
    const find = finderIn(await markdownOfIn(work, document));
    return {
      ...(await seenIn(work, found)),
      suggestions: await seenSuggestionsIn(work, found.where, kept, find),
      total: await countSuggestions(work, document.id),
    };
  },
);

/** What a document says today. */
async function markdownOfIn(work: Work, document: SeenDocument["document"]): Promise<string> {
  const contents = await contentsIn(work, document, document.current);
  return contents?.kind === "text" ? contents.markdown : "";
}

export interface SeenOne extends SeenDocument {
  readonly suggestion: SeenSuggestion;
  /** Whether who looks suggested it. */
  readonly isMine: boolean;
  /** What its paragraph, or the nearest, says today where it is not what it said. */
  readonly today: string | undefined;
  /** The version that came of it waits beside another that somebody else wrote meanwhile. */
  readonly isBeside: boolean;
}

/** Sees one suggestion; undefined where there is none that one may know of. */
export const seeSuggestion = reading(
  async (work: Work, asked: OfSuggestion): Promise<SeenOne | undefined> => {
    const found = await findDocumentIn(work, asked);
    const kept = found && (await findSuggestion(work, asked.suggestion));
    if (found === undefined || kept?.document !== found.document.id) return undefined;
    const markdown = await markdownOfIn(work, found.document);
    const find = finderIn(markdown);
    const [suggestion] = await seenSuggestionsIn(work, found.where, [kept], find);
    if (suggestion === undefined) return undefined;
    const { actor } = work;
    const me = actor.mandate === undefined ? actor.for : undefined;
    const { how, place } = suggestion.standing;
    const came =
      kept.kept === undefined ? undefined : await findVersion(work, found.document.id, kept.kept);
    return {
      ...(await seenIn(work, found)),
      suggestion,
      today: how === "there" || place === undefined ? undefined : paragraphsOf(markdown)[place],
      // What stands beside is of the space alone: for anyone else there is no such version.
      isBeside: kept.kept !== undefined && (came === undefined || came.way === "beside"),
      isMine: kept.by !== undefined && kept.by === me,
    };
  },
);

export interface SeenParagraph extends SeenDocument {
  readonly number: number;
  readonly place: number;
  readonly was: string;
}

/** Sees a paragraph on which one may suggest a change. */
export const seeParagraph = reading(seeParagraphIn);

export async function seeParagraphIn(
  work: Work,
  asked: OfParagraph,
): Promise<SeenParagraph | undefined> {
  const found = await findParagraphIn(work, asked);
  if (found === undefined) return undefined;
  const { number, place } = asked;
  return { ...(await seenIn(work, found)), number, place, was: found.was };
}

/** What a document says of itself: how many suggestions wait, for who looks; undefined where none can be made. */
export const seeImproving = reading(
  async (work: Work, asked: OfDocument): Promise<{ readonly waiting: number } | undefined> => {
    const found = await findDocumentIn(work, asked);
    if (found === undefined || work.actor.mandate !== undefined) return undefined;
    const { where, document } = found;
    if (!maySuggest(where.asker, document, where.circle !== undefined)) return undefined;
    return { waiting: await countWaiting(work, document.id) };
  },
);
