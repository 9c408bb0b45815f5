import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { acquaintances } from "./actions/acquaintances.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { goesOn } from "./web/goes-on.ts";
import { retains } from "./actions/retains.ts";
import { watchPutOff, watchSilence } from "./actions/watch-silence.ts";
import { fillKin } from "./demonstration/fill.ts";
import { AT, BY_LETTER, BY_PROPOSAL } from "./domain/address.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-kin.ts";
import { up as words } from "./store/migrations/0002-words.ts";
import { up as silence } from "./store/migrations/0003-silence.ts";
import { up as askedAnew } from "./store/migrations/0004-asked-anew.ts";
import { up as endedBy } from "./store/migrations/0005-ended-by.ts";
import { up as putOff } from "./store/migrations/0006-put-off.ts";
import { kinKinds } from "./web/kinds.ts";
import { waitsAsked, waitsSign, waitsUnread } from "./web/panels.tsx";
import { ownWays, parts } from "./web/parts-texts.fr.ts";
import { kinRoutes, letterRoutes } from "./web/routes.tsx";
import { proposalRoutes } from "./web/silence-letter.tsx";
import { silenceKept } from "./web/silence-texts.fr.ts";
import { keptTexts } from "./web/texts.fr.ts";

const ofSilence = ["kin.watch", "kin.away", "kin.question"];
const all = ["kin.bond", "kin.sign", "kin.word", ...ofSilence];

/** News between two persons who are close: of these two alone, under no mandate. */
export const kin: Module = {
  name: "kin",
  floor: 5,
  needs: ["people", "access", "notifications"],
  names,
  migrations: {
    "0001_kin": { up },
    "0002_words": { up: words },
    "0003_silence": { up: silence },
    "0004_asked_anew": { up: askedAnew },
    "0005_ended_by": { up: endedBy },
    "0006_put_off": { up: putOff },
  },
  parts,
  ownWays,
  routes: [
    { at: AT, pages: kinRoutes },
    { at: BY_LETTER, pages: letterRoutes },
    { at: BY_PROPOSAL, pages: proposalRoutes },
  ],
  rights: {
    "kin-about-person": [...all, "access.file"],
    "kin-words": ["kin.word", "access.file"],
    "kin-forget": ["kin.sign", "kin.away", "kin.question"],
    "watch-silence": ["kin.bond", "kin.sign", "kin.word", "house.quiet", ...ofSilence],
    "write-mail": ["kin.bond", "kin.word", "kin.watch", "kin.question"],
  },
  panels: [
    { place: "feed", order: 6, waits: waitsSign },
    { place: "feed", order: 12, waits: waitsAsked },
    { place: "feed", order: 19, waits: waitsUnread },
  ],
  jobs: { "watch-silence": watchSilence, "watch-put-off": watchPutOff },
  notificationKinds: kinKinds,
  acquaintances,
  goesOn,
  besidesTheGate,
  aboutPerson,
  fates,
  retains,
  keeps: [keptTexts, silenceKept],
  demonstration: fillKin,
};
