import { type Part } from "../../domain/portrait.ts";
import type { Apart } from "./archive-format.ts";

/*
 * What an archive said and what is kept now, line by line. A line is one thing of a list, or all of a heading that holds
 * no list. Pure: plain data in, plain data out; nothing is asked of who reads.
 */

/** A line that became another: of what it said, what it says no more, and what it says now. */
export interface ChangedLine {
  /** The first of what it still says, by which one knows it; undefined where it is one text. */
  readonly of: unknown;
  readonly before: unknown;
  readonly now: unknown;
}

/** One heading of a part. */
export interface ComparedChapter {
  readonly title: string;
  /** How many lines are what they were. */
  readonly same: number;
  readonly changed: readonly ChangedLine[];
  readonly came: readonly unknown[];
  readonly gone: readonly unknown[];
  /** Never written in clear: its words are not shown, and an archive in clear does not hold them. */
  readonly isApart: boolean;
}

/** What one module gives, as it was and as it is. */
export interface ComparedPart {
  readonly module: string;
  readonly title: string | undefined;
  readonly chapters: readonly ComparedChapter[];
}

export interface Compared {
  readonly parts: readonly ComparedPart[];
  /** Headings that this form of the archive does not hold, by their names. */
  readonly apart: readonly string[];
}

type Given = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Beyond that many fields to look at nobody looks for what became what: a line went, another came. */
const MOST_LOOKED = 2_500_000;

export interface HowCompared {
  readonly form: "clear" | "locked";
  /** What is never in clear, as the archive says it and as modules say it now. */
  readonly apart: readonly Apart[];
}

/**
 * Compares what the archive gave, module by module, with the parts of now. Chapters that hold nothing on either side are
 * left out; those apart are compared where the archive is a locked one.
 */
export function compareParts(
  before: Given,
  now: readonly Part[],
  { form, apart: told }: HowCompared,
): Compared {
  const apart: string[] = [];
  const known = new Map(now.map((part) => [part.module, part]));
  const modules = [...new Set([...known.keys(), ...Object.keys(before)])];
  const parts = modules.map((module): ComparedPart => {
    const part = known.get(module);
    const was = before[module] ?? {};
    const is = part?.given ?? {};
    const neverInClear = new Set(told.flatMap((one) => one[module] ?? []));
    const passing = new Set(part?.passing);
    const chapters = [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((title) => {
      const isApart = neverInClear.has(title);
      if (isApart && form === "clear") {
        if (linesOf(is[title]).length > 0) apart.push(title);
        return [];
      }
      const compared = compareChapter(title, was[title], is[title], passing);
      return countLines(compared) === 0 ? [] : [{ ...compared, isApart }];
    });
    return { module, title: part?.title, chapters };
  });
  return { parts: parts.filter(({ chapters }) => chapters.length > 0), apart };
}

/** Whether nothing of a chapter is other than it was. */
export function isSame({ changed, came, gone }: ComparedChapter): boolean {
  return changed.length + came.length + gone.length === 0;
}

function countLines({ same, changed, came, gone }: Omit<ComparedChapter, "isApart">): number {
  return same + changed.length + came.length + gone.length;
}

/** The lines of a heading: things of a list, or one line; none where nothing is said. */
function linesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}

/** A line, and what is compared of it: each text is written out once, then known by its number. */
interface Known {
  readonly line: unknown;
  readonly key: number;
  /** The numbers of its fields, but those that change by themselves; none where it is no thing with fields. */
  readonly fields: ReadonlyMap<string, number>;
}

function compareChapter(
  title: string,
  was: unknown,
  is: unknown,
  passing: ReadonlySet<string>,
): Omit<ComparedChapter, "isApart"> {
  const know = knowing(passing);
  const lines = linesOf(was).map(know);
  const all = withoutSame(lines, linesOf(is).map(know));
  const same = lines.length - all.gone.length;
  // A heading of one line is that line, whatever it says now.
  const isOne = !Array.isArray(was) && !Array.isArray(is) && all.came.length > 0;
  const looked = all.gone.length * all.came.reduce((sum, { fields }) => sum + fields.size, 0);
  const changed: ChangedLine[] = [];
  const left = [...all.came];
  const ended = all.gone.filter((before) => {
    if (looked > MOST_LOOKED) return true;
    const place = isOne ? 0 : closestTo(before, left);
    if (place === undefined) return true;
    changed.push(...left.splice(place, 1).map((now) => otherOf(before, now)));
    return false;
  });
  return { title, same, changed, came: linesIn(left), gone: linesIn(ended) };
}

const linesIn = (some: readonly Known[]) => some.map(({ line }) => line);

/** Knows lines of one heading by numbers: the same number is the same text. */
function knowing(passing: ReadonlySet<string>): (line: unknown) => Known {
  const numbers = new Map<string, number>();
  const numberOf = (value: unknown): number => {
    const text = JSON.stringify(value) ?? "";
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return (line) => {
    if (!isPlain(line)) return { line, key: numberOf(line), fields: new Map() };
    const kept = Object.entries(line).filter(([name]) => !passing.has(name));
    const fields = new Map(kept.map(([name, value]) => [name, numberOf(value)]));
    return { line: Object.fromEntries(kept), key: numberOf([...fields]), fields };
  };
}

/** Those that have no equal on the other side, each counted once, whatever their order. */
function withoutSame(was: readonly Known[], is: readonly Known[]) {
  const left = new Map<number, number>();
  for (const { key } of was) left.set(key, (left.get(key) ?? 0) + 1);
  const came = is.filter(({ key }) => {
    const many = left.get(key) ?? 0;
    if (many > 0) left.set(key, many - 1);
    return many === 0;
  });
  const gone = was.filter(({ key }) => {
    const many = left.get(key) ?? 0;
    if (many > 0) left.set(key, many - 1);
    return many > 0;
  });
  return { came, gone };
}

/** Where the line is that says most of what this one says, and at least half of it. */
function closestTo({ fields }: Known, lines: readonly Known[]): number | undefined {
  let [best, most] = [-1, 0];
  for (const [place, line] of lines.entries()) {
    let same = 0;
    for (const [name, number] of fields) if (line.fields.get(name) === number) same += 1;
    if (same > most) [best, most] = [place, same];
  }
  return best >= 0 && most * 2 >= fields.size ? best : undefined;
}

/** What a line said that it says no more, and the other way round; of a list, the things that the other has not. */
function otherOf(before: Known, now: Known): ChangedLine {
  if (!isPlain(before.line) || !isPlain(now.line))
    return { of: undefined, before: before.line, now: now.line };
  const stays = [...before.fields].find(([name, number]) => now.fields.get(name) === number);
  return {
    of: stays && { [stays[0]]: before.line[stays[0]] },
    before: withoutWhat(now, before),
    now: withoutWhat(before, now),
  };
}

function withoutWhat(other: Known, { line, fields }: Known): unknown {
  const others = isPlain(other.line) ? other.line : {};
  const left = Object.entries(isPlain(line) ? line : {})
    .filter(([name]) => other.fields.get(name) !== fields.get(name))
    .map(([name, value]) => [name, withoutItems(others[name], value)] as const);
  return Object.fromEntries(left);
}

function withoutItems(other: unknown, value: unknown): unknown {
  if (!Array.isArray(other) || !Array.isArray(value)) return value;
  const know = knowing(new Set());
  const { came } = withoutSame(other.map(know), value.map(know));
  return linesIn(came);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
