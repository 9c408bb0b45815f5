import { listAsked, page, ticked } from "#basics/query";

/** What the address of the list of twins asks: those to decide, or « ?reunies=oui » those that were joined. */
export const twinList = listAsked({ joined: ticked("reunies", "oui"), page: page() });
export type AskedTwins = ReturnType<typeof twinList.read>;
