import { listAsked, page } from "#basics/query";

/** What the address of the list of bodies asks: its page. */
export const bodyList = listAsked({ page: page() });
export type AskedBodies = ReturnType<typeof bodyList.read>;
