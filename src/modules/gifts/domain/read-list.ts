import { cellsOf } from "#basics/formats/table-cells";
import { readDay } from "#basics/dates";
import { gatherRows, headerAmong, separatorOf } from "#basics/table-lines";
import { plain } from "#basics/text";

import { type GiftKind, type Measure, MOST } from "./gift.ts";
import { readMuch } from "./read-much.ts";

/** How many lines of one list are read: more are several lists. */
export const MOST_LINES = 500;
/** How many bytes a file of them may have. */
export const MOST_BYTES = 1_000_000;

/** What a column may hold. */
export const FIELDS = [
  "id",
  "from",
  "until",
  "who",
  "kind",
  "much",
  "lent",
  "words",
  "mends",
] as const;
export type Field = (typeof FIELDS)[number];

/** The names under which each is recognised, in the words of our own table first: plain, without accents. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ["identifiant", "id"],
  from: ["le", "du", "date", "jour", "debut", "date de debut"],
  until: ["jusqu au", "au", "fin", "date de fin"],
  who: ["qui", "nom", "personne", "benevole", "prenom et nom"],
  kind: ["genre", "type", "quoi donne"],
  much: ["combien", "heures", "duree", "temps", "quantite", "nombre"],
  lent: ["prete", "pret"],
  words: ["quoi", "mission", "activite", "objet", "description"],
  mends: ["annule"],
};

const KIND_NAMES: Readonly<Record<string, GiftKind>> = {
  temps: "hours",
  heures: "hours",
  benevolat: "hours",
  "savoir faire": "skills",
  competences: "skills",
  choses: "goods",
  materiel: "goods",
  lieu: "premises",
  local: "premises",
  locaux: "premises",
};

/** A column of a list, and what it was understood to hold. */
export interface Column {
  readonly name: string;
  readonly field: Field | undefined;
}

export type Breakage = "torn" | "no-who" | "no-day" | "unknown-kind" | "no-much" | "too-long";

/** A line that was understood: its giver still by name. */
export interface ReadLine extends Measure {
  readonly line: number;
  readonly id: string | undefined;
  readonly who: string;
  readonly words: string | undefined;
  readonly mends: string | undefined;
  /** The line as it stands in the file, to be mended if it is refused further on. */
  readonly raw: string;
}

/** A line that says nothing that we can keep; its text is for who brings the list. */
export interface BrokenLine<Why extends string = Breakage> {
  readonly line: number;
  readonly why: Why;
  readonly raw: string;
}

export interface ReadList {
  readonly columns: readonly Column[];
  readonly lines: readonly ReadLine[];
  readonly broken: readonly BrokenLine[];
  /** Lines beyond the most that is read. */
  readonly beyond: number;
}

const flat = (text: string) =>
  plain(text)
    .replaceAll(/[_’'-]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Reads a table of what was given: columns by their names, lines one by one. What is broken is told, and the rest goes in. */
export function readList(text: string): ReadList {
  const lines = text.split(/\r?\n/).map((line, at) => ({ at: at + 1, text: line }));
  const full = lines.filter((line) => line.text.trim() !== "");
  const head = full[headerAmong(full.slice(0, 10).map((line) => line.text))];
  if (head === undefined) return { columns: [], lines: [], broken: [], beyond: 0 };
  const separator = separatorOf(head.text);
  const gathered = gatherRows(separator);
  const rows = lines.filter(({ at }) => at >= head.at).flatMap((line) => gathered.push(line));
  const all = [...rows, ...gathered.end()];
  const cut = cellsOf(all.slice(0, MOST_LINES + 1), separator);
  const columns = columnsOf(cut[0] ?? []);
  const read = all.slice(1, MOST_LINES + 1).map((row, i) => {
    const cells = cut[i + 1];
    const raw = row.text.slice(0, 400);
    if (cells === undefined || cells.length > columns.length)
      return { line: row.at, why: "torn" as const, raw };
    return readLine(columns, cells, { line: row.at, raw });
  });
  return {
    columns,
    lines: read.flatMap((one) => ("why" in one ? [] : [one])),
    broken: read.flatMap((one) => ("why" in one ? [one] : [])),
    beyond: Math.max(0, all.length - 1 - MOST_LINES),
  };
}

/** Each field is held by the first column that bears one of its names. */
function columnsOf(names: readonly string[]): readonly Column[] {
  const taken = new Set<Field>();
  return names.map((name) => {
    const field = FIELDS.find((one) => !taken.has(one) && NAMES[one].includes(flat(name)));
    if (field !== undefined) taken.add(field);
    return { name: name.trim(), field };
  });
}

function readLine(
  columns: readonly Column[],
  cells: readonly string[],
  where: { readonly line: number; readonly raw: string },
): ReadLine | BrokenLine {
  const cell = (field: Field) => {
    const at = columns.findIndex((column) => column.field === field);
    // What a spreadsheet would run was written after an apostrophe: it is not part of the words.
    return (cells[at] ?? "").replace(/^'(?=[=+\-@])/, "").trim();
  };
  const who = cell("who");
  if (who === "") return { ...where, why: "no-who" };
  const from = readDay(cell("from"));
  const until = cell("until") === "" ? from : readDay(cell("until"));
  if (from === undefined || until === undefined) return { ...where, why: "no-day" };
  const kind = cell("kind") === "" ? "hours" : KIND_NAMES[flat(cell("kind"))];
  if (kind === undefined) return { ...where, why: "unknown-kind" };
  const much = readMuch(cell("much"), kind);
  if (much === undefined) return { ...where, why: "no-much" };
  const words = cell("words");
  if (words.length > MOST.words) return { ...where, why: "too-long" };
  return {
    ...where,
    who,
    kind,
    ...much,
    from,
    until,
    isLent: flat(cell("lent")) === "oui",
    id: cell("id") || undefined,
    words: words || undefined,
    mends: cell("mends") || undefined,
  };
}
