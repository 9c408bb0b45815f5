import type { TableContents } from "../../domain/table.ts";
import type { Piece } from "./pieces.ts";
import { pieceTexts as says } from "./table-piece-texts.fr.ts";

/** Some lines of a table, in some of its columns, as one version holds them; by their ranks, from 1, each once, in order. */
export interface Chosen {
  readonly version: number;
  /** Undefined: all. */
  readonly columns: readonly number[] | undefined;
  readonly rows: readonly number[] | undefined;
}

/** In an address; more is chosen in fewer stretches. */
export const MOST_IN_ADDRESS = 500;

const ID = /^v([1-9]\d{0,5})(?:-colonnes-([\d,-]+))?(?:-lignes-([\d,-]+))?$/;

/** How such a part is called in an address, which never changes: « v4-colonnes-1,3-lignes-2,5-9 ». */
export function idOf({ version, columns, rows }: Chosen): string {
  const said = [
    `v${version}`,
    ...(columns === undefined ? [] : [`colonnes-${rangesOf(columns)}`]),
    ...(rows === undefined ? [] : [`lignes-${rangesOf(rows)}`]),
  ];
  return said.join("-");
}

/** What such an address chooses; undefined where it is none, or is not written as it would be here. */
export function chosenIn(id: string): Chosen | undefined {
  if (id.length > MOST_IN_ADDRESS) return undefined;
  const [, version = "", columns, rows] = ID.exec(id) ?? [];
  if (version === "" || (columns === undefined && rows === undefined)) return undefined;
  const [some, lines] = [columns, rows].map((said) => said && numbersIn(said));
  const chosen = {
    version: Number(version),
    columns: Array.isArray(some) ? some : undefined,
    rows: Array.isArray(lines) ? lines : undefined,
  };
  return idOf(chosen) === id ? chosen : undefined;
}

/** « 2, 5 à 9 », « 2,5-9 »: whole numbers from 1, each once, in order; undefined where it says anything else, or more than so many. */
export function numbersIn(said: string, most = 100_000): readonly number[] | undefined {
  const all = new Set<number>();
  let left = most;
  for (const one of said.split(/[,;]/)) {
    const [, first = "", last = first] =
      /^\s*(\d{1,6})(?:\s*(?:-|–|à)\s*(\d{1,6}))?\s*$/.exec(one) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === "" || from < 1 || to < from || to > most) return undefined;
    // A short address that says the same long stretch again and again is read no further.
    left -= to - from + 1;
    if (left < 0) return undefined;
    for (let at = from; at <= to; at += 1) all.add(at);
  }
  return [...all].toSorted((a, b) => a - b);
}

function rangesOf(numbers: readonly number[]): string {
  return stretchesOf(numbers)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(",");
}

/** Numbers that follow one another, by the first and the last of each stretch. */
function stretchesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const one of numbers) {
    const last = all.at(-1);
    if (last !== undefined && last[1] === one - 1) last[1] = one;
    else all.push([one, one]);
  }
  return all;
}

/** That part of a table; undefined where it has no such line or column. What each column holds, and what is said of it, come along. */
export function tablePiece(table: TableContents, chosen: Chosen): Piece | undefined {
  const columns = chosen.columns ?? table.columns.map((_, at) => at + 1);
  const kept = columns.flatMap((number) => table.columns[number - 1] ?? []);
  const lines =
    chosen.rows === undefined
      ? table.rows
      : chosen.rows.flatMap((number) => {
          const row = table.rows[number - 1];
          return row === undefined ? [] : [row];
        });
  if (kept.length !== columns.length || kept.length === 0) return undefined;
  if (chosen.rows !== undefined && lines.length !== chosen.rows.length) return undefined;
  const rows = lines.map((row) => columns.map((number) => row[number - 1] ?? ""));
  return {
    id: idOf(chosen),
    title: says.title(
      chosen.columns && kept.map(({ title }) => title),
      chosen.rows && stretchesOf(chosen.rows),
    ),
    contents: { kind: "table", columns: kept, rows },
    sought: { columns: kept.map(({ name }) => name), rows },
  };
}
