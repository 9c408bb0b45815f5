import { columnNamed } from "../csv/columns.ts";

/** What of a file shows whether it is a table: its first lines, and these cut at their separator. */
export interface FirstLines {
  readonly lines: readonly string[];
  /** The names of its columns. */
  readonly names: readonly string[];
  /** How many cells the rows under them have. */
  readonly widths: readonly number[];
}

const ASK = "demandez les mêmes appels en CSV ou en JSON.";

/** « name: value », at the beginning of a line. */
const KEY = /^\s{0,40}(?:- )?["']?[\p{L}_][\p{L}\d_ .'’-]{0,60}["']?:(?:\s|$)/u;

/** Texts that are no table though each of their lines is one, by what most of their lines look like. */
const SHAPES: readonly (readonly [string, RegExp, RegExp?])[] = [
  [
    `C’est un journal de machine, pas un tableau : ${ASK}`,
    /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d{2}\/[A-Z][a-z]{2}\/\d{4}|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:|\S{3,60} \S{1,60} \S{1,60} \[\d\d\/)/,
  ],
  [
    `C’est un fichier YAML, pas un tableau : ${ASK}`,
    /^(?:---|\.\.\.|#|\s{0,40}(?:- )?["']?[\p{L}_][\p{L}\d_ .'’-]{0,60}["']?:(?:\s|$)|\s{0,40}- )/u,
    KEY,
  ],
  [
    `C’est un fichier de réglages, pas un tableau : ${ASK}`,
    /^(?:\[[^\]]{1,80}\]$|[#;]|[\w.-]{1,60}\s{0,9}=)/,
  ],
  [
    `C’est un texte en Markdown, pas un tableau : ${ASK}`,
    /^(?:#{1,6} |[*+-] |\d{1,3}[.)] |> |```|\|)/,
  ],
];

/** Of the lines of a text, how many look like its kind; and like what its kind cannot lack. */
const MOST = 0.6;
const SOME = 0.3;

const ONE_COLUMN =
  "Ce fichier n’a qu’une colonne : ce n’est pas un tableau. Il faut une première ligne qui nomme les colonnes, séparées par « ; », une virgule ou une tabulation, puis une ligne par appel.";
const NO_COLUMNS = `C’est un texte, pas un tableau : sa première ligne ne nomme pas de colonnes que les autres suivent. ${ASK.charAt(0).toUpperCase()}${ASK.slice(1)}`;

/**
 * Why a text that is neither JSON nor XML is no table, in a French sentence; undefined when it may be one. YAML, settings, a
 * machine's log, Markdown, prose: each line would else be a record of one column. Columns that we know by their name
 * make a table of anything.
 */
export function whyNoTable({ lines, names, widths }: FirstLines): string | undefined {
  const known = names.filter((name) => !name.includes(":") && columnNamed(name) !== undefined);
  if (names.length > 1 && known.length > 1) return undefined;
  const shape = SHAPES.find(
    ([, line, key]) =>
      share(lines, (one) => line.test(one)) >= MOST &&
      (key === undefined || share(lines, (one) => key.test(one)) >= SOME),
  );
  // A table may hold « Objet : … » in its first column: its rows are then all of one width.
  const isEven = names.length > 1 && share(widths, (width) => width === names.length) >= 0.9;
  if (shape !== undefined && !(isEven && !shape[1].test(lines[0] ?? ""))) return shape[0];
  if (names.length === 1) return known.length === 1 && lines.length > 1 ? undefined : ONE_COLUMN;
  if (known.length > 0 || widths.length === 0) return undefined;
  // A sentence names no columns, nor do rows of all widths follow one.
  if (/[.!?…]$/.test(names.at(-1) ?? "")) return NO_COLUMNS;
  const isSpoken = names.some((name) => name.split(" ").length > 3);
  const isLoose = share(widths, (width) => width > 1 && width <= names.length + 1) < 0.5;
  return isSpoken && isLoose ? NO_COLUMNS : undefined;
}

function share<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}
