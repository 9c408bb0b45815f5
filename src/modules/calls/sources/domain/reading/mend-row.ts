import { columnKey } from "../csv/columns.ts";

/** A row made whole again, with the places of the sums that were put together. */
export interface MendedRow {
  readonly cells: readonly string[];
  readonly mended: readonly number[];
}

/** What the cells of a column look like, when nearly all of them do. */
type CellKind = "number" | "date" | "address" | "words" | "any";

/** A row cut more often than this is not one that commas of sums cut. */
const MOST_CUTS = 3;

/** So many cells of a column tell its kind. */
const ENOUGH = 3;

const LOOKS: readonly (readonly [CellKind, RegExp])[] = [
  ["date", /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ].{0,30})?$/],
  ["number", /^[-+]?\d[\d .,\u00a0\u202f]*\s?(?:%|€|k€|M€|EUR|euros?)?(?: ?(?:HT|TTC))?$/i],
  ["address", /^(?:https?:\/\/\S+|www\.\S+|[^\s@]{1,80}@[^\s@]{1,80})$/i],
  ["words", /\p{L}{2}/u],
];

const NAMES: readonly (readonly [CellKind, RegExp])[] = [
  ["date", /\b(?:dates?|cloture|echeance|deadline|publication|ouverture)\b/],
  ["address", /\b(?:lien|liens|url|site|courriel|email|mail)\b/],
  [
    "number",
    /\b(?:montants?|budgets?|sommes?|subventions?|dotations?|enveloppes?|plafonds?|couts?|prix|valeur|taux|amounts?|grants?|funding|total|euros?|eur)\b/,
  ],
  [
    "words",
    /\b(?:titres?|intitules?|noms?|objet|libelle|organismes?|structures?|financeurs?|descriptions?|resume|themes?|thematiques?|publics?|beneficiaires?|communes?|regions?|title|name|description)\b/,
  ],
];

/** What each column holds: by the rows that have as many cells as names, else by its name. */
export function kindsOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly CellKind[] {
  const whole = rows.filter(({ length }) => length === names.length);
  return names.map((name, at) => {
    const cells = whole.flatMap((row) => row[at]?.trim() || []);
    const byName = NAMES.find(([, words]) => words.test(columnKey(name)))?.[0];
    if (cells.length < ENOUGH) return byName ?? "any";
    const looks = cells.map(lookOf);
    const [look] = looks.filter((one) => one !== undefined);
    const isOne = looks.filter((one) => one === look).length >= 0.9 * cells.length;
    return (isOne ? look : undefined) ?? "any";
  });
}

/**
 * Puts together the sums that were cut in two by commas between cells (« 100 000,00 » unquoted is two
 * cells). Only where exactly one reading gives the row as many cells as there are columns, each cell of
 * the kind of its column, and each mended sum in a column of numbers. Undefined when no reading does, or
 * several.
 */
export function mendRow(
  cells: readonly string[],
  kinds: readonly CellKind[],
): MendedRow | undefined {
  const cuts = cells.flatMap((cell, at) => (isCut(cell, cells[at + 1]) ? [at] : []));
  if (cuts.length > 12) return undefined;
  const readings = lengths(cells)
    .flatMap((length) => {
      const extra = length - kinds.length;
      const ways = extra < 1 || extra > MOST_CUTS ? [] : choose(cuts, extra);
      return ways.map((those) => joined(cells.slice(0, length), new Set(those)));
    })
    .filter((one) => fits(one.cells, kinds) && one.mended.every((at) => kinds[at] === "number"));
  const [only, ...others] = readings;
  return others.length > 0 ? undefined : only;
}

/** A row may end by separators that say nothing: with them, and without one after the other. */
function lengths(cells: readonly string[]): readonly number[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return Array.from({ length: Math.min(cells.length - last, 10) }, (_, at) => cells.length - at);
}

/** Whether each cell of a row is of the kind of its column. */
export function fits(cells: readonly string[], kinds: readonly CellKind[]): boolean {
  return cells.every((cell, at) => {
    const [kind, text] = [kinds[at] ?? "any", cell.trim()];
    if (kind === "any" || text === "") return true;
    const look = lookOf(text);
    // « Permanente » in a column of days, « sur devis » in one of sums; never a sum or a day among words.
    return (
      look === kind ||
      (look === "words" && kind !== "address" && text.length <= 30 && kind !== "number")
    );
  });
}

/** « 100 000 » before « 00 », « 00 € » or « 5 ». */
function isCut(cell: string, next: string | undefined): boolean {
  return (
    /^\s*-?(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:[ .\u00a0\u202f]\d{3}){1,3})$/.test(cell) &&
    /^\d{1,2}\s?(?:€|EUR|euros?|%)?(?: ?(?:HT|TTC))?\s*$/i.test(next ?? "")
  );
}

/** The ways to choose so many cuts, no two of which share a cell. */
function choose(cuts: readonly number[], many: number): readonly (readonly number[])[] {
  if (many === 0) return [[]];
  return cuts.flatMap((cut, at) =>
    choose(
      cuts.slice(at + 1).filter((other) => other > cut + 1),
      many - 1,
    ).map((rest) => [cut, ...rest]),
  );
}

function joined(cells: readonly string[], cuts: ReadonlySet<number>): MendedRow {
  const read: string[] = [];
  const mended: number[] = [];
  for (const [at, cell] of cells.entries()) {
    if (cuts.has(at - 1)) read.push(`${read.pop() ?? ""},${cell}`);
    else read.push(cell);
    if (cuts.has(at)) mended.push(read.length - 1);
  }
  return { cells: read, mended };
}

function lookOf(cell: string): CellKind | undefined {
  return LOOKS.find(([, look]) => look.test(cell.trim()))?.[0];
}
