import { dayOf } from "#basics/dates";
import { fileName, lockToKey, lockWithWords, streamZip, type Zipped } from "#services/files";
import type { App } from "#services/house";

import type { MyData } from "../actions/see-my-data.ts";
import { sealOf, sumOf, type TakenArchive } from "../actions/take-archive.ts";
import {
  type Chapter,
  chaptersOf,
  holdsSomething,
  inClear,
  writeCsv,
} from "../../domain/portrait.ts";
import {
  type ArchivedSum,
  DATA,
  FILES,
  FORMAT,
  MANIFEST,
  SEAL,
  VERSION,
} from "../domain/archive-format.ts";
import { forSheet } from "../../web/readable.ts";
import { type PartInArchive, writeIndexPage, writePartPage } from "./archive-pages.tsx";
import { archiveTexts as texts } from "./archive-texts.fr.ts";
import { otherModule } from "./texts.fr.ts";

/** The same data for another program, in clear: one object, modules by name, headings in French. */
export function writeJson(data: MyData): string {
  return writeData({ ...data, parts: data.parts.map(inClear) });
}

function writeData({ instance, name, at, parts }: MyData): string {
  const modules = Object.fromEntries(parts.map(({ module, given }) => [module, given]));
  const whole = { instance: instance.name, personne: name, "copie faite": at.toString(), modules };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** « mes-donnees-2026-11-25 »: the name of the file, without its end. */
export function nameOfArchive({ at }: Pick<MyData, "at">): string {
  return `${texts.file}-${dayOf(at).toString()}`;
}

/** Opens one file of the person who takes their archive. */
export type OpenFile = (file: string) => Promise<Uint8Array | undefined>;

/**
 * The archive, as it is made (docs/person-archive.md): a page to begin with, a page a part and a table a list, what modules
 * write in a format of their own, the files that one gave, all of it as JSON, and last what it holds with the sum of each, and the mark
 * of the house upon that. A file that cannot be opened breaks the stream: nobody takes half an archive for a whole one.
 */
export async function streamArchive(
  app: App,
  taken: TakenArchive,
  open: OpenFile,
): Promise<ReadableStream<Uint8Array>> {
  const told = await tellFiles(taken);
  const sums: ArchivedSum[] = told.map(({ name, holds }) => ({
    path: name,
    size: Buffer.byteLength(holds),
    sha256: sumOf(holds),
  }));
  const files = taken.files.map((file): Zipped => ({
    name: pathOf(file),
    holds: async () => {
      const bytes = await open(file.id);
      if (bytes === undefined) throw new Error("a file of the archive went meanwhile");
      sums.push({ path: pathOf(file), size: bytes.length, sha256: sumOf(bytes) });
      return bytes;
    },
  }));
  let manifest = "";
  const last: Zipped[] = [
    {
      name: MANIFEST,
      holds: () => {
        manifest = writeManifest(taken, sums);
        return Promise.resolve(Buffer.from(manifest));
      },
    },
    { name: SEAL, holds: () => Promise.resolve(Buffer.from(sealOf(app, sumOf(manifest)))) },
  ];
  const known = told.map(({ name, holds }): Zipped => ({
    name,
    holds: typeof holds === "string" ? holds : () => Promise.resolve(holds),
  }));
  return streamZip([...known, ...files, ...last], taken.at);
}

/** The same in one file that six words open. */
export async function streamLocked(
  app: App,
  taken: TakenArchive,
  { words, open }: { readonly words: string; readonly open: OpenFile },
): Promise<ReadableStream<Uint8Array>> {
  return lockWithWords(await streamArchive(app, taken, open), words);
}

/** The same in one file that the holder of a key opens. */
export async function streamForKey(
  app: App,
  taken: TakenArchive,
  { recipient, open }: { readonly recipient: string; readonly open: OpenFile },
): Promise<ReadableStream<Uint8Array>> {
  return lockToKey(await streamArchive(app, taken, open), recipient);
}

function writeManifest(
  { form, instance, person, name, at, apart }: TakenArchive,
  files: readonly ArchivedSum[],
): string {
  const head = { format: FORMAT, version: VERSION, form, instance: instance.name };
  const whole = { ...head, person, name, takenAt: at.toString(), apart, files };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

interface Told {
  readonly name: string;
  readonly holds: string | Buffer;
}

const PICTURE = /^data:image\/([a-z]{3,4});base64,([A-Za-z0-9+/=]+)$/;

/** The pictures that modules give as text: each as the file that it is. */
function picturesIn({ parts }: TakenArchive) {
  return parts.flatMap(({ given }) =>
    Object.entries(given).flatMap(([title, value]) =>
      Object.values(value ?? {}).flatMap((one) => {
        const [, kind, text] = (typeof one === "string" && PICTURE.exec(one)) || [];
        if (kind === undefined || text === undefined) return [];
        const path = `${FILES}/${fileName(title)}.${kind === "jpeg" ? "jpg" : kind}`;
        return [{ title, path, bytes: Buffer.from(text, "base64") }];
      }),
    ),
  );
}

/** Pages, tables and data: what is text, known before the first byte leaves. */
async function tellFiles(taken: TakenArchive): Promise<readonly Told[]> {
  const parts = placeParts(taken);
  const files = taken.files.map((file) => ({ ...file, path: pathOf(file) }));
  const written = taken.written.map(({ label, ending, body }) => ({
    label,
    path: `${fileName(label)}.${ending}`,
    body,
  }));
  const pictures = picturesIn(taken);
  const told: Told[] = [
    { name: "index.html", holds: await writeIndexPage(taken, { parts, files, pictures, written }) },
    ...pictures.map(({ path, bytes }) => ({ name: path, holds: bytes })),
    { name: DATA, holds: writeData(taken) },
    ...written.map(({ path, body }) => ({ name: path, holds: body })),
  ];
  for (const part of parts) {
    told.push({ name: part.path, holds: await writePartPage(taken, part) });
    for (const { chapter, path } of part.tables)
      told.push({ name: path, holds: asTable(chapter, taken) });
  }
  return told;
}

/** Where each part and each of its tables stands: two of one name stand apart. */
function placeParts({ parts }: TakenArchive): readonly PartInArchive[] {
  const taken = new Set<string>();
  const place = (name: string, end: string): string => {
    let path = `${name}${end}`;
    for (let nth = 2; taken.has(path); nth += 1) path = `${name}-${nth}${end}`;
    taken.add(path);
    return path;
  };
  return parts.map((part) => {
    const title = part.title ?? otherModule;
    const path = place(fileName(title), ".html");
    const folder = path.slice(0, -".html".length);
    const chapters = chaptersOf(part);
    const tables = chapters.flatMap((chapter) =>
      // An empty table is said on the page; alone, it would only be a line of headings.
      chapter.kind === "table" && holdsSomething(chapter)
        ? [{ chapter, path: place(`${folder}/${fileName(chapter.title)}`, ".csv") }]
        : [],
    );
    return { title, path, chapters, tables };
  });
}

function asTable(chapter: Extract<Chapter, { kind: "table" }>, { rows }: MyData): string {
  const written = chapter.rows.map((row) => row.map((cell) => forSheet(cell, rows)));
  return writeCsv({ ...chapter, rows: written });
}

/** « fichiers/<id>/budget.pdf »: no name leads elsewhere. */
function pathOf({ id, name }: TakenArchive["files"][number]): string {
  const end = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? "";
  const bare = fileName(name.slice(0, name.length - end.length)) || texts.noName;
  return `${FILES}/${id}/${bare}${end}`;
}
