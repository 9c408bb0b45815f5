import { reading, type Work } from "#services/house";

import { seenIn, type SeenDocument } from "../../actions/see-document.ts";
import {
  contentsIn,
  findDocumentIn,
  namesFor,
  type OfDocument,
  type Where,
} from "../../actions/standing.ts";
import type { Column, Contents } from "../../domain/contents.ts";
import { type Compared, compareWords } from "../../domain/compare.ts";
import { unitsOf } from "../../domain/merge.ts";
import { findVersion } from "../../store/versions.ts";
import { finderIn, type Standing } from "../../domain/anchor.ts";
import { lineFinderIn } from "../domain/line.ts";
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

const NOWHERE = { how: "there", place: undefined } as const;

/** Finds paragraphs of before in a text, lines of before in a table. */
export const finderOf = (contents: Contents | undefined): Finder =>
  contents?.kind === "table"
    ? lineFinderIn(contents)
    : finderIn(contents === undefined ? "" : contents.markdown);

/** A suggestion as it is read: by whom, word by word, and where its paragraph stands today. */
export interface SeenSuggestion {
  readonly one: Suggestion;
  readonly says: SuggestionWords;
  /** Empty: somebody without an account who gave no name, or one whom not everyone may read by name. */
  readonly byName: string;
  /** Who answered it, where somebody did. */
  readonly answererName: string;
  /** Of a text; a line is compared cell by cell (`compareLines`). */
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
      compared: says.columns === undefined ? compareWords(says.was, says.words) : [],
      // A line that is added stood nowhere.
      standing: says.columns !== undefined && says.was === "" ? NOWHERE : find(anchorOf(one, says)),
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
    if (found === undefined) return undefined;
    const { document } = found;
    const from = (asked.page - 1) * PAGE;
    const kept = await listSuggestions(work, document.id, { from, most: PAGE });
    const find = finderOf(await contentsIn(work, document, document.current));
    return {
      ...(await seenIn(work, found)),
      suggestions: await seenSuggestionsIn(work, found.where, kept, find),
      total: await countSuggestions(work, document.id),
    };
  },
);

export interface SeenOne extends SeenDocument {
  readonly suggestion: SeenSuggestion;
  /** Whether who looks suggested it. */
  readonly isMine: boolean;
  /** What its paragraph, or the nearest, says today where it is not what it said. */
  readonly today: string | undefined;
  /** A line that it adds stands to the letter already. */
  readonly isDouble: boolean;
  /** The version that came of it waits beside another that somebody else wrote meanwhile. */
  readonly isBeside: boolean;
}

/** Sees one suggestion; undefined where there is none that one may know of. */
export const seeSuggestion = reading(
  async (work: Work, asked: OfSuggestion): Promise<SeenOne | undefined> => {
    const found = await findDocumentIn(work, asked);
    const kept = found && (await findSuggestion(work, asked.suggestion));
    if (found === undefined || kept?.document !== found.document.id) return undefined;
    const contents = await contentsIn(work, found.document, found.document.current);
    const find = finderOf(contents);
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
      today:
        how === "there" || place === undefined ? undefined : contents && unitsOf(contents)[place],
      isDouble:
        contents?.kind === "table" &&
        suggestion.says.was === "" &&
        unitsOf(contents).includes(suggestion.says.words),
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
  /** Undefined: a paragraph of a text. */
  readonly columns: readonly Column[] | undefined;
}

/** Sees a paragraph, or a line of a table, on which one may suggest a change. */
export const seeParagraph = reading(seeParagraphIn);

export async function seeParagraphIn(
  work: Work,
  asked: OfParagraph,
): Promise<SeenParagraph | undefined> {
  const found = await findParagraphIn(work, asked);
  if (found === undefined) return undefined;
  const { number, place } = asked;
  return { ...(await seenIn(work, found)), number, place, was: found.was, columns: found.columns };
}

/** What a document says of itself: how many suggestions wait, for who looks, and how many lines a table has; undefined where none can be made. */
export const seeImproving = reading(
  async (
    work: Work,
    asked: OfDocument,
  ): Promise<{ readonly waiting: number; readonly lines: number | undefined } | undefined> => {
    const found = await findDocumentIn(work, asked);
    if (found === undefined || work.actor.mandate !== undefined) return undefined;
    const { where, document } = found;
    if (!maySuggest(where.asker, document, where.circle !== undefined)) return undefined;
    const contents =
      document.kind === "table" ? await contentsIn(work, document, document.current) : undefined;
    const lines = contents?.kind === "table" ? contents.rows.length : undefined;
    return { waiting: await countWaiting(work, document.id), lines };
  },
);
