import { dayOf, writeDay, writeMoment } from "#basics/dates";
import type { OwnFile } from "#services/house";
import type { Child } from "hono/jsx";

import type { TakenArchive } from "../actions/take-archive.ts";
import { type Chapter, holdsSomething } from "../../domain/portrait.ts";
import { DATA, MANIFEST, SEAL } from "../domain/archive-format.ts";
import { readable } from "../../web/readable.ts";
import { archiveTexts as texts } from "./archive-texts.fr.ts";

/** One part of an archive, and where it stands in it. */
export interface PartInArchive {
  readonly title: string;
  readonly path: string;
  readonly chapters: readonly Chapter[];
  readonly tables: readonly {
    readonly chapter: Extract<Chapter, { kind: "table" }>;
    readonly path: string;
  }[];
}

export interface InArchive {
  readonly parts: readonly PartInArchive[];
  readonly files: readonly (OwnFile & { readonly path: string })[];
  /** Pictures that modules give: one's own. */
  readonly pictures: readonly { readonly title: string; readonly path: string }[];
  readonly written: readonly { readonly label: string; readonly path: string }[];
}

/** « index.html »: what the archive holds, and a link to each of its files. It loads nothing, and needs no network. */
export function writeIndexPage(
  taken: TakenArchive,
  { parts, files, pictures, written }: InArchive,
): Promise<string> {
  const { form, leavesOut, apart, instance, name, at } = taken;
  return writePage(
    texts.title(name),
    <>
      <p>{texts.made(instance.name, writeMoment(at, at))}</p>
      <p>{leavesOut ? texts.saysBut : texts.says}</p>
      <p>{form === "locked" ? texts.saysLocked : texts.saysClear}</p>
      {leavesOut && <LeftOut apart={apart} />}
      <h2>{texts.parts}</h2>
      <ul>
        {parts.map(({ title, path, tables }) => (
          <li>
            <a href={path}>{title}</a>
            {tables.length > 0 && (
              <ul>
                {tables.map((table) => (
                  <li>
                    <a href={table.path}>{texts.table(table.chapter.title)}</a>{" "}
                    {texts.lines(table.chapter.rows.length)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <FilesPart files={files} pictures={pictures} at={at} />
      <h2>{texts.programs}</h2>
      <ul>
        {written.map(({ label, path }) => (
          <li>
            <a href={path}>{path}</a> {texts.writtenSays(label)}
          </li>
        ))}
        {PROGRAMS.map(([path, says]) => (
          <li>
            <a href={path}>{path}</a> {says}
          </li>
        ))}
      </ul>
    </>,
  );
}

/** What is never in clear, by name: the same for everyone, so that it tells nothing of one. */
function LeftOut({ apart }: Pick<TakenArchive, "apart">) {
  return (
    <>
      <p>{texts.leavesOut}</p>
      <ul>
        {Object.values(apart)
          .flat()
          .map((title) => (
            <li>{title}</li>
          ))}
      </ul>
    </>
  );
}

const PROGRAMS = [
  [DATA, texts.dataSays],
  [MANIFEST, texts.manifestSays],
  [SEAL, texts.sealSays],
] as const;

function FilesPart({
  files,
  pictures,
  at,
}: Pick<InArchive, "files" | "pictures"> & Pick<TakenArchive, "at">) {
  if (files.length + pictures.length === 0) return null;
  return (
    <>
      <h2>{texts.files}</h2>
      <ul>
        {pictures.map(({ title, path }) => (
          <li>
            <a href={path}>{title}</a>
          </li>
        ))}
        {files.map((file) => (
          <li>
            <a href={file.path}>{file.name}</a>{" "}
            {texts.keptOn(writeDay(dayOf(file.keptAt), dayOf(at)))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One part, whole. */
export function writePartPage(taken: TakenArchive, part: PartInArchive): Promise<string> {
  return writePage(
    part.title,
    <>
      <p>
        <a href="index.html">{texts.back}</a>
      </p>
      <p>{texts.made(taken.instance.name, writeMoment(taken.at, taken.at))}</p>
      {part.chapters.map((chapter) => (
        <>
          <h2>{chapter.title}</h2>
          <ChapterPart
            chapter={chapter}
            taken={taken}
            sheet={part.tables.find((one) => one.chapter === chapter)?.path}
          />
        </>
      ))}
    </>,
  );
}

interface ChapterProps {
  readonly chapter: Chapter;
  readonly taken: TakenArchive;
  readonly sheet: string | undefined;
}

function ChapterPart({ chapter, taken, sheet }: ChapterProps) {
  if (!holdsSomething(chapter)) return <p>{texts.empty}</p>;
  if (chapter.kind === "words") return <p class="mots">{readable(chapter.words, taken)}</p>;
  return (
    <>
      <table>
        <thead>
          <tr>
            {chapter.columns.map((column) => (
              <th scope="col">{column === "" ? texts.value : column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chapter.rows.map((row) => (
            <tr>
              {row.map((cell, i) => (
                <td data-de={chapter.columns[i] === "" ? undefined : chapter.columns[i]}>
                  {readable(cell, taken)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet !== undefined && (
        <p>
          <a href={sheet}>{texts.sheet(chapter.title)}</a>
        </p>
      )}
    </>
  );
}

/** Nothing is loaded and nothing runs, whatever somebody wrote: the page says so to the browser itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const LOOK =
  "body{font:1.1rem/1.55 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1a2a33;background:#fff}a{color:#0b5a7a}table{border-collapse:collapse}td,th{border:1px solid #66757d;padding:.3rem .6rem;text-align:left;vertical-align:top}td,.mots{white-space:pre-wrap;overflow-wrap:anywhere}@media (max-width:40rem){thead{display:none}table,tbody,tr,td{display:block}tr{margin-block:1rem;border:1px solid #66757d}td{border:0}td[data-de]::before{content:attr(data-de) ' : ';font-weight:bold}}";

async function writePage(title: string, children: Child): Promise<string> {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{LOOK}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${await page}`;
}
