/** Under so many answers nothing is said: hours would tell who spent them. */
export const LEAST_ANSWERS = 3;

/** No answer takes more hours than two people in a whole year: beyond, a figure slipped. */
export const MOST_HOURS = 3_500;

/** What the answers to a call cost, as everyone may read it. */
export interface Effort {
  /** Rounded, so that one more answer does not tell its own hours. */
  readonly hours: number;
  readonly answers: number;
}

/**
 * « Environ N heures à M réponses »: the sum of what those who answered said, rounded to tens (to
 * fives under fifty), and never under three answers.
 */
export function effortOf(said: {
  readonly hours: number;
  readonly answers: number;
}): Effort | undefined {
  if (said.answers < LEAST_ANSWERS) return undefined;
  const step = said.hours < 50 ? 5 : 10;
  return { hours: Math.max(step, Math.round(said.hours / step) * step), answers: said.answers };
}
