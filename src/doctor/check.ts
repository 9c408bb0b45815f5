/** One line of the doctor: what was looked at, whether it is well, and what to do when it is not. */
export interface Check {
  readonly name: string;
  readonly well: boolean;
  /** What was found; when it is to be mended, also what to do. */
  readonly says: string;
}

export function well(name: string, says: string): Check {
  return { name, well: true, says };
}

export function toMend(name: string, says: string): Check {
  return { name, well: false, says };
}
