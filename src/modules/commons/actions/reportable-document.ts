import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { type DocumentId, type PersonId } from "../domain/document.ts";
import { listAuthors } from "../store/authors.ts";
import { findDocument, saveHidden } from "../store/documents.ts";
import { contentsIn, findDocumentIn, openedIn } from "./standing.ts";

/** A published document as something that anyone can report: hidden, only its space still reads it. */
export const reportableDocument: Reportable = {
  find: async (work, id) => {
    const document = await publishedIn(work, id, isOperator(work.actor));
    return document && { title: document.title, at: `/communs/documents/${document.id}` };
  },
  authors: async (work, id): Promise<readonly PersonId[]> => {
    const document = await publishedIn(work, id, true);
    if (document === undefined) return [];
    const authors = await whole(work, (lent) => listAuthors(lent, document.id));
    return authors.map(({ person }) => person);
  },
  words: async (work, id) => {
    const document = await publishedIn(work, id, true);
    const contents =
      document && (await whole(work, (lent) => contentsIn(lent, document, document.current)));
    if (contents === undefined) return undefined;
    return contents.kind === "text"
      ? contents.markdown
      : contents.rows
          .slice(0, 200)
          .map((row) => row.join(" · "))
          .join("\n");
  },
  hide: (work, id, reason) => turn(work, id, reason),
  showAgain: (work, id) => turn(work, id, undefined),
};

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "moderate-commons", run);
}

/** What everyone reads; hidden too, for who decides of it. */
async function publishedIn(work: Work, id: string, isHiddenToo: boolean) {
  if (!isId<"Document">(id)) return undefined;
  const document: DocumentId = id;
  if (!isHiddenToo) {
    const found = await findDocumentIn(work, { document });
    return found?.document.published === undefined ? undefined : found.document;
  }
  return whole(work, async (lent) => {
    const kept = await findDocument(lent, document);
    return kept?.published === undefined ? undefined : openedIn(lent, kept);
  });
}

async function turn(work: Work, id: string, reason: string | undefined): Promise<void> {
  if (!isId<"Document">(id)) return;
  const document: DocumentId = id;
  await whole(work, (lent) => saveHidden(lent, document, reason));
}
