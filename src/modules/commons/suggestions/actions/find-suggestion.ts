import { isId } from "#basics/id";
import { memberIdsAtIn } from "#modules/circles";
import { type Work, withRight } from "#services/house";

import {
  contentsIn,
  findDocumentIn,
  type FoundDocument,
  type OfDocument,
  textOfIn,
} from "../../actions/standing.ts";
import {
  type Document,
  isForEveryone,
  type PersonId,
  type SpaceId,
} from "../../domain/document.ts";
import type { Column } from "../../domain/contents.ts";
import { unitsOf } from "../../domain/merge.ts";
import { findVersion } from "../../store/versions.ts";
import { maySuggest, type SuggestionWords } from "../domain/suggestion.ts";
import type { KeptSuggestion } from "../store/suggestions.ts";

/** What is suggested by somebody who is not of the space is written, confirmed and taken back under this right. */
export function besideSpaces<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "suggest-in-commons", run);
}

export type OfParagraph = OfDocument & {
  /** The version that is read. */
  readonly number: number;
  /** The rank of the paragraph or line there, from 0. */
  readonly place: number;
};

export interface FoundParagraph extends FoundDocument {
  /** As it stands there; nothing: a line that is added. */
  readonly was: string;
  /** Undefined: a paragraph of a text. */
  readonly columns: readonly Column[] | undefined;
  /** Whether everyone reads the version that it stands in. */
  readonly isForEveryone: boolean;
}

/** A paragraph of a text, or a line of a table, on which who acts may suggest a change; undefined where there is none. */
export async function findParagraphIn(
  work: Work,
  asked: OfParagraph,
): Promise<FoundParagraph | undefined> {
  // Under a mandate one is as a visitor, and not one who writes in the name of another.
  if (work.actor.mandate !== undefined) return undefined;
  const found = await findDocumentIn(work, asked);
  if (found === undefined) return undefined;
  const { document, where } = found;
  if (!maySuggest(where.asker, document, where.circle !== undefined)) return undefined;
  const version = await findVersion(work, document.id, asked.number);
  const contents = await contentsIn(work, document, asked.number);
  if (version === undefined || contents === undefined) return undefined;
  const units = unitsOf(contents);
  const isTable = contents.kind === "table";
  const was = isTable && asked.place === units.length ? "" : units[asked.place];
  if (was === undefined || (!isTable && was.trim() === "")) return undefined;
  const columns = isTable ? contents.columns : undefined;
  return { ...found, was, columns, isForEveryone: isForEveryone(document, version) };
}

/** What a suggestion says; undefined once the key of its space is destroyed. */
export async function wordsOfIn(
  work: Work,
  { space, words }: Pick<KeptSuggestion, "space" | "words">,
): Promise<SuggestionWords | undefined> {
  const text = await textOfIn(work, { space }, words);
  if (text === undefined) return undefined;
  const read: unknown = JSON.parse(text);
  const known = new Map<string, unknown>(
    typeof read === "object" && read !== null ? Object.entries(read) : [],
  );
  const perhaps = (name: string) => {
    const value = known.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const columns = known.get("columns");
  return {
    ...(Array.isArray(columns) ? { columns: columns.map(String) } : {}),
    was: perhaps("was") ?? "",
    words: perhaps("words") ?? "",
    why: perhaps("why"),
    name: perhaps("name"),
    taken: perhaps("taken"),
    reason: perhaps("reason"),
  };
}

/** Who writes in a space: the members of its circle, or the one whose it is. */
export async function writersIn(work: Work, space: SpaceId): Promise<readonly PersonId[]> {
  const id: string = space;
  const members = isId<"Circle">(id) ? await memberIdsAtIn(work, { circle: id, at: work.now }) : [];
  if (members.length > 0) return members;
  return isId<"Person">(id) ? [id] : [];
}

/** Whether everyone reads it: then nothing more of it is sealed. */
export const isOpen = ({ published }: Pick<Document, "published">) => published !== undefined;
