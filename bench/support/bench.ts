/** One thing measured, in the units that `docs/performance.md` names. */
export interface Measure {
  readonly name: string;
  readonly ours: number;
  /** The same work done the plain way, in the same run; null where there is none. */
  readonly reference: number | null;
  /** Ours ÷ reference. */
  readonly ratio: number | null;
  /** The bound that users need. */
  readonly must: number;
  readonly met: boolean;
  /** Whether both sides gave the same answer; null without a reference. */
  readonly same_result: boolean | null;
}

/** What a bench prints last with `--json`; with several musts, one measure each in `parts`. */
export interface Report extends Measure {
  readonly parts?: readonly Measure[];
}

/** A table for people: how the cost grows with the size, how the runs differ. */
export interface Curve {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Outcome {
  readonly report: Report;
  /** What one must know to read the figures: sizes, spread, what the reference does. */
  readonly notes: readonly string[];
  readonly curves: readonly Curve[];
}

/** A bench: one file of this folder, exported as `bench`, named in `benches.ts`. */
export interface Bench {
  readonly name: string;
  /** What is measured and its unit, in one sentence. */
  readonly title: string;
  readonly unit: string;
  /** `options` are the words of the command, for what a bench shows besides (`--show open`). */
  readonly run: (say: (sentence: string) => void, options: readonly string[]) => Promise<Outcome>;
}

/** Makes a measure; `better` says which side of the bound is good. */
export function measure(facts: {
  readonly name: string;
  readonly ours: number;
  readonly reference?: number;
  readonly must: number;
  readonly better: "lower" | "higher";
  readonly sameResult?: boolean;
}): Measure {
  const { name, ours, reference, must, better, sameResult } = facts;
  return {
    name,
    ours: round(ours),
    reference: reference === undefined ? null : round(reference),
    ratio: reference === undefined ? null : round(ours / reference),
    must,
    met: (better === "lower" ? ours <= must : ours >= must) && sameResult !== false,
    same_result: sameResult ?? null,
  };
}

/** Several musts in one report: the first one is in front, `met` holds when all do. */
export function reportOf(name: string, parts: readonly Measure[]): Report {
  const [first] = parts;
  if (first === undefined) throw new Error("a bench measures something");
  const met = parts.every((part) => part.met);
  return parts.length === 1 ? { ...first, name, met } : { ...first, name, met, parts };
}

/** The value below which this share of the sample lies (nearest rank). */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

/** « 12.3 (11.8–13.1) »: the median and the ends of several runs. */
export function spread(sample: readonly number[]): string {
  return `${round(median(sample))} (${round(Math.min(...sample))}–${round(Math.max(...sample))})`;
}

/** Three figures that count; never more than people read. */
export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** How long this takes, in milliseconds. */
export async function timed<T>(run: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}
