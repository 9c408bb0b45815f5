import { gather, type Module } from "#services/house";

import { invitations } from "./invitations/chapter.ts";
import { rules } from "./rules/chapter.ts";
import { life } from "./life/chapter.ts";
import { bring } from "./bring/chapter.ts";
import { broughtRoutes } from "./bring/web/brought-routes.tsx";
import { bringRoutes } from "./bring/web/routes.tsx";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { acquaintances, companionsSince } from "./invitations/actions/know-each-other.ts";
import { reportableCircle } from "./actions/moderate-circle.ts";
import { retains } from "./actions/retains.ts";
import { listCirclesIn } from "./actions/see-circles.ts";
import { addressOf } from "./domain/circle.ts";
import { fillCircles } from "./demonstration/fill.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-circles.ts";
import { up as living } from "./store/migrations/0002-living-circles.ts";
import { up as countedMembers } from "./store/migrations/0010-counted-members.ts";
import { archiveRoutes } from "./life/web/archive-routes.tsx";
import { up as upInvitations } from "./store/migrations/0020-invitations.ts";
import { up as quiet } from "./store/migrations/0021-quiet.ts";
import { up as notToTheHolder } from "./store/migrations/0030-not-to-the-holder.ts";
import { up as brought } from "./store/migrations/0040-brought.ts";
import { up as askedAbout } from "./store/migrations/0050-asked-about.ts";
import { charterRoutes } from "./rules/web/routes.tsx";
import { foundRoutes } from "./web/found-routes.tsx";
import { inviteRoutes } from "./invitations/web/routes.tsx";
import { lifeRoutes } from "./life/web/routes.tsx";
import { linkRoutes } from "./life/web/link-routes.tsx";
import { circleKinds } from "./web/mail-kinds.ts";
import { posterRoutes, slipRoutes } from "./invitations/web/paper-routes.tsx";
import { welcomeRoutes } from "./invitations/web/welcome-routes.tsx";
import { names } from "./names.fr.ts";
import { memberRoutes } from "./web/members-routes.tsx";
import { waitsInCircles } from "./web/panels.tsx";
import { mailedRequestRoutes, requestRoutes } from "./web/request-routes.tsx";
import { roleRoutes } from "./web/role-routes.tsx";
import { circleRoutes } from "./web/routes.tsx";
import { broughtKeptTexts, deedTexts, invitedTexts, keptTexts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

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

/** What is told once for the whole module. */
const own: Module = {
  name: "circles",
  floor: 4,
  needs: ["people", "subjects", "access", "notifications"],
  names,
  migrations: {
    "0001_circles": { up },
    "0002_living_circles": { up: living },
    "0010_counted_members": { up: countedMembers },
    "0020_invitations": { up: upInvitations },
    "0021_quiet": { up: quiet },
    "0030_not_to_the_holder": { up: notToTheHolder },
    "0040_brought": { up: brought },
    "0050_asked_about": { up: askedAbout },
  },
  deeds: deedTexts,
  parts,
  routes: [
    { at: "/l/cercle", pages: mailedRequestRoutes },
    // Without a scope: nobody brings a circle, nor reads what was brought, in the name of somebody else.
    { at: "/cercles", pages: bringRoutes },
    { at: "/cercles", pages: broughtRoutes },
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
  entrusts: {
    circles: everyTable,
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
    "circles-about-person": [
      ...everyTable,
      "circles.brought",
      "circles.brought_name",
      "circles.bring_draft",
    ],
    recover: ["circles.circle", "circles.member"],
    "write-mail": [
      "circles.circle",
      "circles.member",
      "circles.request",
      "circles.charter",
      "circles.link",
    ],
  },
  retains,
  notificationKinds: circleKinds,
  companionsSince,
  acquaintances,
  panels: [{ place: "feed", order: 15, mandate: "circles", waits: waitsInCircles }],
  besidesTheGate,
  aboutPerson,
  fates,
  demonstration: fillCircles,
  keeps: [keptTexts, invitedTexts, broughtKeptTexts],
  reportables: { circle: reportableCircle },
  sitemap: async (work) =>
    (await listCirclesIn(work))
      .filter(({ isOpen }) => isOpen)
      .map((circle) => ({ at: addressOf(circle) })),
};

/** Some persons, a purpose, a charter that they accepted, roles. */
export const circles = gather(own, [invitations, rules, life, bring]);
