import { cleanText, plain } from "#basics/text";
import { readAddress } from "#rules/people";

import {
  cutTable,
  type Delimiter,
  DELIMITERS,
  delimiterOf,
  type TableRow,
} from "./invite-table.ts";

/** How many lines of one list are read: more are several lists. */
export const MOST_LINES = 2_000;
/** How many bytes a file of them may have. */
export const MOST_BYTES = 1_000_000;
const MOST_NAME = 80;

/** Which column holds what, from 0, as its reader guessed and the person corrected. */
export interface Mapping {
  readonly delimiter: Delimiter;
  /** The first line names the columns. */
  readonly hasHeader: boolean;
  readonly address: number;
  readonly name: number | undefined;
  readonly firstName: number | undefined;
  readonly telephone: number | undefined;
}

/** Somebody to ask, once. */
export interface Listed {
  readonly line: number;
  readonly name: string | undefined;
  readonly address: string;
}

export type Breakage = "torn" | "slipped" | "no-address" | "not-an-address" | "too-many";

/** A line that nobody can be asked from; its words are for who brings the list, to mend it. */
export interface BrokenLine {
  readonly line: number;
  readonly why: Breakage;
  readonly words: string;
  /** Somebody without an address, whom one may call: read on this page, and kept nowhere. */
  readonly telephone: string | undefined;
}

/** What a list says: who may be asked, which lines are broken, which say somebody twice. */
export interface ReadList {
  readonly listed: readonly Listed[];
  readonly broken: readonly BrokenLine[];
  readonly twice: readonly Listed[];
}

/** The columns of a table: their names, and what stands in them first. */
export interface Columns {
  readonly names: readonly string[];
  readonly samples: readonly (readonly string[])[];
}

/** Reads a table with what one says of its columns. Broken lines are told, and the rest goes in. */
export function readTable(text: string, mapping: Mapping): ReadList {
  const rows = cutTable(text, mapping.delimiter);
  const width = Math.max(rows[0]?.cells.length ?? 0, 1);
  const body = mapping.hasHeader ? rows.slice(1) : rows;
  return gather(body.map((row) => readRow(row, width, mapping)));
}

/** Reads what was pasted: one address a line, or separated by commas, with or without a name (RFC 5322, 3.4). */
export function readPasted(text: string): ReadList {
  const lines = text.split(/\r\n|\r|\n/).map((words, i) => ({ line: i + 1, words }));
  return gather(
    lines.flatMap(({ line, words }) =>
      words
        .split(/[;,\t]/)
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => readOne(part, line)),
    ),
  );
}

type ReadLine = { readonly listed: Listed } | { readonly broken: BrokenLine };

function readRow({ line, cells, isTorn }: TableRow, width: number, mapping: Mapping): ReadLine {
  const cell = (at: number | undefined) => (at === undefined ? "" : tidy(cells[at] ?? ""));
  const broken = (why: Breakage): ReadLine => ({
    broken: {
      line,
      why,
      words: tidy(cells.filter((one) => one.trim() !== "").join(" · ")),
      telephone: (why === "no-address" && cell(mapping.telephone)) || undefined,
    },
  });
  if (isTorn) return broken("torn");
  if (cells.slice(width).some((one) => one.trim() !== "")) return broken("slipped");
  if (cell(mapping.address) === "") return broken("no-address");
  const address = readAddress(bare(cell(mapping.address)));
  if (address === undefined) return broken("not-an-address");
  const name = `${cell(mapping.firstName)} ${cell(mapping.name)}`.trim().slice(0, MOST_NAME);
  return { listed: { line, address, name: name || undefined } };
}

function readOne(words: string, line: number): ReadLine {
  const address = readAddress(bare(words));
  if (address === undefined)
    return { broken: { line, why: "not-an-address", words: tidy(words), telephone: undefined } };
  const name = tidy(beforeBrackets(words).replaceAll('"', ""));
  return { listed: { line, address, name: name.includes("@") || name === "" ? undefined : name } };
}

function beforeBrackets(words: string): string {
  const at = words.indexOf("<");
  return at !== -1 && words.includes(">", at) ? words.slice(0, at) : words;
}

