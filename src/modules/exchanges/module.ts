import { gather, inTurn, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import {
  giveBackExchangesOfMerged,
  passExchangesOfMerged,
  stopAsksOfForgotten,
} from "./actions/sides-merged.ts";
import { fillExchanges } from "./demonstration/fill-exchanges.ts";
import { approval } from "./approval/chapter.ts";
import { beforehand } from "./beforehand/chapter.ts";
import { favours } from "./favours/chapter.ts";
import { fillFavours } from "./favours/demonstration/fill.ts";
import { given } from "./given/chapter.ts";
import { forgetGiverOfGone } from "./givers/actions/givers-of-person.ts";
import { givers } from "./givers/chapter.ts";
import { fillGivers } from "./givers/demonstration/fill.ts";
import { hub } from "./hub/chapter.ts";
import { meeting } from "./meeting/chapter.ts";
import { names } from "./names.fr.ts";
import { needs } from "./needs/chapter.ts";
import { orientationArchive } from "./orientation/actions/archive.ts";
import { listForSitemapIn } from "./orientation/actions/list-orientations.ts";
import { rereadOfMerged } from "./orientation/actions/reread-lines.ts";
import { orientation } from "./orientation/chapter.ts";
import { fillOrientations } from "./orientation/demonstration/fill.ts";
import { acquaintances } from "./actions/acquaintances.ts";
import { protocol } from "./protocol/chapter.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-favours.ts";
import { up as upGivers } from "./store/migrations/0002-givers.ts";
import { up as upOrientation } from "./store/migrations/0003-orientation.ts";
import { up as agreements } from "./store/migrations/0004-exchanges.ts";
import { up as quiet } from "./store/migrations/0006-quiet.ts";
import { up as notToTheHolder } from "./store/migrations/0010-not-to-the-holder.ts";
import { up as meetings } from "./store/migrations/0011-meetings.ts";
import { up as needOfOffer } from "./store/migrations/0013-need-of-an-offer.ts";
import { up as upBeforehand } from "./store/migrations/0015-beforehand.ts";
import { up as newsRead } from "./store/migrations/0016-news-read.ts";
import { up as employers } from "./store/migrations/0014-employers.ts";
import { up as thanksGiven } from "./store/migrations/0012-thanks.ts";
import { up as words } from "./store/migrations/0005-words-and-telephones.ts";
import { up as needOfLine } from "./store/migrations/0006-need-of-a-line.ts";
import { thanks } from "./thanks/chapter.ts";
import { exchangeRoutes, letterRoutes } from "./web/exchange-routes.tsx";
import { exchangeLetters } from "./web/letters.ts";
import { showOpenAtLeaving } from "./web/leaving.tsx";
import { waitsForThanks, waitsInExchanges } from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "exchanges",
  floor: 7,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "organisations",
    "moderation",
    "circles",
    "currency",
    "gifts",
  ],
  names,
  migrations: {
    "0001_favours": { up },
    "0002_givers": { up: upGivers },
    "0003_orientation": { up: upOrientation },
    "0004_exchanges": { up: agreements },
    "0006_quiet": { up: quiet },
    "0010_not_to_the_holder": { up: notToTheHolder },
    "0011_meetings": { up: meetings },
    "0012_thanks": { up: thanksGiven },
    "0013_need_of_an_offer": { up: needOfOffer },
    "0014_employers": { up: employers },
    "0015_beforehand": { up: upBeforehand },
    "0005_words-and-telephones": { up: words },
    "0006_need-of-a-line": { up: needOfLine },
    "0016_news_read": { up: newsRead },
  },
  parts,
  routes: [
    { at: "/echanges", mandate: "exchanges", pages: exchangeRoutes },
    { at: "/l/echange", pages: letterRoutes },
  ],
  rights: {
    "exchanges-about-person": [
      "exchanges.favour",
      "exchanges.giver",
      "exchanges.offer",
      "exchanges.exchange",
    ],
  },
  hears: {
    "organisations.merged": inTurn(rereadOfMerged, passExchangesOfMerged),
    "organisations.unmerged": giveBackExchangesOfMerged,
    "organisations.forgotten": inTurn(stopAsksOfForgotten, forgetGiverOfGone),
  },
  notificationKinds: exchangeLetters,
  panels: [
    { place: "feed", order: 10, mandate: "exchanges", waits: waitsInExchanges },
    { place: "leaving", order: 5, show: showOpenAtLeaving },
    { place: "feed", order: 11, mandate: "favours", waits: waitsForThanks },
  ],
  circleArchive: orientationArchive,
  sitemap: listForSitemapIn,
  acquaintances,
  besidesTheGate,
  aboutPerson,
  demonstration: inTurn(fillFavours, fillGivers, fillOrientations, fillExchanges),
  fates,
};

/** One needs, another gives: favours, what one can give, needs and their exchanges, orientation tables. */
export const exchanges = gather(own, [
  favours,
  givers,
  protocol,
  approval,
  beforehand,
  meeting,
  thanks,
  given,
  orientation,
  needs,
  hub,
]);
