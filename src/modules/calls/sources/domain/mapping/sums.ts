import { readWrittenAmount } from "#basics/amount";
import { plain } from "#basics/text";

/** « 1M », « 5 M€ », « 40 k€ », « 3 000,50 € » : a figure, its decimals, its thousand or million. */
const SUM =
  /(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,12})(?:[.,](\d{1,3}))?\s?(k|m(?![a-z])|millions?|milliards?)?\s?(?:€|euros?\b|eur\b)?/gi;

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, million: 1e6, milliard: 1e9 };

/** The sums that a bracket holds, as our own table writes them (whole euros or with two decimals). */
export interface Bracket {
  readonly least?: string;
  readonly most?: string;
}

/**
 * The bounds of a bracket: « 1M - 5M€ », « de 500 à 3 000 € », « jusqu’à 30 000 euros », « moins de
 * 40 k€ », « plus de 5 M€ ». A single sum is both. Undefined when the text holds no sum, or more than
 * two, or speaks of something else too.
 */
export function readBracket(typed: string): Bracket | undefined {
  const text = plain(typed.slice(0, 120));
  const whole = readWrittenAmount(typed);
  if (whole !== undefined) return { least: written(whole / 100), most: written(whole / 100) };
  // Another currency; « 1,234.5 », of which nobody knows what its signs part.
  if (/[%$£¥]|\d,\d{3}[.,]\d/.test(text)) return undefined;
  const sums = [...text.matchAll(SUM)];
  // « 12,500 » may be two things.
  if (sums.some(([, , decimals = "", unit]) => decimals.length === 3 && unit === undefined))
    return undefined;
  const words = text.replace(SUM, " ").match(/[a-z]+/g) ?? [];
  if (sums.length === 0 || sums.length > 2 || words.some((word) => !RANGE_WORDS.has(word)))
    return undefined;
  const unit = sums.at(-1)?.[3];
  const [first, second] = sums.map((sum) =>
    valueOf(sum[3] === undefined && sums.length === 2 ? unit : sum[3], sum),
  );
  if (second !== undefined) return { least: written(first), most: written(second) };
  if (/moins|jusqu|<|max|inferieur|plafon/.test(text)) return { most: written(first) };
  if (/plus|>|min|superieur|partir|depuis/.test(text)) return { least: written(first) };
  return { least: written(first), most: written(first) };
}

/** The only words that a bracket may hold beside its sums. */
const RANGE_WORDS: ReadonlySet<string> = new Set(
  (
    "de d a et entre jusqu au moins plus que montant min minimum max maximum maximal minimal inferieur superieur " +
    "ou egal partir depuis plafond plafonne euro euros e eur ht ttc environ"
  ).split(" "),
);

/** « de 1 à 5 M€ » : what the second sum counts in is what the first does too. */
function valueOf(unit = "", [, whole = "", decimals = ""]: RegExpExecArray): number {
  const times = TIMES[unit.toLowerCase().replace(/s$/, "")] ?? 1;
  return Number(`${whole.replace(/\D/g, "")}.${decimals || "0"}`) * times;
}

function written(value: number | undefined): string {
  return (value ?? 0).toFixed(2);
}
