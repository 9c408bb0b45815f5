import { refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { beginFromIn, type BeginRefusal } from "../../actions/begin-document.ts";
import { contentsIn, findDocumentIn, type OfDocument } from "../../actions/standing.ts";
import { type DocumentId, isForEveryone, type SpaceId } from "../../domain/document.ts";
import { mayDerive } from "../../domain/rights.ts";
import { listAuthors } from "../../store/authors.ts";
import { findVersion } from "../../store/versions.ts";
import { writtenForAllIn } from "../../actions/written-by.ts";
import { pieceIn } from "./see-piece.ts";

export type DerivePiece = OfDocument & {
  /** The version that it is taken from. */
  readonly number: number;
  readonly piece: string;
  /** Where it goes on: of a circle, or one's own. */
  readonly space: SpaceId;
  readonly title: string;
};
export type DerivePieceRefusal = BeginRefusal | "unknown-document" | "unknown-piece";

/** A heading or a table of what everyone reads begins a document of one's own, with its licence, who wrote it and where it comes from. */
export const derivePiece = action(derivePieceIn);

async function derivePieceIn(
  work: Work,
  asked: DerivePiece,
): Promise<Result<DocumentId, DerivePieceRefusal>> {
  const found = await findDocumentIn(work, asked);
  const version = found && (await findVersion(work, found.document.id, asked.number));
  if (found === undefined || version === undefined) return refused("unknown-document");
  const { document, where } = found;
  if (!mayDerive(where.asker, document) || !isForEveryone(document, version))
    return refused("unknown-document");
  const contents = await contentsIn(work, document, asked.number);
  const { licence, title } = document;
  if (contents === undefined || licence === undefined) return refused("unknown-document");
  const piece = pieceIn(contents, asked.number, asked.piece);
  if (piece === undefined) return refused("unknown-piece");
  const by =
    document.keptBy === undefined
      ? await writtenForAllIn(work, found, asked.number, piece.sought)
      : undefined;
  const all = document.keptBy === undefined ? await listAuthors(work, document.id) : [];
  return beginFromIn(
    work,
    {
      space: asked.space,
      title: asked.title,
      whose: document.whose,
      language: document.language,
      licence,
      themes: document.themes,
      contents: piece.contents,
    },
    {
      origin: { document: document.id, number: asked.number, title, licence },
      // Of one that a circle signs, the origin says whose it is; of one of which it is not known who wrote what, all come.
      authors: by === undefined ? all : all.filter(({ person }) => by.persons.has(person)),
      named: by && [...by.suggestions],
    },
  );
}
