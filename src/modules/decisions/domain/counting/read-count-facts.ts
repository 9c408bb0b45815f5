import type { Block, Read } from "./read-count-part.ts";
import type { CountFile, CountOption } from "./count-file.ts";
import { type CountRefusal, flawed } from "./count-check.ts";
import { cellWords } from "./count-table.ts";
import {
  BODY_WORDS,
  FACTS,
  FIRST,
  keyOf,
  METHOD_WORDS,
  OPTION_HEADING,
  SEAL_SIGN,
  SECRECY_WORDS,
  THRESHOLD_WORDS,
} from "./count-words.ts";

/** What the first block says: all but the options and the body, and what kind of body follows. */
export interface ToldFacts {
  readonly head: Omit<CountFile, "options" | "body">;
  readonly kind: CountFile["body"]["kind"];
  readonly absent: { readonly members: number; readonly voices: number };
}

type Name = keyof typeof FACTS;

/** What was typed after each name, and on which line. */
interface Said {
  readonly words: ReadonlyMap<Name, string>;
  readonly lines: ReadonlyMap<Name, number>;
}

/** Reads the facts: every name that is asked, each once, and no other. */
export function readFacts(block: Block): Read<ToldFacts> {
  const [first, ...rows] = block;
  if (first === undefined || first.cells[1]?.trim() !== FIRST[1])
    return flawed("not-a-count", { in: "line", at: first?.line ?? 1 });
  const words = new Map<Name, string>();
  const lines = new Map<Name, number>();
  for (const { line, cells } of rows) {
    const [said = "", value = "", ...more] = cells;
    const place = { in: "line", at: line } as const;
    const name = keyOf(FACTS, said.trim());
    if (name === undefined) return flawed("unknown-fact", place, said);
    if (words.has(name)) return flawed("fact-twice", place, said);
    if (more.length > 0) return flawed("wrong-fact", place, said);
    words.set(name, cellWords(value));
    lines.set(name, line);
  }
  return factsIn({ words, lines }, first.line);
}

const ALWAYS: readonly Name[] = [
  "vote",
  "question",
  "circle",
  "method",
  "secrecy",
  "closedAt",
  "threshold",
  "previous",
  "body",
];

function factsIn(said: Said, firstLine: number): Read<ToldFacts> {
  const { words, lines } = said;
  const missing = ALWAYS.find((name) => !words.has(name));
  if (missing !== undefined)
    return flawed("missing-fact", { in: "line", at: firstLine }, FACTS[missing]);
  const text = (name: Name) => words.get(name) ?? "";
  const method = keyOf(METHOD_WORDS, text("method").trim());
  const secrecy = keyOf(SECRECY_WORDS, text("secrecy").trim());
  const threshold = keyOf(THRESHOLD_WORDS, text("threshold").trim());
  const kind = keyOf(BODY_WORDS, text("body").trim());
  const wrong = (name: Name) =>
    flawed("wrong-fact", { in: "line", at: lines.get(name) ?? firstLine }, FACTS[name]);
  if (method === undefined) return wrong("method");
  if (secrecy === undefined) return wrong("secrecy");
  if (threshold === undefined) return wrong("threshold");
  if (kind === undefined) return wrong("body");
  const previous = text("previous").trim();
  if (!previous.startsWith(SEAL_SIGN)) return wrong("previous");
  const numbers = numbersIn(said, kind);
  if (!numbers.done) return wrong(numbers.name);
  const { quorum, budget, cap, absentMembers = 0, absentVoices = 0 } = numbers.value;
  const head = {
    vote: text("vote"),
    question: text("question"),
    circle: text("circle"),
    method,
    secrecy,
    closedAt: text("closedAt").trim(),
    rules: { quorum, threshold, budget, cap },
    previous: previous.slice(SEAL_SIGN.length),
  };
  const absent = { members: absentMembers, voices: absentVoices };
  return { done: true, value: { head, kind, absent } };
}

const NUMBERS = ["quorum", "budget", "cap", "absentMembers", "absentVoices"] as const;
type NumberName = (typeof NUMBERS)[number];

/** The facts that are numbers; those who cast no ballot are told beside ballots, and only there. */
function numbersIn(
  { words }: Said,
  kind: ToldFacts["kind"],
):
  | { readonly done: true; readonly value: Partial<Record<NumberName, number>> }
  | { readonly done: false; readonly name: NumberName } {
  const value: Partial<Record<NumberName, number>> = {};
  for (const name of NUMBERS) {
    const typed = words.get(name)?.trim() ?? "";
    const isAsked = name.startsWith("absent") && kind === "ballots";
    const mayBe = !name.startsWith("absent") || isAsked;
    const number = readWhole(typed);
    if ((typed === "" && isAsked) || (typed !== "" && (number === undefined || !mayBe)))
      return { done: false, name };
    if (number !== undefined) value[name] = number;
  }
  return { done: true, value };
}

/** A whole number, also below nought: whether it may be is asked afterwards. */
export function readWhole(typed: string): number | undefined {
  const words = typed.trim();
  return /^'?-?\d{1,15}$/.test(words) ? Number(words.replace("'", "")) : undefined;
}

/** Reads the options: numbered in order, each with its words, its cost and its place drawn. */
export function readOptions(block: Block): Read<readonly CountOption[]> {
  const [heading, ...rows] = block;
  if (!isHeading(heading?.cells, OPTION_HEADING))
    return flawed("wrong-heading", { in: "line", at: heading?.line ?? 1 });
  const options: CountOption[] = [];
  for (const [i, { line, cells }] of rows.entries()) {
    const [number = "", label = "", cost = "", lot = ""] = cells;
    const refuse = (refusal: CountRefusal, about = "") =>
      flawed(refusal, { in: "line", at: line }, about);
    const [paid, place] = [readWhole(cost), readWhole(lot)];
    const isWrong = readWhole(number) !== i + 1 || (cost.trim() !== "" && paid === undefined);
    if (isWrong || place === undefined || cells.length > OPTION_HEADING.length)
      return refuse("wrong-cells");
    options.push({ label: cellWords(label), cost: paid, lot: place });
  }
  return { done: true, value: options };
}

export function isHeading(cells: readonly string[] | undefined, asked: readonly string[]): boolean {
  return cells?.length === asked.length && cells.every((cell, i) => cell.trim() === asked[i]);
}
