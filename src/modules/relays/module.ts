import { gather, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { endOfDissolved, endOfMerged } from "./actions/keep-service.ts";
import { passOn } from "./actions/pass-on.ts";
import { retains } from "./actions/retains.ts";
import { toldOfSilence } from "./actions/see-relays.ts";
import { HOME } from "./actions/standing.ts";
import { fillRelays } from "./demonstration/fill.ts";
import { AT } from "./domain/address.ts";
import { names } from "./names.fr.ts";
import { quietHours } from "./quiet/actions/choose-quiet.ts";
import { quiet } from "./quiet/chapter.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-relays.ts";
import { up as silence } from "./store/migrations/0002-silence.ts";
import { up as truth } from "./store/migrations/0003-truth.ts";
import { up as services } from "./store/migrations/0004-services.ts";
import { goesOn } from "./web/goes-on.ts";
import { up as lettersEnded } from "./store/migrations/0005-letters-ended.ts";
import { up as quietHoursKept } from "./store/migrations/0006-quiet-hours.ts";
import { relayKinds } from "./web/kinds.ts";
import { namedLinkRoutes, toldLinkRoutes } from "./web/link-routes.tsx";
import { waitsForMe, waitsMyHelp } from "./web/panels.tsx";
import { showService, waitsForService } from "./web/service-panels.tsx";
import { ownWays, parts } from "./web/parts-texts.fr.ts";
import { relayRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts } from "./web/texts.fr.ts";

/** What who acts for somebody, entrusted with it, may open a part of. */
const entrusted = ["relays.named", "relays.choice", "relays.alarm", "relays.told", "relays.well"];

/** Somebody to tell: a list of persons who said yes, told in turn until one takes care of it. */
export const relays: Module = gather(
  {
    name: "relays",
    floor: 5,
    needs: ["people", "access", "notifications", "organisations", "premises", "concerns"],
    names,
    migrations: {
      "0001_relays": { up },
      "0002_silence": { up: silence },
      "0003_truth": { up: truth },
      "0004_services": { up: services },
      "0005_letters_ended": { up: lettersEnded },
      "0006_quiet_hours": { up: quietHoursKept },
    },
    parts,
    ownWays,
    routes: [
      { at: AT, mandate: HOME, pages: relayRoutes },
      { at: "/l/besoin", pages: toldLinkRoutes },
      { at: "/l/prevenir", pages: namedLinkRoutes },
    ],
    entrusts: { [HOME]: entrusted },
    rights: {
      relays: [...entrusted, "relays.served"],
      "write-mail": ["relays.named", "relays.choice", "relays.served"],
    },
    hears: {
      "organisations.dissolved": endOfDissolved,
      "organisations.merged": endOfMerged,
    },
    jobs: { "relays-pass-on": passOn },
    goesOn,
    panels: [
      { place: "feed", order: 4, waits: waitsMyHelp, mandate: HOME },
      { place: "feed", order: 5, waits: waitsForMe, mandate: HOME },
      { place: "feed", order: 7, waits: waitsForService },
      { place: "organisation-aside", order: 38, show: showService },
    ],
    notificationKinds: relayKinds,
    deeds: deedTexts,
    besidesTheGate,
    quietHours,
    toldOfSilence,
    aboutPerson,
    fates,
    keeps: [keptTexts],
    retains,
    demonstration: fillRelays,
  },
  [quiet],
);
