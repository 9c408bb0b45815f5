import { firstOf, listAsked, page, ticked } from "#basics/query";

import { ORDERS } from "../domain/order.ts";

/** What the address of a list of tasks asks: « ?tri=personne », « ?faites=1 ». */
export const taskList = listAsked({
  order: firstOf("tri", ORDERS, { day: "jour", person: "personne", added: "ajout" }),
  done: ticked("faites"),
  page: page(),
});
export type AskedTasks = ReturnType<typeof taskList.read>;
