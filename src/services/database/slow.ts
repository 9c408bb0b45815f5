import type { PostgresPool } from "kysely";

/** A statement is slow from here on, in milliseconds. */
export const SLOW = 200;

/** How long some statements of one shape took, in whole milliseconds. */
export interface SlowStatement {
  /** The statement without any value. */
  readonly shape: string;
  /** How many were slow. */
  readonly count: number;
  /** How long some of them took: all while they are few. */
  readonly took: readonly number[];
}

interface Heard {
  readonly shapes: Map<string, { count: number; took: number[] }>;
  asked: number;
  seconds: number;
}

const heard = new WeakMap<object, Heard>();

/** What is kept of one shape, and how many shapes: a bad minute does not fill the memory. */
const MOST_KEPT = 50;
const MOST_SHAPES = 200;
const LONGEST = 600;

function heardOf(pool: object): Heard {
  const known = heard.get(pool) ?? { shapes: new Map(), asked: 0, seconds: 0 };
  heard.set(pool, known);
  return known;
}

/** Hears how long a statement took: a count for each, its shape only when it was slow. */
export function hearStatement(pool: PostgresPool | object, text: string, took: number): void {
  const one = heardOf(pool);
  one.asked += 1;
  one.seconds += took / 1000;
  if (took < SLOW) return;
  const shape = shapeOf(text);
  const known = one.shapes.get(shape) ?? { count: 0, took: [] };
  if (known.count === 0 && one.shapes.size >= MOST_SHAPES) return;
  known.count += 1;
  if (known.took.length < MOST_KEPT) known.took.push(Math.round(took));
  one.shapes.set(shape, known);
}

/** Gives the slow statements heard since the last time, and forgets them. */
export function takeSlow(pool: object): readonly SlowStatement[] {
  const { shapes } = heardOf(pool);
  const slow = [...shapes].map(([shape, { count, took }]) => ({ shape, count, took }));
  shapes.clear();
  return slow;
}

/** How many statements were asked of this pool since the start, and how long they took in all. */
export function countStatements(pool: object): {
  readonly asked: number;
  readonly seconds: number;
} {
  const { asked, seconds } = heardOf(pool);
  return { asked, seconds };
}

/** A statement without values: what stands between quotes and plain numbers are left out, and it is cut when long. */
export function shapeOf(text: string): string {
  return text
    .replaceAll(/'(?:[^']|'')*'/g, "?")
    .replaceAll(/(?<![\w$.])\d+(?:\.\d+)?\b/g, "?")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST);
}
