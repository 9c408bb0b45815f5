import { done, refused, type Result } from "#basics/result";

/** The most letters of what one kori stands for. */
export const WORTH = { most: 80 } as const;

/** Signs and words of money: kori are not bought, sold, nor changed into euros (decision 0014). */
const SIGNS: readonly string[] = ["€", "$", "£", "¥", "₣"];
const MONEY: ReadonlySet<string> = new Set([
  "euro",
  "euros",
  "eur",
  "cent",
  "cents",
  "centime",
  "centimes",
  "dollar",
  "dollars",
  "franc",
  "francs",
  "prix",
  "tarif",
  "tarifs",
  "argent",
  "salaire",
  "smic",
]);

export type WorthRefusal = "worth-money";

/** Decides whether a territory may say so what one kori stands for: in words, never in money. */
export function decideWorth(words: string): Result<undefined, WorthRefusal> {
  const lower = words.toLocaleLowerCase("fr").normalize("NFKC");
  const isMoney =
    SIGNS.some((sign) => lower.includes(sign)) ||
    lower.split(/[^\p{L}]+/u).some((word) => MONEY.has(word));
  return isMoney ? refused("worth-money") : done(undefined);
}
