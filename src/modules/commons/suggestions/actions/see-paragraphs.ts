import { linkHolder, type App, reading, type Work } from "#services/house";

import { picturesOfIn } from "../../actions/pictures.ts";
import { seenIn, type SeenDocument } from "../../actions/see-document.ts";
import { contentsIn, findDocumentIn, type OfDocument } from "../../actions/standing.ts";
import type { PictureSize } from "../../domain/picture.ts";
import type { Column } from "../../domain/contents.ts";
import type { Kind } from "../../domain/document.ts";
import { unitsOf } from "../../domain/merge.ts";
import { maySuggest } from "../domain/suggestion.ts";
import { listWaiting } from "../store/suggestions.ts";
import { isHereIn, type OfReader, readSuggestLink, type SuggestLink } from "./letter-links.ts";
import type { OfParagraph } from "./find-suggestion.ts";
import {
  finderOf,
  seeParagraphIn,
  type SeenParagraph,
  type SeenSuggestion,
  seenSuggestionsIn,
} from "./see-suggestions.ts";

/** A page of paragraphs: how many fit on it. */
export const PARAGRAPHS = 40;
/** Suggestions that are set beside their paragraphs; all are in their own list. */
const MOST_BESIDE = 200;

/** One that says something, as it stands; what is suggested there, and what was of a paragraph that is gone from near it. */
export interface SeenPassage {
  /** From 0, among all of the text. */
  readonly place: number;
  readonly words: string;
  readonly suggestions: readonly SeenSuggestion[];
}

export interface SeenParagraphs extends SeenDocument {
  /** The version that stands. */
  readonly number: number;
  readonly passages: readonly SeenPassage[];
  /** The pictures that the text names and that one may see, by their address. */
  readonly pictures: ReadonlyMap<string, PictureSize>;
  /** Undefined: a text. */
  readonly columns: readonly Column[] | undefined;
  /** Lines that one suggests to add. */
  readonly added: readonly SeenSuggestion[];
  /** How many paragraphs say something; how many lines there are. */
  readonly total: number;
}

/** Those of a text, the lines of a table, or whichever it is. */
export type SeeParagraphs = OfDocument & { readonly page: number; readonly kind?: Kind };

/** Sees a text paragraph by paragraph, or a table line by line, with what is suggested beside each. */
export const seeParagraphs = reading(seeParagraphsIn);

export async function seeParagraphsIn(
  work: Work,
  asked: SeeParagraphs,
): Promise<SeenParagraphs | undefined> {
  if (work.actor.mandate !== undefined) return undefined;
  const found = await findDocumentIn(work, asked);
  if (found === undefined) return undefined;
  const { document, where } = found;
  if (!maySuggest(where.asker, document, where.circle !== undefined)) return undefined;
  const contents = await contentsIn(work, document, document.current);
  if (contents === undefined || contents.kind !== (asked.kind ?? contents.kind)) return undefined;
  const all = unitsOf(contents).flatMap((words, place) =>
    words.trim() === "" ? [] : [{ words, place }],
  );
  const from = (asked.page - 1) * PARAGRAPHS;
  const kept = await listWaiting(work, document.id, MOST_BESIDE);
  const suggestions = await seenSuggestionsIn(work, where, kept, finderOf(contents));
  return {
    ...(await seenIn(work, found)),
    number: document.current,
    pictures: await picturesOfIn(work, contents),
    passages: all.slice(from, from + PARAGRAPHS).map((one) => ({
      ...one,
      suggestions: suggestions.filter(({ standing }) => standing.place === one.place),
    })),
    columns: contents.kind === "table" ? contents.columns : undefined,
    added: suggestions.filter(({ says }) => says.columns !== undefined && says.was === ""),
    total: all.length,
  };
}

/** The same from the address of a letter, without coming in: of what everyone reads. */
export async function seeParagraphsByLetter(
  app: App,
  link: SuggestLink,
  page: number,
): Promise<SeenParagraphs | undefined> {
  const of = readSuggestLink(app, link);
  if (of === undefined) return undefined;
  return seeAllByLetter(app, linkHolder("commons.document", of.document), { ...of, page });
}

/** One of its paragraphs, by the same address. */
export async function seeParagraphByLetter(
  app: App,
  link: SuggestLink,
  { number, place }: Pick<OfParagraph, "number" | "place">,
): Promise<SeenParagraph | undefined> {
  const of = readSuggestLink(app, link);
  if (of === undefined) return undefined;
  return seeOneByLetter(app, linkHolder("commons.document", of.document), { ...of, number, place });
}

const seeAllByLetter = reading(async (work: Work, asked: SeeParagraphs & OfReader) =>
  (await isHereIn(work, asked.person)) ? seeParagraphsIn(work, asked) : undefined,
);

const seeOneByLetter = reading(async (work: Work, asked: OfParagraph & OfReader) =>
  (await isHereIn(work, asked.person)) ? seeParagraphIn(work, asked) : undefined,
);
