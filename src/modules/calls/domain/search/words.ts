import { isLittle, wordsIn } from "#rules/subjects";

/** One thing asked for: a word, or words that follow one another. */
export interface Term {
  /** As typed, to be shown. */
  readonly typed: string;
  /** Its words without accents or case, in order; several for a phrase. */
  readonly words: readonly string[];
  /** Typed between quotes: asked as it is. */
  readonly isPhrase?: boolean;
}

export interface AskedWords {
  readonly required: readonly Term[];
  /** The single words in order, little ones among them: some stand for one thing together. */
  readonly row: readonly string[];
  readonly excluded: readonly Term[];
}

/** Beyond this many terms nobody is helped. */
const MOST_TERMS = 16;
const MOST_ROW = 40;

/**
 * Reads what was typed in the box: words, « "exact phrases" » (also « … » and “ … ”), and « -word »
 * or « -"phrase" » for what must not be there. Total: whatever is typed gives terms, perhaps none.
 */
export function readWords(typed: string): AskedWords {
  const required: Term[] = [];
  const row: string[] = [];
  const excluded: Term[] = [];
  // A minus counts only before a word: « porte-à-porte » and « 2026-2027 » are words.
  const pieces = typed.matchAll(
    /(?<=^|\s)(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|([^\s"«»“”]+))/gu,
  );
  for (const [, minus, ...texts] of pieces) {
    const text = texts.find((one) => one !== undefined) ?? "";
    const isPhrase = texts[3] === undefined;
    const words = wordsIn(text).filter((word) => isPhrase || !isLittle(word));
    if (minus !== "-" && !isPhrase) row.push(...wordsIn(text));
    if (words.length === 0) continue;
    const term = { typed: text.trim(), words };
    if (minus === "-") excluded.push(term);
    else if (isPhrase) required.push({ ...term, isPhrase });
    else
      required.push(
        ...words.map((word) => ({ typed: words.length === 1 ? text.trim() : word, words: [word] })),
      );
  }
  return {
    required: required.slice(0, MOST_TERMS),
    row: row.slice(0, MOST_ROW),
    excluded: excluded.slice(0, MOST_TERMS),
  };
}
