import { isId } from "#basics/id";
import type { ArchivedFile, CircleArchive, Work } from "#services/house";

import { languageTexts } from "../domain/languages.fr.ts";
import { fileNameOf, picturesNamed } from "../domain/picture.ts";
import { isAuthor } from "../domain/document.ts";
import { listAuthors } from "../store/authors.ts";
import { lastTouchedAt } from "../store/documents.ts";
import { listPictures } from "../store/pictures.ts";
import { tellSuggestionsOfIn } from "../suggestions/actions/suggestions-of-document.ts";
import { findPlaceIn, type ListedDocument, listPlaceIn } from "./list-documents.ts";
import { namedAuthorsIn } from "./name-authors.ts";
import { openOwnPictureIn } from "./pictures.ts";
import { contentsIn, whereIn } from "./standing.ts";
import { takesUpDocuments } from "./take-up-document.ts";

const EVERYTHING = 10_000;

/** All that a circle wrote, as it stands, with the pictures of its texts, for a member who takes it away. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    const documents = await listAllIn(work, circle);
    if (documents === undefined) return {};
    const all = [];
    for (const document of documents)
      all.push({
        titre: document.title,
        auteurs: document.authors,
        licence: document.licence ?? null,
        "commencé le": document.madeAt.toString(),
        "publié le": document.published?.at.toString() ?? null,
        version: document.current,
        propositions: await tellSuggestionsOfIn(work, document.id),
        contenu: (await contentsIn(work, document, document.current)) ?? null,
        images: (await picturesIn(work, document)).map(({ id, name }) => `files/${id}/${name}`),
      });
    return { "Les documents": all };
  },
  data: async (work, circle) => {
    const documents = await listAllIn(work, circle);
    if (documents === undefined) return {};
    const all = [];
    for (const document of documents) all.push(await tellIn(work, document));
    return { documents: all };
  },
  words: { language: languageTexts },
  files: async (work, circle) => {
    const all: ArchivedFile[] = [];
    for (const document of (await listAllIn(work, circle)) ?? [])
      all.push(...(await picturesIn(work, document)));
    return all;
  },
  opens: openOwnPictureIn,
  takesUp: { documents: takesUpDocuments },
  livedAt: (work, circle) => lastTouchedAt(work, circle),
};

/** Undefined for who is not of the circle. */
async function listAllIn(
  work: Work,
  circle: string,
): Promise<readonly ListedDocument[] | undefined> {
  const place = isId<"Circle">(circle) ? await findPlaceIn(work, { circle }) : undefined;
  return place && (await listPlaceIn(work, place, 1, EVERYTHING)).documents;
}

/** The pictures that a text names, of this text alone. */
async function picturesIn(work: Work, document: ListedDocument): Promise<readonly ArchivedFile[]> {
  const contents = await contentsIn(work, document, document.current);
  const ids = contents === undefined ? [] : picturesNamed(contents);
  const found = ids.length === 0 ? [] : await listPictures(work, ids);
  return found.flatMap((one) =>
    one.document === document.id ? [{ id: one.id, name: fileNameOf(one) }] : [],
  );
}

/** Who signs what everyone reads, as everyone reads it: who is under eighteen is named to those of the circle alone. */
async function signedIn(work: Work, document: ListedDocument): Promise<string> {
  const where = await whereIn(work, document.space);
  const asAnyone = { ...where, asker: { person: undefined, standing: "reader" as const } };
  const authors = await listAuthors(work, document.id);
  const named = await namedAuthorsIn(work, { document, where: asAnyone }, authors);
  return named
    .filter(isAuthor)
    .flatMap(({ name }) => (name === "" ? [] : [name]))
    .join(", ");
}

/** One under English keys (docs/circle-archive.md). Whose it is goes with it: who takes it up elsewhere signs nothing of it. */
async function tellIn(work: Work, document: ListedDocument) {
  const contents = await contentsIn(work, document, document.current);
  const { title, language, authors, published } = document;
  const signed = await signedIn(work, document);
  const whose = [document.whose ?? "", signed].filter((one) => one !== "").join(", ");
  return {
    title,
    whose: whose === "" ? null : whose,
    language,
    licence: document.licence ?? null,
    themes: [...document.themes],
    authors: authors.flatMap((by) => (by === "" ? [] : [{ by }])),
    begunAt: document.madeAt.toString(),
    publishedAt: published?.at.toString() ?? null,
    version: document.current,
    markdown: contents?.kind === "text" ? contents.markdown : null,
    columns: contents?.kind === "table" ? contents.columns : [],
    rows: contents?.kind === "table" ? contents.rows : [],
    files: (await picturesIn(work, document)).map((one) => ({ ...one, picture: one.id })),
  };
}
