import type { Child } from "hono/jsx";

import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { fileName, streamZip } from "#services/files";
import type { ArchivedFile } from "#services/house";

import { DATA, sumOf } from "../actions/read-archive.ts";
import type { TakenCircle } from "../actions/take-away-circle.ts";
import { type CircleArchiveData, FORMAT, VERSION } from "../domain/archive-format.ts";
import { archiveTexts as texts } from "./archive-texts.fr.ts";

/** The circle for another program: one object, headings in French. */
export function writeJson({ at, content }: TakenCircle, instance: string): string {
  const whole = { instance, "copie faite": at.toString(), ...content };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** « cercle-plantes-a-partager-2026-11-25 »: the name of the file, without its end. */
export function nameOfArchive({ circle, at }: TakenCircle): string {
  return `${texts.file}-${fileName(circle.name, 60)}-${dayOf(at).toString()}`;
}

/** Opens one file of the circle, as the member who takes it away. */
export type OpenFile = (file: string) => Promise<Uint8Array | undefined>;

/**
 * The archive, as it is made: a page that any browser reads, the same as JSON, each file in its place, and last
 * what another program reads, with the sums of the files (docs/circle-archive.md).
 */
export async function streamArchive(
  taken: TakenCircle,
  instance: string,
  open: OpenFile,
): Promise<ReadableStream<Uint8Array>> {
  const page = await writeArchivePage(taken, instance);
  const kept: CircleArchiveData["files"] = [];
  const files = taken.files.map((file) => {
    const path = pathOf(file);
    return {
      name: path,
      holds: async () => {
        const bytes = (await open(file.id)) ?? new Uint8Array();
        kept.push({ ...file, path, size: bytes.length, sha256: sumOf(bytes) });
        return bytes;
      },
    };
  });
  const whole = async () => Buffer.from(writeData(taken, instance, kept));
  return streamZip(
    [
      { name: texts.readMe, holds: page },
      { name: texts.data, holds: writeJson(taken, instance) },
      ...files,
      { name: DATA, holds: whole },
    ],
    taken.at,
  );
}

/** « files/<id>/budget.pdf »: no name leads elsewhere. */
function pathOf({ id, name }: ArchivedFile): string {
  const end = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? "";
  const bare = fileName(name.slice(0, name.length - end.length), 80) || "fichier";
  return `files/${id}/${bare}${end}`;
}

function writeData(
  { at, data }: TakenCircle,
  instance: string,
  files: CircleArchiveData["files"],
): string {
  const head = { format: FORMAT, version: VERSION, instance, takenAt: at.toString() };
  return `${JSON.stringify({ ...head, ...data, files }, undefined, 2)}\n`;
}

const LOOK =
  "body{font:1.1rem/1.55 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}section section{border-left:3px solid #bcd;padding-left:1rem;margin:1.2rem 0}table{border-collapse:collapse;width:100%}td,th{border:1px solid #aab;padding:.3rem .6rem;text-align:left;vertical-align:top;white-space:pre-wrap}dt{color:#456}dd{margin:0 0 .5rem;white-space:pre-wrap}";

/** The circle as one page, alone: no link, no script, nothing to load. */
export async function writeArchivePage(
  { circle, at, content }: TakenCircle,
  instance: string,
): Promise<string> {
  const chapters = Object.entries(content);
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{circle.name}</title>
        <style>{LOOK}</style>
      </head>
      <body>
        <h1>{circle.name}</h1>
        <p>
          {texts.made(instance, writeMoment(at, at))} {texts.careShort}
        </p>
        <nav aria-label={texts.contents}>
          <ul>
            {chapters.map(([title]) => (
              <li>
                <a href={`#${fileName(title)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {chapters.map(([title, value]) => (
          <section id={fileName(title)}>
            <h2>{title}</h2>
            <Shown value={value} now={at} level={3} />
          </section>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>\n${await page}`;
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFlat(value: unknown): boolean {
  if (isPlain(value)) return Object.values(value).every((one) => !isPlain(one) && isFlat(one));
  return !Array.isArray(value) || value.every((one) => !isPlain(one));
}

interface ShownProps {
  readonly value: unknown;
  readonly now: Temporal.Instant;
  /** Of the next heading. */
  readonly level: number;
}

/** Any plain data: a list of simple things is a table; what holds lists is a section a thing. */
export function Shown({ value, now, level }: ShownProps): Child {
  if (isPlain(value)) return <Things value={value} now={now} level={level} />;
  if (!Array.isArray(value)) return <p>{inWords(value, now)}</p>;
  const things: readonly unknown[] = value;
  if (things.length === 0) return <p>{texts.nothing}</p>;
  if (!things.every(isPlain)) return <p>{inWords(things, now)}</p>;
  if (things.every(isFlat)) return <Rows rows={things} now={now} />;
  return (
    <>
      {things.map((thing) => {
        const [first, ...rest] = Object.entries(thing);
        return (
          <section>
            <Heading level={level}>{inWords(first?.[1], now)}</Heading>
            <Things value={Object.fromEntries(rest)} now={now} level={level + 1} />
          </section>
        );
      })}
    </>
  );
}

/** What is simple first, then what holds lists under its own heading. Nothing is left out but what is empty. */
function Things({ value, now, level }: ShownProps & { readonly value: Plain }) {
  const { simple = [], deep = [] } = Object.groupBy(Object.entries(value), ([, one]) =>
    isPlain(one) || isRows(one) ? "deep" : "simple",
  );
  return (
    <>
      <dl>
        {simple
          .filter(([, one]) => inWords(one, now) !== "")
          .map(([name, one]) => (
            <>
              <dt>{name}</dt>
              <dd>{inWords(one, now)}</dd>
            </>
          ))}
      </dl>
      {deep.map(([name, one]) => (
        <>
          <Heading level={level}>{name}</Heading>
          <Shown value={one} now={now} level={level + 1} />
        </>
      ))}
    </>
  );
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.some(isPlain);
}

function Heading({ level, children }: { readonly level: number; readonly children?: Child }) {
  if (level <= 3) return <h3>{children}</h3>;
  return level === 4 ? <h4>{children}</h4> : <h5>{children}</h5>;
}

function Rows({ rows, now }: { readonly rows: readonly Plain[]; readonly now: Temporal.Instant }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <table>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
      {rows.map((row) => (
        <tr>
          {columns.map((column) => (
            <td>{inWords(row[column], now)}</td>
          ))}
        </tr>
      ))}
    </table>
  );
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A value as one reads it: instants and days in words. Nothing is an empty text. */
function inWords(value: unknown, now: Temporal.Instant): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (Array.isArray(value)) return value.map((one) => inWords(one, now)).join(", ");
  if (typeof value !== "string") return JSON.stringify(value);
  if (INSTANT.test(value)) return writeMoment(Temporal.Instant.from(value), now);
  return DAY.test(value) ? writeDay(Temporal.PlainDate.from(value), dayOf(now)) : value;
}
