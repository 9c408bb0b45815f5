import { cleanText } from "#basics/text";

/** How much of what was not understood a doubt cites, in characters. */
const MOST_CITED = 60;

/**
 * What a reader understood only in part, citing what the source wrote: « échéance illisible :
 * 31/02/2026 ». Whatever it wrote: neither a control character nor half of a character gets through.
 */
export function doubt(what: string, text: string): string {
  return `${what} : ${cleanText(text.trim().slice(0, MOST_CITED))}`;
}

/** How what was put together again of a row begins (mend-row.ts): it is counted apart from what was not understood. */
export const MENDED = "ligne réparée, montant que sa virgule coupait";
