import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { beginDocumentIn, type BeginRefusal } from "../../actions/begin-document.ts";
import { layPicturesIn } from "../../actions/pictures.ts";
import { picturesNamed } from "../../domain/picture.ts";
import type { Contents } from "../../domain/contents.ts";
import type { DocumentId, Language, SpaceId } from "../../domain/document.ts";
import type { Licence } from "../../domain/licences.ts";

export interface BringDocuments {
  /** Of a circle, or one's own. */
  readonly space: SpaceId;
  /** Who wrote them, where that is not who brings them. */
  readonly whose: string | undefined;
  readonly language: Language;
  readonly licence: Licence | undefined;
  readonly documents: readonly { readonly title: string; readonly contents: Contents }[];
}
export type BringRefusal = BeginRefusal | "nothing-chosen";

/** What somebody read over begins one document each, in one place; all of them, or none. */
export const bringDocuments = action(bringDocumentsIn);

async function bringDocumentsIn(
  work: Work,
  { documents, ...about }: BringDocuments,
): Promise<Result<readonly DocumentId[], BringRefusal>> {
  if (documents.length === 0) return refused("nothing-chosen");
  const begun: DocumentId[] = [];
  for (const { title, contents } of documents) {
    const told = await beginDocumentIn(work, { ...about, title, contents, themes: [] });
    if (!told.done) return told;
    await layPicturesIn(work, { id: told.value, space: about.space }, picturesNamed(contents));
    begun.push(told.value);
  }
  return done(begun);
}
