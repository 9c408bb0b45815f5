import { amountOf, type Amount } from "#basics/amount";

import type { Lot, Money } from "../notice.ts";

/**
 * The money of a call whose amounts stand in its lots alone: their sum, said as such. Where some lots say none,
 * the sum of the others is the least that the whole may be.
 */
export function moneyOfLots(lots: readonly Pick<Lot, "amount">[]): Money | undefined {
  return moneyOfParts(lots.map(({ amount }) => amount && { least: amount, most: amount }));
}

/** The same of lots that say a bracket each, or only the most. */
export function moneyOfParts(parts: readonly (Money | undefined)[]): Money | undefined {
  const said = parts.filter(
    (part) => part !== undefined && (part.least ?? part.most) !== undefined,
  );
  if (parts.length < 2 || said.length === 0) return undefined;
  const isWhole = said.length === parts.length;
  const least = sumOf(said.map((part) => part?.least));
  const most = isWhole ? sumOf(said.map((part) => part?.most)) : undefined;
  const words = isWhole
    ? `Somme des montants des ${parts.length} lots.`
    : `${said.length === 1 ? "Montant d’un lot" : `Somme des montants de ${said.length} lots`} sur ${parts.length} : les autres n’en disent pas.`;
  if (least === undefined && most === undefined) return undefined;
  return {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    words,
  };
}

/** Undefined when one says none: the whole is then unknown. */
function sumOf(amounts: readonly (Amount | undefined)[]): Amount | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length < amounts.length
    ? undefined
    : amountOf(known.reduce((sum, one) => sum + one, 0));
}
