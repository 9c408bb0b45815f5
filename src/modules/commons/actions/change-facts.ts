import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { isTheme } from "#rules/subjects";
import { action, type Work } from "#services/house";

import {
  decideWords,
  type DocumentId,
  type Language,
  madeUnder,
  type WordsRefusal,
} from "../domain/document.ts";
import { decideLicence, type Licence, type LicenceRefusal } from "../domain/licences.ts";
import { isOfAsking, mayRemove, mayWrite } from "../domain/rights.ts";
import { deleteDocument, saveFacts } from "../store/documents.ts";
import { dropPicturesIn } from "./pictures.ts";
import { publishWordsIn } from "./publish-words.ts";
import { contentsIn, holdDocumentIn, type OfDocument } from "./standing.ts";

export type ChangeFacts = OfDocument & {
  readonly title: string;
  readonly whose: string | undefined;
  readonly language: Language;
  readonly licence: Licence | undefined;
  readonly themes: readonly string[];
  /** The version of these facts that was read: another one meanwhile, and nothing is written over. */
  readonly version?: number | undefined;
};
export type FactsRefusal =
  | WordsRefusal
  | LicenceRefusal
  | "unknown-document"
  | "changed-meanwhile"
  | "kept-elsewhere"
  | "licence-stays";

/**
 * Who is of its space says what it is called, in what language, about what; and under which licence, until it is published.
 * Of what another module keeps, neither the licence nor whose it is: it signs it.
 */
export const changeFacts = action(changeFactsIn);

export async function changeFactsIn(
  work: Work,
  asked: ChangeFacts,
): Promise<Result<DocumentId, FactsRefusal>> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const { document } = found;
  if (asked.version !== undefined && asked.version !== document.version)
    return refused("changed-meanwhile");
  // Those it came with from elsewhere may be told better, and are not taken away.
  const cameFrom = document.cameUnder === undefined ? undefined : document.whose;
  const { title, licence } = asked;
  const words = decideWords({ title, whose: asked.whose?.trim() || cameFrom });
  if (!words.done) return words;
  const isAnother = licence !== document.licence;
  if (document.keptBy !== undefined && (isAnother || words.value.whose !== undefined))
    return refused("kept-elsewhere");
  if (document.published !== undefined && isAnother) return refused("licence-stays");
  if (licence !== undefined) {
    const { kind } = document;
    const decided = decideLicence({ kind, licence, origin: madeUnder(document) });
    if (!decided.done) return decided;
  }
  await saveFacts(work, document.id, {
    words:
      document.published === undefined
        ? { sealed: await seal(work, document.space, JSON.stringify(words.value)) }
        : { open: words.value },
    language: asked.language,
    licence,
    themes: asked.themes.filter(isTheme),
  });
  const contents = await contentsIn(work, document, document.current);
  if (document.published !== undefined && contents !== undefined)
    await publishWordsIn(work, { id: document.id, title: words.value.title, contents });
  return done(document.id);
}

export type RemoveRefusal = "unknown-document" | "kept-elsewhere" | "not-yours-to-remove";

/** What nobody else read yet goes, with all its versions: nothing keeps its words. */
export const removeDocument = action(removeDocumentIn);

export async function removeDocumentIn(
  work: Work,
  asked: OfDocument,
): Promise<Result<DocumentId, RemoveRefusal>> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  if (!isOfAsking(found.document, asked.as)) return refused("kept-elsewhere");
  if (!mayRemove(found.where.asker, found.document)) return refused("not-yours-to-remove");
  await dropPicturesIn(work, found.document.id);
  await deleteDocument(work, found.document.id);
  return done(found.document.id);
}
