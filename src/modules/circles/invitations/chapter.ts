import type { Chapter } from "#services/house";

import { sendInvitations } from "./actions/send-invitations.ts";
import { invitationRoutes } from "./web/invitation-routes.tsx";
import { codeRoutes } from "./web/paper-routes.tsx";

const invitationTables = [
  "circles.invite_list",
  "circles.invitation",
  "circles.paper_code",
  "circles.circle",
  "circles.member",
  "circles.charter",
  "circles.brought_name",
];

/** Bringing people into a circle: lists of invitations, codes on paper, whoever has no address. */
export const invitations: Chapter = {
  name: "invitations",
  routes: [
    { at: "/l/invitation", pages: invitationRoutes },
    { at: "/billet", mandate: "circles", pages: codeRoutes },
  ],
  entrusts: { circles: invitationTables },
  rights: {
    "keep-invitations": invitationTables,
    "send-invitations": invitationTables,
    "circles-about-person": invitationTables,
  },
  jobs: { "send-invitations": sendInvitations },
};
