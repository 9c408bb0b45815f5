/** An association of the demonstration, invented, in a true town. */
export interface DemonstrationStructure {
  readonly name: string;
  readonly town: string;
  /** INSEE code of its town. */
  readonly commune: string;
  /** What it does, in one sentence. */
  readonly about: string;
  /** From the ranges kept for fiction. */
  readonly phone: string;
}
