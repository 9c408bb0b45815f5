import { listAsked, page, ticked } from "#basics/query";

/** What the address of a list of occasions asks: « ?passes=1&page=2 ». */
export const spaceList = listAsked({ past: ticked("passes"), page: page() });
export type AskedSpace = ReturnType<typeof spaceList.read>;
