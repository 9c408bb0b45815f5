import { plain } from "#basics/text";

/** One thing asked for: a word, or words that follow one another. */
export interface Term {
  /** As typed, to be shown. */
  readonly typed: string;
  /** Its words without accents or case, in order; several for a phrase. */
  readonly words: readonly string[];
}

export interface AskedWords {
  readonly required: readonly Term[];
  readonly excluded: readonly Term[];
}

/** Beyond this many terms nobody is helped. */
const MOST_TERMS = 16;

// Words so common that nobody means them alone; PostgreSQL's French list drops more when it compiles.
const EMPTY = new Set(
  "a à au aux avec ce ces d dans de des du elle en et eux il je l la le les leur lui ma mais me mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c j m n s t y"
    .split(" ")
    .map(plain),
);

/**
 * Reads what was typed in the box: words, « "exact phrases" » (also « … » and “ … ”), and « -word »
 * or « -"phrase" » for what must not be there. Total: whatever is typed gives terms, perhaps none.
 */
export function readWords(typed: string): AskedWords {
  const required: Term[] = [];
  const excluded: Term[] = [];
  // A minus counts only before a word: « porte-à-porte » and « 2026-2027 » are words.
  const pieces = typed.matchAll(
    /(?<=^|\s)(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|([^\s"«»“”]+))/gu,
  );
  for (const [, minus, ...texts] of pieces) {
    const text = texts.find((one) => one !== undefined) ?? "";
    const isPhrase = texts[3] === undefined;
    const words = wordsOf(text).filter((word) => isPhrase || !EMPTY.has(word));
    if (words.length === 0) continue;
    const term = { typed: text.trim(), words };
    if (minus === "-") excluded.push(term);
    else if (isPhrase) required.push(term);
    else
      required.push(
        ...words.map((word) => ({ typed: words.length === 1 ? text.trim() : word, words: [word] })),
      );
  }
  return { required: required.slice(0, MOST_TERMS), excluded: excluded.slice(0, MOST_TERMS) };
}

/** The words of a text, without accents or case: letters and figures only. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
