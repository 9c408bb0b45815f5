/** The day until which one may answer for one lot, where it is not that of all: `2026-10-12`, `17:00`. */
export interface LotLimit {
  readonly number: string;
  readonly date: string;
  readonly time?: string | undefined;
}

/** What is to be told with the end of a call: what is doubtful in it, in sentences, and the ends of single lots. */
export interface Limits {
  readonly doubts: readonly string[];
  readonly lots: readonly LotLimit[];
}

export const NO_LIMITS: Limits = { doubts: [], lots: [] };

/** What holds of a call: what its corrections made of it, else what its own notice said. */
export function limitsOf(call: {
  readonly limits?: Limits | undefined;
  readonly amended?: Limits | undefined;
}): Limits {
  return call.amended ?? call.limits ?? NO_LIMITS;
}

/** Whether it says nothing. */
export function isEmpty({ doubts, lots }: Limits): boolean {
  return doubts.length === 0 && lots.length === 0;
}
