import { writeTable } from "#basics/formats/table-text";

/**
 * What modules give about a person, made readable: plain data under French headings in, words and
 * tables out. Nothing is left out: what has no simple form is written in words.
 */

/** What one module gives: headings, and plain data as JSON holds it. */
export interface Part {
  readonly module: string;
  /** How the module heads it; one that names nothing goes by no English name. */
  readonly title?: string | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  /** Which of these headings are never written in clear. */
  readonly neverInClear?: readonly string[] | undefined;
  /** Which of these headings are given to nobody else after their death: all, or these. */
  readonly forThemAlone?: "all" | readonly string[] | undefined;
  /** Fields of its lines that change by themselves. */
  readonly passing?: readonly string[] | undefined;
}

/** A part as it may be written in clear: without what never is. */
export function inClear(part: Part): Part {
  const apart = new Set(part.neverInClear);
  const given = Object.entries(part.given).filter(([title]) => !apart.has(title));
  return { ...part, given: Object.fromEntries(given) };
}

/** A part as it is given on after a death, as the person chose: without what is for them alone; undefined where all of it is. */
export function passedOn(part: Part): Part | undefined {
  if (part.forThemAlone === "all") return undefined;
  const apart = new Set(part.forThemAlone);
  const given = Object.entries(part.given).filter(([title]) => !apart.has(title));
  return { ...part, given: Object.fromEntries(given) };
}

/** Whether it holds something that is never written in clear. */
export function holdsApart(part: Part): boolean {
  const apart = new Set(part.neverInClear);
  return chaptersOf(part).some((one) => apart.has(one.title) && holdsSomething(one));
}

type Plain = Readonly<Record<string, unknown>>;

/** One heading of a part: a table when it is a list of things, else its words. */
export type Chapter =
  | {
      readonly kind: "table";
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "words"; readonly title: string; readonly words: string };

/** The headings of a part, in their order. An empty list is a table without rows. */
export function chaptersOf({ given }: Part): readonly Chapter[] {
  return Object.entries(given).map(([title, value]) =>
    Array.isArray(value) ? tableOf(title, value) : { kind: "words", title, words: inWords(value) },
  );
}

function tableOf(title: string, values: readonly unknown[]): Chapter {
  const rows: readonly Plain[] = values.map((value) => (isPlain(value) ? value : { "": value }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind: "table",
    title,
    columns,
    rows: rows.map((row) => columns.map((column) => inWords(row[column]))),
  };
}

/** « oui », « a, b », « adresse : a@example.org ; confirmée : oui ». Nothing is an empty text, and its name is not said. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(inWords).join(", ");
  if (!isPlain(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([name, one]) => [name, inWords(one)] as const)
    .filter(([, words]) => words !== "")
    .map(([name, words]) => `${name} : ${words}`)
    .join(" ; ");
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a heading holds anything at all. */
export function holdsSomething(chapter: Chapter): boolean {
  return chapter.kind === "table" ? chapter.rows.length > 0 : chapter.words !== "";
}

/** A table for a spreadsheet, written as every table of the house; the JSON holds each cell as it is. */
export function writeCsv({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): string {
  return writeTable(columns, rows);
}
