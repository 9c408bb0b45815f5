import { writeAmount } from "#basics/amount";
import { plain } from "#basics/text";

import { readBracket } from "../mapping/sums.ts";
import type { Money } from "../../../domain/notice.ts";
import { given } from "../../../domain/reading/given.ts";
import { readTypedSum } from "../../../domain/reading/sums.ts";

/** What each may obtain. */
const OF_EACH =
  /\bpar (?:projet|dossier|structure|association|porteur|laureat|candidat|candidature|beneficiaire|action|an\b)|\bplafon|\bchaque\b|\bpour un projet\b/;

/** What is shared by all: the money of the call, and not of an answer. */
const OF_ALL =
  /\benveloppe|\bdotation|\bbudget|\bcredits?\b|\bmontant (?:total|global)|\b(?:total|globale?)\b|\bau total\b/;

/** Where one sum ends and another begins. */
const PARTS = /[;\n]|\.(?=\s|$)|,\s(?=\p{L})|\s[–—-]\s|\b(?:dont|avec|puis)\b/iu;

/**
 * The sums of a cell, told apart: « enveloppe de 500 000 €, plafond de 20 000 € par projet » gives 20,000 at most, and in words
 * what all share. A budget of the whole call is never the most that one may get.
 */
export function readMoneyWords(written: string): Money | undefined {
  let money: Pick<Money, "least" | "most"> = {};
  const shared: string[] = [];
  for (const part of written.slice(0, 400).split(PARTS)) {
    const words = plain(part);
    const sums = sumsIn(part);
    if (sums === undefined) continue;
    if (OF_ALL.test(words) && !OF_EACH.test(words)) shared.push(wordsOfAll(sums));
    else money = { ...sums, ...money };
  }
  const whole = given({ ...money, words: shared.length === 0 ? undefined : shared.join(" ") });
  return Object.keys(whole).length === 0 ? undefined : whole;
}

/** The money of the whole call, as its page says it. */
export function wordsOfAll({ least, most }: Pick<Money, "least" | "most">): string {
  const sum = most ?? least;
  return sum === undefined ? "" : `Enveloppe de tout l’appel : ${writeAmount(sum)} €.`;
}

/** The words that readBracket knows, and what counts thousands; the others say of whom the sum is. */
const KEPT =
  /^(?:de|d|a|et|entre|jusqu|au|moins|plus|que|min|minimum|max|maximum|inferieur|superieur|partir|depuis|plafond|euros?|e|eur|ht|ttc|k|m|millions?|milliards?)$/;

/** The bracket that a part of a text says, whatever the words around. */
export function sumsIn(text: string): Pick<Money, "least" | "most"> | undefined {
  // Another currency, or a share.
  if (/[%$£¥]/.test(text)) return undefined;
  const bare = plain(text).replace(/[a-z]+/g, (word) => {
    if (/^plafon|^maxim/.test(word)) return "max";
    return KEPT.test(word) ? word : " ";
  });
  const { least, most } = readBracket(bare.replace(/[^\p{L}\d.,\s€<>/-]/gu, " ")) ?? {};
  const sums = given({ least: readTypedSum(least), most: readTypedSum(most) });
  return Object.keys(sums).length === 0 ? undefined : sums;
}
