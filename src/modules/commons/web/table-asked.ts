import { listAsked, page, ticked, words } from "#basics/query";

/** What the address of a table asks: « ?tri=prix », « ?envers=1 ». */
export const tableList = listAsked({
  by: words("tri", 60),
  isDown: ticked("envers"),
  page: page(),
});
export type AskedTable = ReturnType<typeof tableList.read>;
