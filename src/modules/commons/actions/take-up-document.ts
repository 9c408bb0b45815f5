import { z } from "zod";

import { isId, newId } from "#basics/id";
import { keepFileIn } from "#modules/access";
import { isTheme } from "#rules/subjects";
import { spaceOf } from "#rules/circles";
import type { PictureDrawn, TakesUp, Work } from "#services/house";

import type { Contents } from "../domain/contents.ts";
import { LANGUAGES, MOST_TITLE, MOST_WHOSE, type SpaceId } from "../domain/document.ts";
import { licencesFor } from "../domain/licences.ts";
import { type PictureId, pictureAt, pictureOf, picturesNamed } from "../domain/picture.ts";
import { COLUMN_TYPES } from "../domain/table.ts";
import { pictureIn, plainly, withPictures } from "../formats/domain/pictures.ts";
import { findDocument } from "../store/documents.ts";
import { saveOfDocument, savePicture } from "../store/pictures.ts";
import { beginDocumentIn } from "./begin-document.ts";
import { pictureLost } from "./pictures-kept.fr.ts";

/** Pictures that come back with one text: as many as one is given from a page. */
const MOST_PICTURES = 20;

const toldShape = z.object({
  title: z.string().trim().min(1),
  whose: z.string().nullable(),
  language: z.enum(LANGUAGES).catch("fr"),
  licence: z.string().nullable(),
  themes: z.array(z.string()),
  markdown: z.string().nullable(),
  columns: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      type: z.enum(COLUMN_TYPES).catch("text"),
      description: z.string(),
    }),
  ),
  rows: z.array(z.array(z.string())),
  files: z.array(z.object({ id: z.string(), name: z.string(), picture: z.string() })),
});
type Told = z.infer<typeof toldShape>;

/**
 * A text or a table that a circle brought becomes one that it writes here: private, under the licence that it had, with
 * its pictures, drawn again and weighed as any. A picture that finds no room, or is broken, is said in its place.
 */
export const takesUpDocuments: TakesUp = {
  says: (_, told) => {
    const read = toldShape.safeParse(told);
    return read.success ? `${read.data.title}, un document` : undefined;
  },
  isHere: async (work, id) => isId<"Document">(id) && (await findDocument(work, id)) !== undefined,
  pictures: (told) => {
    const read = toldShape.safeParse(told);
    return read.success ? shownOf(read.data).map((one) => one.id) : [];
  },
  take: async (work, { circle, id, told, pictures: drawn }) => {
    const read = toldShape.safeParse(told);
    if (!read.success || !isId<"Document">(id) || !isId<"Circle">(circle)) return false;
    const { licence, whose, ...data } = read.data;
    const space = spaceOf(circle);
    const pictures = await keepAllIn(work, space, shownOf(data), drawn);
    const cameUnder = licencesFor(data.markdown === null ? "table" : "text").find(
      (one) => one === licence,
    );
    const begun = await beginDocumentIn(work, {
      id,
      space,
      title: data.title.slice(0, MOST_TITLE),
      whose: whose?.slice(0, MOST_WHOSE) ?? undefined,
      language: data.language,
      licence: cameUnder,
      cameUnder,
      isTakenUp: true,
      themes: data.themes.filter(isTheme),
      contents: contentsOf(data, pictures),
    });
    if (!begun.done) return false;
    for (const picture of pictures.values())
      await saveOfDocument(work, picture, { document: begun.value, space });
    return true;
  },
};

/** The files of an archive that a text shows, for each picture that it names the first. */
function shownOf({ markdown, files }: Pick<Told, "markdown" | "files">): Told["files"] {
  if (markdown === null) return [];
  const named = picturesNamed({ kind: "text", markdown }).slice(0, MOST_PICTURES);
  return named.flatMap((picture) => files.find((one) => one.picture === picture) ?? []);
}

/** The pictures of a text, kept in the space as any that is brought, until it is full. By what the text calls them. */
async function keepAllIn(
  work: Work,
  space: SpaceId,
  files: Told["files"],
  drawn: ReadonlyMap<string, PictureDrawn> = new Map(),
): Promise<ReadonlyMap<string, PictureId>> {
  const kept = new Map<string, PictureId>();
  for (const { id, name, picture } of files) {
    const again = drawn.get(id);
    if (again === undefined) continue;
    const { type, width, height, bytes } = again;
    const file = await keepFileIn(work, { space, name, type, bytes, ready: true });
    if (!file.done && file.refusal === "space-full") break;
    if (!file.done) continue;
    const anew = newId<"Picture">();
    await savePicture(work, { id: anew, space, file: file.value.id, type, width, height });
    kept.set(picture, anew);
  }
  return kept;
}

function contentsOf(
  { markdown, columns, rows }: Pick<Told, "markdown" | "columns" | "rows">,
  pictures: ReadonlyMap<string, PictureId>,
): Contents {
  return markdown === null
    ? { kind: "table", columns, rows }
    : { kind: "text", markdown: withAnew(markdown, pictures) };
}

/** Its pictures by their new addresses; in the place of one that did not come, what is said of it. */
function withAnew(markdown: string, pictures: ReadonlyMap<string, PictureId>): string {
  return withPictures(markdown, ({ name, says }) => {
    const was = pictureOf(name);
    if (was === undefined) return undefined;
    const anew = pictures.get(was);
    return anew === undefined ? pictureLost(plainly(says)) : pictureIn(pictureAt(anew), says);
  });
}
