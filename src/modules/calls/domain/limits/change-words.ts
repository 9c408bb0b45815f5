import { capital, shorten } from "#basics/text";

import type { Amendment } from "./limit-change.ts";
import { valueWords } from "./amendment.ts";

/** « Lot 3, IV.2.2) Date limite : au lieu de « … », lire « … » », or the words as published. */
export function changeWords({ where, lot, before, after, text }: Amendment, most: number): string {
  const lots = lot === undefined ? undefined : /^\d/.test(lot) ? `Lot ${lot}` : lot;
  const place = [lots, where].filter((one) => one !== undefined && one !== "").join(", ");
  const told = (value: string | undefined) =>
    value === undefined || value.trim() === "" ? "rien" : shorten(valueWords(value), most);
  const said =
    text === undefined
      ? `au lieu de « ${told(before)} », lire « ${told(after)} »`
      : shorten(text.replace(/\s+/g, " ").trim(), most);
  return place === "" ? capital(said) : `${place} : ${said}`;
}
