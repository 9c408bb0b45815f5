import { isId } from "#basics/id";
import { mayReachOneIn, type Work } from "#services/house";

import { openedIn } from "../../actions/standing.ts";
import type { Document, PersonId, Words } from "../../domain/document.ts";
import { listAuthors } from "../../store/authors.ts";
import { findDocument } from "../../store/documents.ts";
import type { Suggestion, SuggestionWords } from "../domain/suggestion.ts";
import { findSuggestion } from "../store/suggestions.ts";
import { wordsOfIn, writersIn } from "./find-suggestion.ts";
import { suggesterPath, suggestPath } from "./letter-links.ts";

export type Facts = Readonly<Record<string, unknown>>;

/** What a letter tells of a document: its title where everyone reads it; who shares an address learns nothing of the others. */
export interface ToldDocument {
  readonly id: Document["id"];
  readonly title: string | undefined;
}

export interface ToldSuggestion {
  readonly one: Suggestion;
  readonly says: SuggestionWords;
  readonly document: ToldDocument;
  /** The address of who suggested without an account, where it tells of what became of it. */
  readonly ownAt: string | undefined;
}

async function documentIn(work: Work, id: Document["id"]): Promise<(Document & Words) | undefined> {
  const kept = await findDocument(work, id);
  return kept && openedIn(work, kept);
}

const told = ({ id, title, published, hiddenBecause }: Document & Words): ToldDocument => ({
  id,
  title: published !== undefined && hiddenBecause === undefined ? title : undefined,
});

function personOf({ person }: Facts): PersonId | undefined {
  return typeof person === "string" && isId<"Person">(person) ? person : undefined;
}

async function suggestionIn(work: Work, facts: Facts) {
  const { suggestion } = facts;
  if (typeof suggestion !== "string" || !isId<"Suggestion">(suggestion)) return undefined;
  const one = await findSuggestion(work, suggestion);
  const says = one && (await wordsOfIn(work, one));
  const document = one && (await documentIn(work, one.document));
  if (one === undefined || says === undefined || document === undefined) return undefined;
  return { one, says, document };
}

/** A suggestion that still waits, to an author who writes there, and whom who suggested it reaches. */
export async function seeToldWaitingIn(
  work: Work,
  facts: Facts,
): Promise<ToldSuggestion | undefined> {
  const found = await suggestionIn(work, facts);
  const person = personOf(facts);
  if (found === undefined || person === undefined) return undefined;
  const { one, says, document } = found;
  if (one.state !== "waiting" || one.confirmedAt === undefined) return undefined;
  if (one.hiddenBecause !== undefined) return undefined;
  if (!(await writersIn(work, document.space)).includes(person)) return undefined;
  if (one.by !== undefined && !(await mayReachOneIn(work, person, { from: one.by })))
    return undefined;
  return { one, says, document: told(document), ownAt: undefined };
}

/** One that was answered, to who suggested it. */
export async function seeToldAnsweredIn(
  work: Work,
  facts: Facts,
): Promise<ToldSuggestion | undefined> {
  const found = await suggestionIn(work, facts);
  if (found === undefined || found.one.state === "waiting") return undefined;
  const { one, says, document } = found;
  const ownAt = one.isGuest ? suggesterPath(work.app, one.id) : undefined;
  return { one, says, document: told(document), ownAt };
}

export interface ToldChange {
  readonly document: ToldDocument;
  /** Where one suggests without coming in, of what everyone reads. */
  readonly suggestAt: string | undefined;
}

/** A document that changed, to who writes in it or is an author of it. */
export async function seeToldChangeIn(work: Work, facts: Facts): Promise<ToldChange | undefined> {
  const { document: id } = facts;
  const person = personOf(facts);
  if (typeof id !== "string" || !isId<"Document">(id) || person === undefined) return undefined;
  const document = await documentIn(work, id);
  if (document === undefined) return undefined;
  const shown = told(document);
  const isWriter = (await writersIn(work, document.space)).includes(person);
  const authors = await listAuthors(work, document.id);
  const isAuthor = authors.some((one) => one.person === person);
  if (!isWriter && (!isAuthor || shown.title === undefined)) return undefined;
  return {
    document: shown,
    suggestAt:
      shown.title === undefined ? undefined : suggestPath(work.app, { document: id, person }),
  };
}
