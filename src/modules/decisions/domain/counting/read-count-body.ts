import { flawed } from "./count-check.ts";
import type { Counts, FileBody, FileMember, SilenceTold, Summary } from "./count-file.ts";
import { cellWords, type TableRow } from "./count-table.ts";
import {
  BALLOT_HEADING,
  columnsFor,
  COUNT_WORDS,
  FIGURE_HEADING,
  FIGURE_WORDS,
  keyOf,
  MEMBER_HEADING,
  SILENCE_WORDS,
  WITHOUT_WORDS,
} from "./count-words.ts";
import type { Marks } from "../methods/method.ts";
import { isHeading, readWhole } from "./read-count-facts.ts";
import type { Block, Read } from "./read-count-part.ts";

interface Asked {
  readonly kind: FileBody["kind"];
  readonly absent: { readonly members: number; readonly voices: number };
  readonly options: number;
}

/** Reads what comes after the options: members, ballots, or figures and what they were counted from. */
export function readBody(
  [body, counts]: readonly [Block, Block],
  { kind, absent, options }: Asked,
): Read<FileBody> {
  const columns = columnsFor("option", options);
  const [stray] = counts;
  if (kind !== "figures" && stray !== undefined)
    return flawed("wrong-heading", { in: "line", at: stray.line });
  if (kind === "members") {
    const read = readEach(body, [...MEMBER_HEADING, ...columns], readMember);
    return read.done ? { done: true, value: { kind, members: read.value } } : read;
  }
  if (kind === "ballots") {
    const read = readEach(body, [...BALLOT_HEADING, ...columns], readBallot);
    return read.done ? { done: true, value: { kind, ballots: read.value, absent } } : read;
  }
  const figures = readFigures(body);
  if (!figures.done) return figures;
  const counted = readCounts(counts, options);
  if (!counted.done) return counted;
  const { silent, told } = figures.value;
  const summary = { ...told, silent, counts: counted.value };
  return { done: true, value: { kind, summary } };
}

/** Every row under a heading, each by its own reader, which answers undefined for cells that say nothing. */
function readEach<Value>(
  [heading, ...rows]: Block,
  asked: readonly string[],
  read: (row: TableRow, columns: number) => Value | undefined,
): Read<readonly Value[]> {
  if (!isHeading(heading?.cells, asked))
    return flawed("wrong-heading", { in: "line", at: heading?.line ?? 1 });
  const values: Value[] = [];
  for (const row of rows) {
    const value = row.cells.length > asked.length ? undefined : read(row, asked.length);
    if (value === undefined) return flawed("wrong-cells", { in: "line", at: row.line });
    values.push(value);
  }
  return { done: true, value: values };
}

function readMember({ cells }: TableRow, columns: number): FileMember | undefined {
  const [pseudonym = "", typed = "", delegates = "", why = ""] = cells;
  const voices = readWhole(typed);
  const without = why.trim() === "" ? undefined : keyOf(WITHOUT_WORDS, why.trim());
  const isSilent = cells.length <= MEMBER_HEADING.length;
  const marks = isSilent ? undefined : readMarks(cells, MEMBER_HEADING.length, columns);
  if (voices === undefined || (why.trim() !== "" && without === undefined)) return undefined;
  if (!isSilent && marks === undefined) return undefined;
  const names = cellWords(delegates).split(/\s+/).filter(Boolean);
  return { pseudonym: cellWords(pseudonym).trim(), voices, marks, delegates: names, without };
}

function readBallot({ cells }: TableRow, columns: number) {
  const [number = "", typed = ""] = cells;
  const voices = readWhole(typed);
  const marks = readMarks(cells, BALLOT_HEADING.length, columns);
  if (readWhole(number) === undefined || voices === undefined || marks === undefined)
    return undefined;
  return { voices, marks };
}

/** The marks of a row: one in each of its columns. */
function readMarks(cells: readonly string[], from: number, columns: number): Marks | undefined {
  if (cells.length !== columns) return undefined;
  const marks: number[] = [];
  for (let at = from; at < columns; at += 1) {
    const mark = readWhole(cells[at] ?? "");
    if (mark === undefined) return undefined;
    marks.push(mark);
  }
  return marks;
}

type Figure = keyof typeof FIGURE_WORDS;

interface ToldFigures {
  readonly told: Record<Figure, number>;
  readonly silent: Summary["silent"];
}

function readFigures([heading, ...rows]: Block): Read<ToldFigures> {
  const line = heading?.line ?? 1;
  if (!isHeading(heading?.cells, FIGURE_HEADING))
    return flawed("wrong-heading", { in: "line", at: line });
  const told = new Map<Figure, number>();
  const silent: Partial<Record<SilenceTold, number>> = {};
  for (const { line: at, cells } of rows) {
    const [said = "", typed = "", ...more] = cells;
    const place = { in: "line", at } as const;
    const value = readWhole(typed);
    const [name, silence] = [keyOf(FIGURE_WORDS, said.trim()), keyOf(SILENCE_WORDS, said.trim())];
    if (value === undefined || more.length > 0) return flawed("wrong-cells", place);
    if (name === undefined && silence === undefined) return flawed("unknown-fact", place, said);
    const isTwice =
      name === undefined ? silence !== undefined && silence in silent : told.has(name);
    if (isTwice) return flawed("fact-twice", place, said);
    if (name !== undefined) told.set(name, value);
    if (silence !== undefined) silent[silence] = value;
  }
  let name: Figure;
  for (name in FIGURE_WORDS)
    if (!told.has(name))
      return flawed("missing-fact", { in: "line", at: line }, FIGURE_WORDS[name]);
  const figure = (asked: Figure) => told.get(asked) ?? 0;
  return {
    done: true,
    value: {
      silent,
      told: {
        members: figure("members"),
        voices: figure("voices"),
        ballots: figure("ballots"),
        carried: figure("carried"),
        spoken: figure("spoken"),
        through: figure("through"),
        abstained: figure("abstained"),
      },
    },
  };
}

/** The table of counts, of the kind that its heading says. */
function readCounts(block: Block, options: number): Read<Counts> {
  const [heading] = block;
  const [first, next] = heading?.cells ?? [];
  const kind = kindOf(first, next);
  if (heading === undefined || kind === undefined)
    return flawed("wrong-heading", { in: "line", at: heading?.line ?? 1 });
  const word = COUNT_WORDS[kind][1];
  const size = heading.cells.length - 1;
  const columns = kind === "profile" ? columnsFor(word, size, 0) : columnsFor(word, options);
  const rows = readEach(block, [COUNT_WORDS[kind][0], ...columns], readCountRow);
  if (!rows.done) return rows;
  switch (kind) {
    case "profile":
      return { done: true, value: { kind, profile: rows.value.map(({ marks }) => marks) } };
    case "pairwise":
      return { done: true, value: { kind, pairwise: rows.value.map(({ marks }) => marks) } };
    case "patterns": {
      const patterns = rows.value.map(({ start, marks }) => ({ marks, voices: start }));
      return { done: true, value: { kind, patterns } };
    }
  }
}

function kindOf(first = "", next = ""): Counts["kind"] | undefined {
  const word = next.trim().split(" ")[0];
  let kind: Counts["kind"];
  for (kind in COUNT_WORDS)
    if (COUNT_WORDS[kind][0] === first.trim() && COUNT_WORDS[kind][1] === word) return kind;
  return undefined;
}

function readCountRow({ cells }: TableRow, columns: number) {
  const start = readWhole(cells[0] ?? "");
  const marks = readMarks(cells, 1, columns);
  return start === undefined || marks === undefined ? undefined : { start, marks };
}
