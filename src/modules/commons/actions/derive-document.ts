import { refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { type DocumentId, isForEveryone, type SpaceId } from "../domain/document.ts";
import { mayDerive } from "../domain/rights.ts";
import { listAuthors } from "../store/authors.ts";
import { findVersion } from "../store/versions.ts";
import { beginFromIn, type BeginRefusal } from "./begin-document.ts";
import { contentsIn, findDocumentIn, type OfDocument } from "./standing.ts";

export type DeriveDocument = OfDocument & {
  /** Known beforehand for the demonstration. */
  readonly id?: DocumentId;
  /** The version that it begins from. */
  readonly number: number;
  /** Where it goes on: of a circle, or one's own. */
  readonly space: SpaceId;
  readonly title: string;
};
export type DeriveRefusal = BeginRefusal | "unknown-document";

/** « En repartir »: a document of one's own place that begins from a version everyone reads, with its licence and its authors. */
export const deriveDocument = action(deriveDocumentIn);

export async function deriveDocumentIn(
  work: Work,
  asked: DeriveDocument,
): Promise<Result<DocumentId, DeriveRefusal>> {
  const found = await findDocumentIn(work, asked);
  const version = found && (await findVersion(work, found.document.id, asked.number));
  if (found === undefined || version === undefined) return refused("unknown-document");
  const { document, where } = found;
  const { licence, title } = document;
  if (!mayDerive(where.asker, document) || !isForEveryone(document, version))
    return refused("unknown-document");
  const contents = await contentsIn(work, document, asked.number);
  if (contents === undefined || licence === undefined) return refused("unknown-document");
  return beginFromIn(
    work,
    {
      ...(asked.id === undefined ? {} : { id: asked.id }),
      space: asked.space,
      title: asked.title,
      whose: document.whose,
      language: document.language,
      licence,
      themes: document.themes,
      contents,
    },
    {
      origin: { document: document.id, number: asked.number, title, licence },
      // Of one that a circle signs, the origin says whose it is.
      authors: document.keptBy === undefined ? await listAuthors(work, document.id) : [],
    },
  );
}
