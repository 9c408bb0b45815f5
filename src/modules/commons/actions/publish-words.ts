import { plain } from "#basics/text";
import type { Work } from "#services/house";

import type { Contents } from "../domain/contents.ts";
import type { Document } from "../domain/document.ts";
import { withoutPictures } from "../domain/picture.ts";
import { saveWords } from "../store/search.ts";

/** The letters of a document that one may look for. */
const MOST = 100_000;

/** What everyone reads of it is found by its words, in the step that writes it. */
export async function publishWordsIn(
  work: Work,
  { id, title, contents }: Pick<Document, "id"> & { title: string; contents: Contents },
): Promise<void> {
  await saveWords(work, id, plain(`${title} ${saidIn(contents)}`).slice(0, MOST));
}

function saidIn(contents: Contents): string {
  if (contents.kind === "text") return withoutPictures(contents.markdown);
  const heads = contents.columns.map(({ title, description }) => `${title} ${description}`);
  const said: string[] = [...heads];
  let letters = 0;
  for (const row of contents.rows) {
    if (letters > MOST) break;
    const line = row.join(" ");
    letters += line.length;
    said.push(line);
  }
  return said.join(" ");
}
