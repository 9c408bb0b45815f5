import type { Module } from "#services/house";

import { reportableOrganisation } from "./actions/moderate-organisation.ts";
import { fillOrganisations } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-organisations.ts";
import { up as continuity } from "./store/migrations/0002-continuity.ts";
import { claimRoutes } from "./web/claim-routes.tsx";
import { directoryRoutes } from "./web/routes.tsx";
import { texts } from "./web/texts.fr.ts";

const everything = [
  "organisations.representative",
  "organisations.invitation",
  "organisations.claim",
  "organisations.letter",
  "organisations.vouch",
  "organisations.line",
  "organisations.handover",
];

/** Organisations act through several named, confirmed, revocable representatives, never a shared password. */
export const organisations: Module = {
  name: "organisations",
  floor: 3,
  needs: ["people", "territory", "access", "notifications"],
  migrations: { "0001_organisations": { up }, "0002_continuity": { up: continuity } },
  routes: [
    { at: "/structures", pages: directoryRoutes },
    { at: "/structures", pages: claimRoutes },
  ],
  menu: [{ label: texts.menu, at: "/structures", order: 2 }],
  demonstration: fillOrganisations,
  reportables: { structure: reportableOrganisation },
  rights: {
    "organisations-write": everything,
    "organisations-read": ["organisations.representative", "organisations.claim"],
  },
};
