/** A moment that moves with today: whole days back, at an hour of the clock in Paris. */
export interface Ago {
  readonly daysAgo: number;
  readonly hour: string;
}

/** A moment to come, likewise. */
export interface Ahead {
  readonly inDays: number;
  readonly hour: string;
}

/** An association of the demonstration, invented, in a true town. */
export interface DemonstrationStructure {
  readonly name: string;
  readonly town: string;
  /** INSEE code of its town. */
  readonly commune: string;
  /** What it does, in one sentence. */
  readonly line: string;
  /** From the ranges kept for fiction. */
  readonly phone: string;
}
