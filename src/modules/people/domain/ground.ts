/**
 * On what a mandate may rest besides the yes of the person: a protection that a court decided (C. civ., art. 440, 494-1), or a
 * mandate that they gave beforehand before it (art. 477). Said by one of the two, seen on paper by the operator, of which nothing is
 * kept. It opens nothing more than was entrusted: what is of the person alone stays so (art. 458, 459).
 */
export const GROUNDS = ["curatelle", "tutelle", "habilitation", "future"] as const;
export type Ground = (typeof GROUNDS)[number];

export interface SaidGround {
  readonly ground: Ground;
  readonly saidBy: "person" | "holder";
  readonly saidAt: Temporal.Instant;
  /** When the operator saw it on paper, and who they are; undefined until then. */
  readonly seenAt: Temporal.Instant | undefined;
}

/** What is said, and when: a press that was prepared with it is of this saying alone. */
export const sayingOf = ({ ground, saidAt }: Pick<SaidGround, "ground" | "saidAt">): string =>
  `${ground} ${saidAt.toString()}`;
