import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import {
  decideWords,
  type Document,
  type DocumentId,
  madeUnder,
  type Words,
  type WordsRefusal,
} from "../domain/document.ts";
import { decideLicence, type LicenceRefusal } from "../domain/licences.ts";
import { isOfAsking, mayPublish, mayWrite } from "../domain/rights.ts";
import { listAuthors } from "../store/authors.ts";
import { savePublished, saveReopened, saveSettled } from "../store/documents.ts";
import { findVersion, openVersion } from "../store/versions.ts";
import { openPicturesIn } from "./pictures.ts";
import { publishWordsIn } from "./publish-words.ts";
import { contentsIn, holdDocumentIn, type OfDocument, textOfIn } from "./standing.ts";

export type PublishDocument = OfDocument & {
  /** That its licence is never taken back was read, and said yes to. */
  readonly forGood: boolean;
  /** What everyone reads it called, for the module that keeps it; else as it is called. */
  readonly title?: string | undefined;
};
export type PublishRefusal =
  | WordsRefusal
  | LicenceRefusal
  | "unknown-document"
  | "kept-elsewhere"
  | "not-yours-to-publish"
  | "no-licence"
  | "say-for-good";

/** Everyone reads it from now on: the version that stands, and those after it. Published already, nothing changes. */
export const publishDocument = action(publishDocumentIn);

export async function publishDocumentIn(
  work: Work,
  asked: PublishDocument,
): Promise<Result<DocumentId, PublishRefusal>> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const { document, where } = found;
  if (!isOfAsking(document, asked.as)) return refused("kept-elsewhere");
  if (!mayPublish(where.asker, await listAuthors(work, document.id), document))
    return refused("not-yours-to-publish");
  if (document.published !== undefined) return done(document.id);
  const { licence, kind } = document;
  if (licence === undefined) return refused("no-licence");
  const decided = decideLicence({ kind, licence, origin: madeUnder(document) });
  if (!decided.done) return decided;
  if (!asked.forGood) return refused("say-for-good");
  const words = publicWords(document, asked.title);
  if (!words.done) return words;
  const version = await findVersion(work, document.id, document.current);
  const contents = await contentsIn(work, document, document.current);
  if (version === undefined || contents === undefined) return refused("unknown-document");
  await openVersion(work, version, {
    name: version.name && (await textOfIn(work, document, version.name)),
    contents: JSON.stringify(contents),
  });
  await savePublished(work, document.id, { from: document.current, words: words.value });
  await openPicturesIn(work, document, contents);
  await publishWordsIn(work, { id: document.id, title: words.value.title, contents });
  return done(document.id);
}

/** How everyone reads it called, and whose; what a module keeps, as that module says, and nobody’s by name. */
function publicWords(
  { title, whose, keptBy }: Document & Words,
  asked: string | undefined,
): Result<Words, WordsRefusal> {
  if (keptBy === undefined) return done({ title, whose });
  return decideWords({ title: asked ?? title, whose: undefined });
}

/** The module that keeps a document lets nobody write in it any more. Settled already, nothing changes. */
export async function settleDocumentIn(
  work: Work,
  asked: OfDocument & { readonly as: string },
): Promise<Result<DocumentId, "unknown-document" | "kept-elsewhere">> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  if (!isOfAsking(found.document, asked.as)) return refused("kept-elsewhere");
  await saveSettled(work, found.document.id);
  return done(found.document.id);
}

/** The module that keeps a document lets members write in it again, where it is not published. */
export async function reopenDocumentIn(
  work: Work,
  asked: OfDocument & { readonly as: string },
): Promise<Result<DocumentId, "unknown-document" | "kept-elsewhere">> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  if (!isOfAsking(found.document, asked.as)) return refused("kept-elsewhere");
  if (found.document.published === undefined) await saveReopened(work, found.document.id);
  return done(found.document.id);
}
