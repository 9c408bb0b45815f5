import type { Module } from "#services/house";

import { listAddressesIn } from "./actions/list-addresses.ts";
import { reportableCall } from "./actions/report-call.ts";
import { fillCalls } from "./demonstration/fill.ts";
import { up as firstCalls } from "./store/migrations/0001-calls.ts";
import { importCommand } from "./web/import-command.ts";
import { importRoutes } from "./web/import-routes.tsx";
import { importsCard } from "./web/imports-card.ts";
import { callRoutes } from "./web/routes.tsx";
import { texts } from "./web/texts.fr.ts";

/** Calls of the three kinds: gathered from their sources, searched, read, followed. */
export const calls: Module = {
  name: "calls",
  floor: 8,
  needs: ["people", "territory", "subjects", "access", "notifications", "moderation"],
  migrations: { "0001_calls": { up: firstCalls } },
  routes: [
    { at: "/operateur/imports", pages: importRoutes },
    { at: "/appels", pages: callRoutes },
  ],
  commands: [importCommand],
  operatorCards: [importsCard],
  reportables: { call: reportableCall },
  sitemap: listAddressesIn,
  menu: [{ label: texts.menu, at: "/appels", order: 1 }],
  rights: { "import-calls": ["calls.refused_record"] },
  demonstration: fillCalls,
};
