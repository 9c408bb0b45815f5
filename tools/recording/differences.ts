import { type Entry, hashOf } from "./entry.ts";
import { steady } from "./steady.ts";

/** Entries that differ alike: their keys, and how. */
export interface Difference {
  readonly keys: readonly string[];
  readonly lines: readonly string[];
}

export interface Compared {
  readonly same: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly Difference[];
}

/** Compares two recordings, by key. Those that differ by the very same lines are told together. */
export function compare(before: readonly Entry[], after: readonly Entry[]): Compared {
  const [old, now] = [byKey(before), byKey(after)];
  const alike = new Map<string, { keys: string[]; lines: readonly string[] }>();
  let same = 0;
  for (const [key, entry] of old) {
    const other = now.get(key);
    if (other === undefined) continue;
    if (hashOf(entry) === hashOf(other)) {
      same += 1;
      continue;
    }
    const lines = linesBetween(linesOf(entry), linesOf(other));
    const told = lines.join("\n");
    const known = alike.get(told) ?? { keys: [], lines };
    known.keys.push(key);
    alike.set(told, known);
  }
  return {
    same,
    missing: [...old.keys()].filter((key) => !now.has(key)),
    added: [...now.keys()].filter((key) => !old.has(key)),
    changed: [...alike.values()],
  };
}

function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.key, steady(entry)]));
}

/** An answer by lines: one for each tag, so that a difference is told near where it is. */
function linesOf({ head, body }: Entry): readonly string[] {
  return [...head, "", ...body.replaceAll("><", ">\n<").split("\n")];
}

/** Beyond so many lines on either side what differs is told as a block, without looking for what stayed within. */
const MOST = 2_000;
/** How many lines around a difference are told. */
const AROUND = 1;

/** The lines that went (« - ») and that came (« + »), each with a line around. */
export function linesBetween(
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let [end, ending] = [before.length, after.length];
  while (end > start && ending > start && before[end - 1] === after[ending - 1])
    [end, ending] = [end - 1, ending - 1];
  const [old, now] = [before.slice(start, end), after.slice(start, ending)];
  const inside =
    old.length > MOST || now.length > MOST
      ? [...old.map((line) => `- ${line}`), ...now.map((line) => `+ ${line}`)]
      : stepsBetween(old, now);
  const kept = inside.filter((_, place) =>
    inside
      .slice(Math.max(0, place - AROUND), place + AROUND + 1)
      .some((line) => !line.startsWith("  ")),
  );
  return [
    ...before.slice(Math.max(0, start - AROUND), start).map((line) => `  ${line}`),
    ...kept,
    ...before.slice(end, end + AROUND).map((line) => `  ${line}`),
  ];
}

/** By the longest row of lines that both have in common. */
function stepsBetween(old: readonly string[], now: readonly string[]): readonly string[] {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const steps: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      steps.push(`  ${old[i]}`);
      [i, j] = [i + 1, j + 1];
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      steps.push(`- ${old[i]}`);
      i += 1;
    } else {
      steps.push(`+ ${now[j]}`);
      j += 1;
    }
  }
  return steps;
}

/** So many keys are named, and so many lines shown, of each difference. */
const NAMED = 3;
const SHOWN = 24;
const WIDE = 400;

/** What a person reads of it; the last line is the sum. */
export function tell({ same, missing, added, changed }: Compared): string {
  const told = changed.map(({ keys, lines }) => {
    const named = keys.slice(0, NAMED).map((key) => `≠ ${key}`);
    const others = keys.length > NAMED ? [`  and ${keys.length - NAMED} others alike`] : [];
    const cut = lines.slice(0, SHOWN).map((line) => `    ${line.slice(0, WIDE)}`);
    const rest = lines.length > SHOWN ? [`    (${lines.length - SHOWN} more lines)`] : [];
    return [...named, ...others, ...cut, ...rest].join("\n");
  });
  const differing = changed.reduce((sum, { keys }) => sum + keys.length, 0);
  return [
    ...told,
    ...missing.map((key) => `− ${key}`),
    ...added.map((key) => `+ ${key}`),
    `${same} the same, ${differing} different in ${changed.length} ways, ${missing.length} gone, ${added.length} new`,
  ].join("\n");
}

/** Whether two recordings say the same. */
export function isSame({ missing, added, changed }: Compared): boolean {
  return missing.length + added.length + changed.length === 0;
}
