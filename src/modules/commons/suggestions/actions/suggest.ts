import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, type App, type Actor, carryIn, linkHolder, type Work } from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import { keptIn } from "../../actions/standing.ts";
import type { PersonId } from "../../domain/document.ts";
import { decideLine, type TypedLine } from "../domain/line.ts";
import {
  decideWords,
  type SuggestionId,
  type SuggestionWords,
  type WordsRefusal,
} from "../domain/suggestion.ts";
import { holdSuggesting, listSuggestedBy, saveSuggestion } from "../store/suggestions.ts";
import {
  besideSpaces,
  findParagraphIn,
  type FoundParagraph,
  type OfParagraph,
  wordsOfIn,
  writersIn,
} from "./find-suggestion.ts";
import { isHereIn, type OfReader, readSuggestLink, type SuggestLink } from "./letter-links.ts";
import { tellSuggestedIn } from "./tell-suggestion.ts";

/** By one person in a day: a long text read over from one end to the other. */
const BY_PERSON = declareLimit({ name: "suggestions-by-person", points: 60, seconds: 86_400 });

export type Suggest = OfParagraph & {
  /** What a paragraph would say, or a line of a table. */
  readonly words: string | TypedLine;
  readonly why: string | undefined;
  /** Nobody is told: for what is brought from the past. */
  readonly quiet?: true;
};
export type SuggestRefusal = WordsRefusal | "unknown-document" | "too-many";

/** Somebody who has an account suggests that a paragraph say something else. The same twice is one. */
export async function suggest(
  app: App,
  actor: Actor,
  asked: Suggest,
): Promise<Result<SuggestionId, SuggestRefusal>> {
  const person = actor.for;
  if (person !== undefined && (await countOne(app, BY_PERSON, person)) !== undefined)
    return refused("too-many");
  return suggestAction(app, actor, asked);
}

const suggestAction = action(suggestIn);

export async function suggestIn(
  work: Work,
  asked: Suggest & { readonly id?: SuggestionId },
): Promise<Result<SuggestionId, SuggestRefusal>> {
  const by = work.actor.for;
  return by === undefined ? refused("unknown-document") : suggestForIn(work, by, asked);
}

/** By the address of a letter, without coming in: that of the one whom it was written to. */
export async function suggestByLetter(
  app: App,
  link: SuggestLink,
  asked: Omit<Suggest, "document">,
): Promise<Result<SuggestionId, SuggestRefusal>> {
  const of = readSuggestLink(app, link);
  if (of === undefined) return refused("unknown-document");
  if ((await countOne(app, BY_PERSON, of.person)) !== undefined) return refused("too-many");
  const actor = linkHolder("commons.document", of.document);
  return letterAction(app, actor, { ...asked, ...of });
}

const letterAction = action(async (work: Work, { person, ...asked }: Suggest & OfReader) =>
  (await isHereIn(work, person))
    ? suggestForIn(work, person, asked)
    : refused<"unknown-document">("unknown-document"),
);

async function suggestForIn(
  work: Work,
  by: PersonId,
  asked: Suggest & { readonly id?: SuggestionId },
): Promise<Result<SuggestionId, SuggestRefusal>> {
  const found = await findParagraphIn(work, asked);
  if (found === undefined) return refused("unknown-document");
  const decided = decideSaid(found, asked);
  if (!decided.done) return decided;
  // Two presses at once are one suggestion.
  await holdSuggesting(work, by);
  const before = await sameIn(work, by, asked, decided.value.words);
  if (before !== undefined) return done(before);
  const id = asked.id ?? newId<"Suggestion">();
  await keepSuggestionIn(work, found, {
    ...asked,
    id,
    by,
    isGuest: false,
    confirmedAt: work.now,
    says: { ...decided.value, name: undefined },
  });
  const { space } = found.document;
  await carryIn(work, { row: id, from: by, to: await writersIn(work, space) });
  if (asked.quiet !== true) await tellSuggestedIn(work, { id, by, document: found.document });
  return done(id);
}

/** What is suggested, tidied, of the kind of the document. */
export function decideSaid(
  { was, columns }: Pick<FoundParagraph, "was" | "columns">,
  { words, why }: Pick<Suggest, "words" | "why">,
): Result<Pick<SuggestionWords, "words" | "why">, WordsRefusal | "unknown-document"> {
  if (typeof words === "string")
    return columns === undefined ? decideWords(was, { words, why }) : refused("unknown-document");
  return columns === undefined
    ? refused("unknown-document")
    : decideLine(was, { ...words, why }, columns.length);
}

/** What they suggested already of that paragraph in these words, and that waits. */
async function sameIn(
  work: Work,
  by: PersonId,
  { document, number, place }: OfParagraph,
  words: string,
): Promise<SuggestionId | undefined> {
  return besideSpaces(work, async (lent) => {
    for (const one of await listSuggestedBy(lent, by)) {
      const isHere = one.document === document && one.base === number && one.place === place;
      if (!isHere || one.state !== "waiting") continue;
      if ((await wordsOfIn(lent, one))?.words === words) return one.id;
    }
    return undefined;
  });
}

/** A suggestion is kept, in clear where everyone reads the version that it is of, else under the key of its space. */
export async function keepSuggestionIn(
  work: Work,
  { document, was, columns, isForEveryone }: FoundParagraph,
  one: OfParagraph & {
    readonly id: SuggestionId;
    readonly by: PersonId | undefined;
    readonly isGuest: boolean;
    readonly confirmedAt: Temporal.Instant | undefined;
    readonly says: Pick<SuggestionWords, "words" | "why" | "name">;
  },
): Promise<void> {
  const { id, by, isGuest, confirmedAt, says, number, place } = one;
  const { space } = document;
  const titles = columns === undefined ? {} : { columns: columns.map(({ title }) => title) };
  const text = JSON.stringify({ ...titles, was, ...says });
  const words = await keptIn(work, document, text, isForEveryone);
  const row = { id, space, document: document.id, base: number, place, by, isGuest, confirmedAt };
  await besideSpaces(work, (lent) => saveSuggestion(lent, { ...row, words }));
}
