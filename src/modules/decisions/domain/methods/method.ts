/**
 * How a question is decided. The names are those of voting theory; `consent` and `nomination` (election
 * without candidates) are those of sociocracy (Endenburg).
 */
export const METHODS = [
  "consent",
  "majority",
  "judgment",
  "nomination",
  "plurality",
  "approval",
  "ranked",
  "equal-shares",
] as const;

export type Method = (typeof METHODS)[number];

/** Where one may read a ballot: those whose voice it carries, or nobody. */
export type Secrecy = "open" | "secret";

/**
 * What a mark says of an option, by method; a ballot has one mark an option, in the order of the question.
 *
 * - `plurality`, `nomination`: 1 on the one chosen; none is an abstention.
 * - `majority`: two options, for and against; 1 on the one chosen; none is an abstention.
 * - `consent`: one option; 1 consents, 2 objects, 0 leaves it to the circle.
 * - `judgment`: 0 (« À rejeter ») to 5 (« Très bien »); none is 0 (Balinski and Laraki).
 * - `approval`, `equal-shares`: 1 approves.
 * - `ranked`: 1 first, then 2, …; equals allowed; 0 is not ranked: below all that are.
 */
export type Marks = readonly number[];

/** The best mention, and how many there are. */
export const BEST_MENTION = 5;

const HIGHEST: Readonly<Record<Method, (options: number) => number>> = {
  consent: () => 2,
  majority: () => 1,
  judgment: () => BEST_MENTION,
  nomination: () => 1,
  plurality: () => 1,
  approval: () => 1,
  ranked: (options) => options,
  "equal-shares": () => 1,
};

/** Methods in which at most one option is marked. */
const ONE_ONLY: readonly Method[] = ["majority", "plurality", "nomination", "consent"];

/** Whether marks make a ballot of a method: one an option, each within its bounds, one only where one is chosen. */
export function isBallot(method: Method, options: number, marks: Marks): boolean {
  if (marks.length !== options) return false;
  const highest = HIGHEST[method](options);
  if (marks.some((mark) => !Number.isInteger(mark) || mark < 0 || mark > highest)) return false;
  return !ONE_ONLY.includes(method) || marks.filter((mark) => mark > 0).length <= 1;
}

/** Whether a ballot says nothing of any option: its voter is there, and leaves the choice to the others. */
export function abstains(marks: Marks): boolean {
  return marks.every((mark) => mark === 0);
}

export function isMethod(text: string): text is Method {
  return METHODS.some((method) => method === text);
}
