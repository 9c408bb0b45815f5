import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { passGiftsOfMerged, returnGiftsOfUnmerged } from "./actions/pass-gifts.ts";
import { retains } from "./actions/retains.ts";
import { fillGifts } from "./demonstration/fill.ts";
import { fates } from "./store/fates.ts";
import { names } from "./names.fr.ts";
import { up } from "./store/migrations/0001-gifts.ts";
import { up as mergesUp } from "./store/migrations/0002-merges.ts";
import { bringRoutes } from "./web/bring-routes.tsx";
import { giftKinds } from "./web/kinds.ts";
import { showOfStructure, waitsMine } from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";
import { giftRoutes, mineRoutes } from "./web/routes.tsx";
import { structureRoutes } from "./web/structure-routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

/** What is given: hours, skills, goods, premises; said by one side, confirmed by the other, valued by who receives. */
export const gifts: Module = {
  name: "gifts",
  floor: 5,
  needs: ["people", "access", "notifications", "organisations", "circles"],
  names,
  migrations: { "0001_gifts": { up }, "0002_merges": { up: mergesUp } },
  hears: {
    "organisations.merged": passGiftsOfMerged,
    "organisations.unmerged": returnGiftsOfUnmerged,
  },
  rights: {
    "say-gifts": ["gifts.gift"],
    "write-mail": ["gifts.gift"],
    "gifts-forget": ["gifts.gift", "gifts.worth", "gifts.brought"],
    "gifts-merge": ["gifts.gift", "gifts.worth"],
    "gifts-about-person": [
      "gifts.gift",
      "gifts.worth",
      "gifts.rate",
      "gifts.brought",
      "access.space",
    ],
  },
  parts,
  ownWays: parts,
  routes: [
    { at: "/moi/donne", pages: mineRoutes },
    { at: "/donne", pages: structureRoutes },
    { at: "/donne", pages: bringRoutes },
    { at: "/donne", pages: giftRoutes },
  ],
  panels: [
    { place: "feed", order: 34, waits: waitsMine },
    { place: "organisation-aside", order: 34, show: showOfStructure },
  ],
  notificationKinds: giftKinds,
  besidesTheGate,
  aboutPerson,
  fates,
  retains,
  keeps: [keptTexts],
  demonstration: fillGifts,
};
