import type { Id } from "#basics/id";

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
  | "moderator"
  | "mediator"
  | "family";

/** A person of the demonstration, plainly invented: a first name, never a family name. */
export interface DemonstrationPerson {
  readonly id: Id<"Person">;
  readonly name: string;
  /** Who they are, in one line. */
  readonly about: string;
  readonly town: string;
  /** INSEE code of their town. */
  readonly commune: string;
  /** The body or association in whose name they act, by its name; absent for those who act for themselves. */
  readonly structure?: string;
  /** Absent for who has none: they take part by paper, by telephone or through someone. */
  readonly email?: string;
  readonly phone?: string;
  /** Who takes part for them here, and how they agreed: « membre par Lucienne ». */
  readonly through?: { readonly holder: Id<"Person">; readonly note: string };
  /** Whom they call for help. */
  readonly calls?: { readonly name: string; readonly telephone: string };
  /** In the first person. */
  readonly says: string;
  /** Set for those who are offered on the page « entrer comme ». */
  readonly persona?: Persona;
}
