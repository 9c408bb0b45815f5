import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { acquaintances, companionsSince } from "./actions/know-each-other.ts";
import { reportableCircle } from "./actions/moderate-circle.ts";
import { proposeRest, tellClosing } from "./actions/propose-rest.ts";
import { recallCharters, tellCharter } from "./actions/recall-charter.ts";
import { retains } from "./actions/retains.ts";
import { sendInvitations } from "./actions/send-invitations.ts";
import { listCirclesIn } from "./actions/see-circles.ts";
import { addressOf } from "./domain/circle.ts";
import { fillCircles } from "./demonstration/fill.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-circles.ts";
import { up as living } from "./store/migrations/0002-living-circles.ts";
import { up as countedMembers } from "./store/migrations/0010-counted-members.ts";
import { archiveRoutes } from "./web/archive-routes.tsx";
import { up as invitations } from "./store/migrations/0020-invitations.ts";
import { up as quiet } from "./store/migrations/0021-quiet.ts";
import { up as notToTheHolder } from "./store/migrations/0030-not-to-the-holder.ts";
import { charterRoutes } from "./web/charter-routes.tsx";
import { foundRoutes } from "./web/found-routes.tsx";
import { invitationRoutes } from "./web/invitation-routes.tsx";
import { inviteRoutes } from "./web/invite-routes.tsx";
import { lifeRoutes } from "./web/life-routes.tsx";
import { linkRoutes } from "./web/link-routes.tsx";
import { circleKinds } from "./web/mail-kinds.ts";
import { codeRoutes, posterRoutes, slipRoutes } from "./web/paper-routes.tsx";
import { welcomeRoutes } from "./web/welcome-routes.tsx";
import { memberRoutes } from "./web/members-routes.tsx";
import { showAwaited } from "./web/panels.tsx";
import { linkedRequestRoutes, requestRoutes } from "./web/request-routes.tsx";
import { roleRoutes } from "./web/role-routes.tsx";
import { circleRoutes } from "./web/routes.tsx";
import { deedTexts, invitedTexts, keptTexts, texts } from "./web/texts.fr.ts";

const everyTable = [
  "circles.circle",
  "circles.member",
  "circles.charter",
  "circles.role",
  "circles.holding",
  "circles.request",
  "circles.link",
  "circles.line",
];

const membership = ["circles.circle", "circles.member", "circles.role", "circles.holding"];

const invitationTables = [
  "circles.invite_list",
  "circles.invitation",
  "circles.paper_code",
  "circles.circle",
  "circles.member",
  "circles.charter",
];

/** Some persons, a purpose, a charter that they accepted, roles. */
export const circles: Module = {
  name: "circles",
  floor: 4,
  needs: ["people", "access", "notifications"],
  migrations: {
    "0001_circles": { up },
    "0002_living_circles": { up: living },
    "0010_counted_members": { up: countedMembers },
    "0020_invitations": { up: invitations },
    "0021_quiet": { up: quiet },
    "0030_not_to_the_holder": { up: notToTheHolder },
  },
  deeds: deedTexts,
  routes: [
    { at: "/l/cercle", pages: linkedRequestRoutes },
    { at: "/l/invitation", pages: invitationRoutes },
    { at: "/billet", mandate: "circles", pages: codeRoutes },
    ...[
      foundRoutes,
      inviteRoutes,
      posterRoutes,
      slipRoutes,
      welcomeRoutes,
      requestRoutes,
      charterRoutes,
      roleRoutes,
      lifeRoutes,
      linkRoutes,
      memberRoutes,
      archiveRoutes,
      circleRoutes,
    ].map((pages) => ({ at: "/cercles", mandate: "circles", pages })),
  ],
  menu: [{ label: texts.menu, at: "/cercles" }],
  entrusts: {
    circles: [...everyTable, ...invitationTables],
    // Who is with whom: whom one asks, votes with, shares with.
    votes: membership,
    favours: membership,
    exchanges: membership,
    calls: membership,
    notes: membership,
  },
  rights: {
    "make-circle": ["circles.circle"],
    "join-circle": ["circles.member"],
    "count-members": ["circles.member", "circles.role", "circles.holding"],
    "keep-circles": everyTable,
    "moderate-circles": ["circles.circle"],
    "circles-about-person": [...everyTable, ...invitationTables],
    recover: ["circles.circle", "circles.member"],
    "propose-rest": ["circles.circle", "circles.line", "circles.member"],
    "keep-invitations": invitationTables,
    "send-invitations": invitationTables,
    "write-mail": [
      "circles.circle",
      "circles.member",
      "circles.request",
      "circles.charter",
      "circles.link",
    ],
  },
  jobs: {
    "tell-charter": tellCharter,
    "recall-charters": recallCharters,
    "propose-rest": proposeRest,
    "tell-closing": tellClosing,
    "send-invitations": sendInvitations,
  },
  retains,
  notificationKinds: circleKinds,
  companionsSince,
  acquaintances,
  panels: [{ place: "feed", order: 15, mandate: "circles", show: showAwaited }],
  besidesTheGate,
  aboutPerson,
  fates,
  demonstration: fillCircles,
  keeps: [keptTexts, invitedTexts],
  reportables: { circle: reportableCircle },
  sitemap: async (work) =>
    (await listCirclesIn(work))
      .filter(({ isOpen }) => isOpen)
      .map((circle) => ({ at: addressOf(circle) })),
};
