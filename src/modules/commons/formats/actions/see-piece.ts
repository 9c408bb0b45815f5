import { reading, type Work } from "#services/house";

import type { SeenAuthor } from "../../actions/name-authors.ts";
import { seeDocumentIn, type SeenPage } from "../../actions/see-document.ts";
import { findDocumentIn, type OfDocument } from "../../actions/standing.ts";
import { type WrittenBy, writtenByIn } from "../../actions/written-by.ts";
import type { Contents } from "../../domain/contents.ts";
import { type Piece, piecesOf } from "../domain/pieces.ts";
import { chosenIn, tablePiece } from "../domain/table-piece.ts";

/** A piece of a document as somebody sees it, with the version that it is of and who wrote it. */
export interface SeenPiece {
  readonly seen: SeenPage;
  readonly piece: Piece;
  /** Who wrote it, of the authors of its document: all of them where `isOfWhole`. */
  readonly authors: readonly SeenAuthor[];
  /** Who of them wrote this is not known. */
  readonly isOfWhole: boolean;
}

export type SeePiece = OfDocument & { readonly piece: string };

/** Sees a piece by its name; undefined when there is none that one may know of. */
export const seePiece = reading(
  async (work: Work, asked: SeePiece): Promise<SeenPiece | undefined> => {
    const { document, piece: id } = asked;
    const standing = await seeDocumentIn(work, { document });
    if (standing === undefined) return undefined;
    const number = numberOf(standing, id);
    const isOther = number !== standing.version.number;
    const seen = isOther ? await seeDocumentIn(work, { document, number }) : standing;
    const found = seen && (await findDocumentIn(work, asked));
    const piece = seen && pieceIn(seen.contents, seen.version.number, id);
    if (seen === undefined || found === undefined || piece === undefined) return undefined;
    const by = await whoWroteIn(work, found, seen.version.number, piece);
    return {
      seen,
      piece,
      authors: seen.authors.filter((one) => by === undefined || isOf(by, one)),
      isOfWhole: by === undefined && found.document.keptBy === undefined,
    };
  },
);

/** Which version the name of a piece says: of a table its own, of a text the one that stands. */
function numberOf({ contents, version }: SeenPage, id: string): number {
  return (contents.kind === "table" ? chosenIn(id)?.version : undefined) ?? version.number;
}

/** The piece of that name of a version. */
export function pieceIn(contents: Contents, number: number, id: string): Piece | undefined {
  if (contents.kind === "text") return piecesOf(contents).find((piece) => piece.id === id);
  const chosen = chosenIn(id);
  return chosen?.version === number ? tablePiece(contents, chosen) : undefined;
}

/** Who wrote a piece, as far as one reads; undefined where that is not known, and of what a circle signs as a whole. */
async function whoWroteIn(
  work: Work,
  found: Parameters<typeof writtenByIn>[1],
  number: number,
  { sought }: Piece,
): Promise<WrittenBy | undefined> {
  if (found.document.keptBy !== undefined) return undefined;
  return writtenByIn(work, found, number, sought);
}

function isOf({ persons, suggestions }: WrittenBy, one: SeenAuthor): boolean {
  if (one.person !== undefined) return persons.has(one.person);
  return one.suggestion !== undefined && suggestions.has(one.suggestion);
}
