import { amountOf, readWrittenAmount, type Amount } from "#basics/amount";

/**
 * A sum as machines write it, in euros: `21843953`, `22164513.92`, `676 700`, `10393.125`.
 * Undefined when it is none, or at most one euro: 0.00 and 1 stand for « not said ».
 */
export function readSum(written: string | undefined): Amount | undefined {
  const bare = (written ?? "").slice(0, 40).replace(/[\s\u00a0\u202f€]|EUR/gi, "");
  const found = /^(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(bare);
  if (!found) return undefined;
  const fraction = Math.round(Number(`0.${found[2] ?? "0"}`) * 100);
  return said(amountOf(Number(found[1]) * 100 + fraction));
}

/** A sum as people type it in a table: « 12 500 € », « 1.200,50 », « 30 000 euros HT », « 1,234.50 ». */
export function readTypedSum(typed: string | undefined): Amount | undefined {
  return said(readWrittenAmount(typed ?? ""));
}

function said(amount: Amount | undefined): Amount | undefined {
  return amount !== undefined && amount > 100 ? amount : undefined;
}

/** A rate in whole percents, from 1 to 100: `40`, « 40 % », « 66,6 % » (67). Undefined otherwise: « 0,8 » may be two things. */
export function readRate(written: string | undefined): number | undefined {
  const found = /^\s{0,9}(\d{1,3})(?:[.,](\d{1,4}))?\s{0,9}%?\s{0,9}$/.exec(written ?? "");
  if (!found) return undefined;
  const rate = Number(`${found[1]}.${found[2] ?? "0"}`);
  return rate >= 1 && rate <= 100 ? Math.round(rate) : undefined;
}
