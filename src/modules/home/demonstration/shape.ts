import type { Id } from "#basics/id";

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

/** What a visitor may try by entering as someone: shown on the page « entrer comme ». */
export type Persona =
  | "employee"
  | "supported"
  | "helper"
  | "neighbour"
  | "representative"
  | "newcomer"
  | "treasurer"
  | "issuer"
  | "operator"
  | "mediator"
  | "family";

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

/** A person of the demonstration, plainly invented: a first name, never a family name. */
export interface DemonstrationPerson {
  readonly id: Id<"Person">;
  readonly name: string;
  /** Who they are, in one line. */
  readonly line: string;
  readonly town: string;
  /** INSEE code of their town. */
  readonly commune: string;
  /** The body or association in whose name they act, by its name; absent for those who act for themselves. */
  readonly structure?: string;
  /** Absent for who has none: they take part by paper, by telephone or through someone. */
  readonly email?: string;
  readonly phone?: string;
  /** In the first person. */
  readonly says: string;
  /** Set for those who are offered on the page « entrer comme ». */
  readonly persona?: Persona;
}
