import type { Id } from "#basics/id";

import type { PersonId } from "./party.ts";

export type CodeId = Id<"Code">;

/** For how many minutes a code serves, and how many syllables it has: two million codes and a half. */
export const CODE = { minutes: 10, syllables: 4 } as const;

/** Letters that nobody takes for one another when they are said, and that nobody writes with an accent. */
const CONSONANTS = "bdfgjlmrtv";
const VOWELS = "aiou";
/** How many syllables there are. */
export const SYLLABLES = CONSONANTS.length * VOWELS.length;

const FITS = new RegExp(`^(?:[${CONSONANTS}][${VOWELS}]){${CODE.syllables}}$`);

/** A code that somebody shows on their screen: who knows it may thank them, once. */
export interface Code {
  readonly id: CodeId;
  /** Who is thanked. */
  readonly by: PersonId;
  readonly endsAt: Temporal.Instant;
}

/** Writes a code from as many random numbers below `SYLLABLES`: « badirovu ». */
export function codeOf(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      const consonant = CONSONANTS.charAt(Math.floor(number / VOWELS.length) % CONSONANTS.length);
      return `${consonant}${VOWELS.charAt(number % VOWELS.length)}`;
    })
    .join("");
}

/** As shown, and said: « badi-rovu ». */
export const spacedCode = (code: string): string =>
  `${code.slice(0, CODE.syllables)}-${code.slice(CODE.syllables)}`;

/** A code as typed: capitals, spaces, dashes, accents; undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\s\u0300-\u036f.\-–—]/g, "");
  return FITS.test(code) ? code : undefined;
}

export const isOver = ({ endsAt }: Pick<Code, "endsAt">, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endsAt, now) <= 0;
