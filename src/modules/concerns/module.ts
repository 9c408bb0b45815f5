import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { endOfDissolved, endOfMerged } from "./actions/end-service.ts";
import { endLeft } from "./actions/name-receiver.ts";
import { retains } from "./actions/retains.ts";
import { tellUnheard } from "./actions/tell-unheard.ts";
import { fillConcerns } from "./demonstration/fill.ts";
import { AT, OPERATOR } from "./domain/address.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-concerns.ts";
import { up as sinceNamed } from "./store/migrations/0002-since-named.ts";
import { up as nobodyLeft } from "./store/migrations/0003-nobody-left.ts";
import { concernKinds } from "./web/kinds.ts";
import { serviceCard, showService, waitsForReader, waitsNews, waitsToRead } from "./web/panels.tsx";
import { ownWays, parts } from "./web/parts-texts.fr.ts";
import { concernRoutes } from "./web/routes.tsx";
import { operatorRoutes } from "./web/service-routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

const tables = ["concerns.receiver", "concerns.word", "concerns.written"];

/** « Je m’inquiète pour quelqu’un »: four numbers, and a written way to a service that agreed, which alone reads it. */
export const concerns: Module = {
  name: "concerns",
  floor: 4,
  needs: ["people", "territory", "access", "notifications", "organisations"],
  names,
  migrations: {
    "0001_concerns": { up },
    "0002_since_named": { up: sinceNamed },
    "0003_nobody_left": { up: nobodyLeft },
  },
  parts,
  ownWays,
  routes: [
    { at: AT, pages: concernRoutes },
    { at: OPERATOR, pages: operatorRoutes },
  ],
  rights: { concerns: tables, "write-mail": tables },
  jobs: { "tell-unheard": tellUnheard },
  hears: {
    "organisations.dissolved": endOfDissolved,
    "organisations.merged": endOfMerged,
    "organisations.work-ended": endLeft,
    "organisations.role-ended": endLeft,
  },
  notificationKinds: concernKinds,
  panels: [
    { place: "organisation-aside", order: 37, show: showService },
    { place: "feed", order: 6, waits: waitsToRead },
    { place: "feed", order: 20, waits: waitsForReader },
    { place: "feed", order: 30, waits: waitsNews },
  ],
  operatorCards: [serviceCard],
  besidesTheGate,
  aboutPerson,
  fates,
  keeps: [keptTexts],
  retains,
  demonstration: fillConcerns,
};
