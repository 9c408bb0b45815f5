import type { Module } from "#services/house";

import { keepRoles } from "./actions/ask-again.ts";
import { reportableOrganisation } from "./actions/moderate-organisation.ts";
import { forgetInvitations, teamOfPerson } from "./actions/team-of-person.ts";
import { fillOrganisations } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-organisations.ts";
import { up as continuity } from "./store/migrations/0002-continuity.ts";
import { up as team } from "./store/migrations/0020-team.ts";
import { claimRoutes } from "./web/claim-routes.tsx";
import { editRoutes } from "./web/edit-routes.tsx";
import { handoverRoutes } from "./web/handover-routes.tsx";
import { linkedTeamRoutes, myInvitationRoutes } from "./web/linked-routes.tsx";
import { teamKinds } from "./web/mail-kinds.ts";
import { directoryRoutes } from "./web/routes.tsx";
import { showTeamAwaits } from "./web/team-panels.tsx";
import { teamRoutes } from "./web/team-routes.tsx";
import { teamKept } from "./web/team.texts.fr.ts";
import { texts } from "./web/texts.fr.ts";
import { withoutNewsCard } from "./web/without-news-card.ts";
import { withoutNewsRoutes } from "./web/without-news-routes.tsx";

const everything = [
  "organisations.representative",
  "organisations.invitation",
  "organisations.claim",
  "organisations.letter",
  "organisations.vouch",
  "organisations.line",
  "organisations.handover",
  "organisations.handover_tick",
];

/** Organisations act through several named, confirmed, revocable representatives, never a shared password. */
export const organisations: Module = {
  name: "organisations",
  floor: 3,
  needs: ["people", "territory", "access", "notifications"],
  migrations: {
    "0001_organisations": { up },
    "0002_continuity": { up: continuity },
    "0020_team": { up: team },
  },
  routes: [
    { at: "/structures", pages: directoryRoutes },
    { at: "/structures", pages: claimRoutes },
    { at: "/l/structures", pages: linkedTeamRoutes },
    ...[withoutNewsRoutes, teamRoutes, myInvitationRoutes, handoverRoutes, editRoutes].map(
      (pages) => ({ at: "/structures", pages }),
    ),
  ],
  menu: [{ label: texts.menu, at: "/structures", order: 2 }],
  demonstration: fillOrganisations,
  jobs: { "keep-representatives": keepRoles, "forget-invitations": forgetInvitations },
  notificationKinds: teamKinds,
  panels: [{ place: "feed", order: 12, show: showTeamAwaits }],
  operatorCards: [withoutNewsCard],
  aboutPerson: teamOfPerson,
  keeps: [teamKept],
  reportables: { structure: reportableOrganisation },
  rights: {
    "organisations-write": everything,
    "organisations-read": ["organisations.representative", "organisations.claim"],
    "organisations-about-person": everything,
    "write-mail": ["organisations.representative", "organisations.invitation"],
  },
};
