/**
 * Money and units are whole hundredths, never a fraction: 12,50 € is `1250`.
 * The unit (euro, kori) is said by what holds the amount.
 */
export type Amount = number & { readonly amount: unique symbol };

const MOST = 1e13;

/** The amount of a whole number of hundredths; undefined when it is not whole, negative or beyond 100 billion. */
export function amountOf(value: number): Amount | undefined {
  if (!Number.isSafeInteger(value) || value < 0 || value > MOST) return undefined;
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place where amounts are born
  return value as Amount;
}

/**
 * Reads what people type: « 12 », « 12,5 », « 12,50 € », « 1 200 », « 1.200,50 », « 1200.50 ».
 * Undefined when it is not an amount, or has more than two decimals.
 */
export function readAmount(typed: string): Amount | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f€]|EUR/gi, "");
  const french = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?$/.exec(bare);
  const point = /^(\d{1,12})\.(\d{1,2})$/.exec(bare);
  const found = french ?? point;
  if (!found) return undefined;
  const whole = Number((found[1] ?? "").replaceAll(".", ""));
  return amountOf(whole * 100 + Number((found[2] ?? "").padEnd(2, "0") || "0"));
}

/**
 * The same as other people's tables write it too: « 12 000 euros HT », « € 1,234.50 », « 1’234.50 ».
 * A comma before three figures and no more (« 12,500 ») may be two things, and is none.
 */
export function readWrittenAmount(typed: string): Amount | undefined {
  const bare = typed
    .slice(0, 60)
    .replace(/\s?\b(?:euros?|HT|TTC|nets?)\b\.?/gi, "")
    .replace(/[\s\u00a0\u202f€]/g, "");
  const english =
    /^\d{1,3}(?:[,'’]\d{3})+\.\d{1,2}$|^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:['’]\d{3})+$/;
  return readAmount(english.test(bare) ? bare.replace(/[,'’]/g, "") : bare);
}

// Making a format takes fifty times as long as using it.
const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2 });

/** An amount in French words of figures: `1250000` is « 12 500 », `1250` is « 12,50 ». */
export function writeAmount(amount: Amount): string {
  return (amount % 100 === 0 ? whole : hundredths).format(amount / 100);
}