/** « Solène Martin <solene@exemple.fr> » is « solene@exemple.fr », and so is « mailto:solene@exemple.fr ». */
function bare(words: string): string {
  return (/<([^<>]+)>/.exec(words)?.[1] ?? words).replace(/^mailto:/i, "");
}

function tidy(words: string): string {
  return cleanText(words).replace(/\s+/g, " ").trim().slice(0, 200);
}

function gather(lines: readonly ReadLine[]): ReadList {
  const listed = new Map<string, Listed>();
  const [broken, twice]: [BrokenLine[], Listed[]] = [[], []];
  for (const one of lines) {
    if ("broken" in one) broken.push(one.broken);
    else if (listed.has(one.listed.address)) twice.push(one.listed);
    else if (listed.size < MOST_LINES) listed.set(one.listed.address, one.listed);
    else broken.push({ ...tooMany(one.listed) });
  }
  return { listed: [...listed.values()], broken, twice };
}

function tooMany({ line, address }: Listed): BrokenLine {
  return { line, why: "too-many", words: address, telephone: undefined };
}

const NAMED = {
  address:
    /^(e-?mails?|mels?|courriels?|mails?|adresses? (e-?mail|mail|courriel|electronique)s?)\b/,
  firstName: /^(prenoms?|first ?names?)\b/,
  name: /^(noms?|name|last ?name|nom et prenom|prenom et nom|personne|membre|adherent)\b/,
  telephone: /^(tel|telephones?|portables?|mobiles?|phone)\b/,
} as const;

/** Guesses what each column holds: by the names of the first line, then by what stands in them. */
export function guessMapping(text: string, asked: Partial<Mapping> = {}): Mapping {
  const delimiter = asked.delimiter ?? delimiterOf(text);
  const rows = cutTable(text, delimiter).slice(0, 30);
  const [first] = rows;
  const hasHeader = first !== undefined && !first.cells.some((cell) => isAddress(cell));
  const names = (first?.cells ?? []).map((cell) => plain(cell).trim());
  const found = (what: keyof typeof NAMED) => {
    const at = hasHeader ? names.findIndex((name) => NAMED[what].test(name)) : -1;
    return at === -1 ? undefined : at;
  };
  return {
    delimiter,
    hasHeader: asked.hasHeader ?? hasHeader,
    address: mostAddresses(rows) ?? found("address") ?? 0,
    name: found("name"),
    firstName: found("firstName"),
    telephone: found("telephone"),
  };
}

function mostAddresses(rows: readonly TableRow[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries())
      if (isAddress(cell)) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function isAddress(cell: string): boolean {
  return readAddress(bare(cell)) !== undefined;
}

/** The columns as one is shown them, with the first lines. */
export function columnsOf(text: string, mapping: Mapping): Columns {
  const rows = cutTable(text, mapping.delimiter).filter(({ isTorn }) => !isTorn);
  const width = rows[0]?.cells.length ?? 0;
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => tidy(row.cells[at] ?? "")),
  );
  const [head, ...body] = cells;
  return mapping.hasHeader
    ? { names: head ?? [], samples: body.slice(0, 5) }
    : { names: (head ?? []).map(() => ""), samples: cells.slice(0, 5) };
}

/** What somebody says of the columns, as typed; a column that is not there is none. */
export function readMapping(typed: Readonly<Record<string, unknown>>, before: Mapping): Mapping {
  const column = (name: string) => {
    const value = typed[name];
    return typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : undefined;
  };
  return {
    delimiter:
      DELIMITERS.find((one) => nameOfDelimiter(one) === typed["separateur"]) ?? before.delimiter,
    hasHeader: typed["entete"] === "1",
    address: column("adresse") ?? before.address,
    name: column("nom"),
    firstName: column("prenom"),
    telephone: column("telephone"),
  };
}

/** How a separator is called in a form: a tabulation does not travel well in one. */
export function nameOfDelimiter(delimiter: Delimiter): string {
  return { ";": "point-virgule", ",": "virgule", "\t": "tabulation", "|": "barre" }[delimiter];
}
