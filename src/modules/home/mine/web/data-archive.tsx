import { dayOf, writeMoment } from "#basics/dates";
import { fileName, streamZip, type Zipped } from "#services/files";

import type { MyData } from "../actions/see-my-data.ts";
import {
  type Chapter,
  chaptersOf,
  holdsSomething,
  type Part,
  writeCsv,
} from "../../domain/portrait.ts";
import { otherModule, texts } from "./texts.fr.ts";
import { forSheet, readable } from "../../web/readable.ts";

/** The same data for another program: one object, modules by name, headings in French. */
export function writeJson({ instance, name, at, parts }: MyData): string {
  const modules = Object.fromEntries(parts.map(({ module, given }) => [module, given]));
  const whole = { instance: instance.name, personne: name, "copie faite": at.toString(), modules };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** « mes-donnees-2026-11-25 »: the name of the file, without its end. */
export function nameOfArchive({ at }: MyData): string {
  return `${texts.archive.file}-${dayOf(at).toString()}`;
}

/** The archive, as it is made: a page to begin with, the JSON, then a page a module and a table a list. */
export async function streamArchive(data: MyData): Promise<ReadableStream<Uint8Array>> {
  const whole = await writePage(data, texts.archive.title(data.name), data.parts);
  const files: Zipped[] = [
    { name: texts.archive.readMe, holds: whole },
    { name: texts.archive.json, holds: writeJson(data) },
  ];
  for (const part of data.parts) {
    const title = part.title ?? otherModule;
    files.push({ name: `${fileName(title)}.html`, holds: await writePage(data, title, [part]) });
    for (const chapter of chaptersOf(part)) {
      // An empty table is said on the page; alone, it would only be a line of headings.
      if (chapter.kind !== "table" || !holdsSomething(chapter)) continue;
      const rows = chapter.rows.map((row) => row.map((cell) => forSheet(cell, data.rows)));
      const name = `${fileName(title)}/${fileName(chapter.title)}.csv`;
      files.push({ name, holds: writeCsv({ ...chapter, rows }) });
    }
  }
  return streamZip(files, data.at);
}

async function writePage(data: MyData, title: string, parts: readonly Part[]): Promise<string> {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style>
          {
            "body{font:1.1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{border:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top;white-space:pre-wrap}"
          }
        </style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{texts.archive.made(data.instance.name, writeMoment(data.at, data.at))}</p>
        {parts.length > 1 && <p>{texts.archive.says}</p>}
        {parts.map((part) => (
          <section>
            <h2>{part.title ?? otherModule}</h2>
            {chaptersOf(part).map((chapter) => (
              <ChapterPart chapter={chapter} data={data} />
            ))}
          </section>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>\n${await page}`;
}

function ChapterPart({
  chapter,
  data: { at, rows },
}: {
  readonly chapter: Chapter;
  readonly data: MyData;
}) {
  if (chapter.kind === "words") {
    return (
      <p>
        <strong>{chapter.title} :</strong>{" "}
        {chapter.words === "" ? texts.archive.empty : readable(chapter.words, at, rows)}
      </p>
    );
  }
  return (
    <>
      <h3>{chapter.title}</h3>
      {chapter.rows.length === 0 ? (
        <p>{texts.archive.empty}</p>
      ) : (
        <table>
          <tr>
            {chapter.columns.map((column) => (
              <th>{column}</th>
            ))}
          </tr>
          {chapter.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{readable(cell, at, rows)}</td>
              ))}
            </tr>
          ))}
        </table>
      )}
    </>
  );
}
