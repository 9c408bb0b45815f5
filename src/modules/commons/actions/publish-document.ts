import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import type { DocumentId } from "../domain/document.ts";
import { decideLicence, type LicenceRefusal } from "../domain/licences.ts";
import { isOfAsking, mayPublish, mayWrite } from "../domain/rights.ts";
import { listAuthors } from "../store/authors.ts";
import { savePublished, saveSettled } from "../store/documents.ts";
import { findVersion, openVersion } from "../store/versions.ts";
import { openPicturesIn } from "./pictures.ts";
import { publishWordsIn } from "./publish-words.ts";
import { contentsIn, holdDocumentIn, type OfDocument, textOfIn } from "./standing.ts";

export type PublishDocument = OfDocument & {
  /** That its licence is never taken back was read, and said yes to. */
  readonly forGood: boolean;
};
export type PublishRefusal =
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
  const { licence, kind, origin } = document;
  if (licence === undefined) return refused("no-licence");
  const decided = decideLicence({ kind, licence, origin: origin?.licence });
  if (!decided.done) return decided;
  if (!asked.forGood) return refused("say-for-good");
  const version = await findVersion(work, document.id, document.current);
  const contents = await contentsIn(work, document, document.current);
  if (version === undefined || contents === undefined) return refused("unknown-document");
  await openVersion(work, version, {
    name: version.name && (await textOfIn(work, document, version.name)),
    contents: JSON.stringify(contents),
  });
  const { title, whose } = document;
  await savePublished(work, document.id, { from: document.current, words: { title, whose } });
  await openPicturesIn(work, document, contents);
  await publishWordsIn(work, { id: document.id, title, contents });
  return done(document.id);
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
