import { type Part } from "../../domain/portrait.ts";

/*
 * What an archive said and what is kept now, line by line. A line is one thing of a list, or all of a heading that holds
 * no list. Pure: plain data in, plain data out; nothing is asked of who reads.
 */

/** A line that became another: most of what it said, it still says. */
export interface ChangedLine {
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

/** Beyond that many pairs nobody looks for what became what: a line went, another came. */
const MOST_PAIRS = 250_000;

/**
 * Compares what the archive gave, module by module, with the parts of now. Chapters that hold nothing on either side are
 * left out; those apart are compared where the archive is a locked one.
 */
export function compareParts(
  before: Given,
  now: readonly Part[],
  form: "clear" | "locked",
): Compared {
  const apart: string[] = [];
  const known = new Map(now.map((part) => [part.module, part]));
  const modules = [...new Set([...known.keys(), ...Object.keys(before)])];
  const parts = modules.map((module): ComparedPart => {
    const part = known.get(module);
    const was = before[module] ?? {};
    const is = part?.given ?? {};
    const neverInClear = new Set(part?.neverInClear);
    const chapters = [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((title) => {
      const isApart = neverInClear.has(title);
      if (isApart && form === "clear") {
        if (linesOf(is[title]).length > 0) apart.push(title);
        return [];
      }
      const compared = compareChapter(title, was[title], is[title]);
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

function compareChapter(
  title: string,
  was: unknown,
  is: unknown,
): Omit<ComparedChapter, "isApart"> {
  const lines = linesOf(was);
  const { gone, came } = withoutSame(lines, linesOf(is));
  const same = lines.length - gone.length;
  if (gone.length * came.length > MOST_PAIRS) return { title, same, changed: [], came, gone };
  // A heading of one line is that line, whatever it says now.
  const isOne = !Array.isArray(was) && !Array.isArray(is) && came.length > 0;
  const changed: ChangedLine[] = [];
  const left = [...came];
  const ended = gone.filter((before) => {
    const place = isOne ? 0 : closestTo(before, left);
    if (place === undefined) return true;
    changed.push(...left.splice(place, 1).map((now) => ({ before, now })));
    return false;
  });
  return { title, same, changed, came: left, gone: ended };
}

/** Those that have no equal on the other side, each counted once, whatever their order. */
function withoutSame(was: readonly unknown[], is: readonly unknown[]) {
  const left = new Map<string, number>();
  for (const line of was) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  const came = is.filter((line) => {
    const many = left.get(keyOf(line)) ?? 0;
    if (many > 0) left.set(keyOf(line), many - 1);
    return many === 0;
  });
  const gone = was.filter((line) => {
    const many = left.get(keyOf(line)) ?? 0;
    if (many > 0) left.set(keyOf(line), many - 1);
    return many > 0;
  });
  return { came, gone };
}

/** Where the line is that says most of what this one says, and at least half of it. */
function closestTo(before: unknown, lines: readonly unknown[]): number | undefined {
  if (!isPlain(before)) return undefined;
  const all = Object.entries(before);
  let [best, most] = [-1, 0];
  for (const [place, line] of lines.entries()) {
    if (!isPlain(line)) continue;
    const same = all.filter(([name, value]) => keyOf(line[name]) === keyOf(value)).length;
    if (same > most) [best, most] = [place, same];
  }
  return best >= 0 && most * 2 >= all.length ? best : undefined;
}

function keyOf(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
