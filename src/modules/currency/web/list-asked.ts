import { firstOf, listAsked, page } from "#basics/query";

import type { LineOrder } from "../actions/see-account.ts";

/** The orders in which lines are read: the first unless another is asked. */
export const ORDERS: readonly [LineOrder, ...LineOrder[]] = ["latest", "oldest"];

/** What the address of an account asks: « ?tri=ancien&page=2 ». */
export const lineList = listAsked({
  order: firstOf("tri", ORDERS, { latest: "recent", oldest: "ancien" }),
  page: page(),
});
/** What the address of vouchers asks. */
export const voucherList = listAsked({ page: page() });

export type AskedLines = ReturnType<typeof lineList.read>;
