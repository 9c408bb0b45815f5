import { firstOf, listAsked, page } from "#basics/query";

import { INVITATION_ORDERS } from "../actions/see-invitations.ts";

/** What the address of the list of invitations asks: « ?ordre=state&page=2 ». */
export const invitationList = listAsked({
  order: firstOf("ordre", INVITATION_ORDERS, { newest: "newest", name: "name", state: "state" }),
  page: page(),
});
export type AskedInvitations = ReturnType<typeof invitationList.read>;
