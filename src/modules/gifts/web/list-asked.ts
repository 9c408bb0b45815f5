import { z } from "zod";

import { isId } from "#basics/id";
import { aDay, firstOf, listAsked, oneOf, page, wished } from "#basics/query";

import { GIFT_KINDS, type GiftKind, type GiftState, type SpaceId, STATES } from "../domain/gift.ts";
import { ORDERS } from "../actions/see-structure.ts";

/** The word of each kind in addresses and tables. */
export const KIND_WORDS: Readonly<Record<GiftKind, string>> = {
  hours: "temps",
  skills: "savoir-faire",
  goods: "choses",
  premises: "lieu",
};
export const STATE_WORDS: Readonly<Record<GiftState, string>> = {
  said: "dit",
  confirmed: "confirme",
  aside: "ecarte",
};

const YEAR = /^20\d\d$/;

/** A year of this century, or none. */
const aYear = (name: string) =>
  wished(name, z.int().optional(), {
    decode: ([first = ""]) => (YEAR.test(first) ? Number(first) : undefined),
    encode: (value) => (value === undefined ? [] : [String(value)]),
  });

const aSpace = (name: string) =>
  wished(name, z.custom<SpaceId | undefined>(), {
    decode: ([first = ""]) => (isId<"Space">(first) ? first : undefined),
    encode: (value) => (value === undefined ? [] : [value]),
  });

/** What the address of the list of a structure asks: « ?annee=2026&genre=temps ». */
export const giftList = listAsked({
  year: aYear("annee"),
  kind: oneOf("genre", GIFT_KINDS, KIND_WORDS),
  giver: aSpace("qui"),
  state: oneOf("etat", STATES, STATE_WORDS),
  order: firstOf("tri", ORDERS, { latest: "recent", oldest: "ancien", most: "grand" }),
  page: page(),
});
export type AskedGifts = ReturnType<typeof giftList.read>;

/** The time of a statement: « ?du=2026-01-01&au=2026-12-31 ». */
export const statementAsked = listAsked({ from: aDay("du"), until: aDay("au") });
