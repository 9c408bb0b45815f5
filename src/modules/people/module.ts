import { gather, type Module } from "#services/house";

import { entrance } from "./entrance/chapter.ts";
import { recovery } from "./recovery/chapter.ts";
import { mandates } from "./mandates/chapter.ts";
import { seeFaces } from "./picture/actions/see-faces.ts";
import { picture } from "./picture/chapter.ts";
import {
  forgetUnfinished,
  keepUnfinished,
  seeUnfinished,
} from "./unfinished/actions/unfinished.ts";
import { unfinished } from "./unfinished/chapter.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { closeTo } from "./actions/close-to.ts";
import { recordDeed } from "./mandates/actions/act-for.ts";
import { identifies } from "./entrance/actions/identify.ts";
import { keepsApart } from "./actions/keep-apart.ts";
import { endWaysInIn } from "./entrance/actions/end-ways-in.ts";
import { retains } from "./actions/retains.ts";
import { fillPeople } from "./demonstration/fill-people.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-people.ts";
import { up as helper } from "./store/migrations/0002-helper.ts";
import { up as upMandates } from "./store/migrations/0003-mandates.ts";
import { up as ages } from "./store/migrations/0004-ages.ts";
import { up as asleep } from "./store/migrations/0006-asleep.ts";
import { up as passkeys } from "./store/migrations/0007-passkeys.ts";
import { up as pictures } from "./store/migrations/0012-pictures.ts";
import { up as died } from "./store/migrations/0015-died.ts";
import { up as askedOf } from "./store/migrations/0017-asked-of.ts";
import { up as grounds } from "./store/migrations/0016-grounds.ts";
import { up as mandatesOfABody } from "./store/migrations/0018-mandates-of-a-body.ts";
import { up as heldMail } from "./store/migrations/0020-held-mail.ts";
import { mayBeKept } from "./unfinished/domain/unfinished.ts";
import { up as unfinishedForms } from "./store/migrations/0013-unfinished.ts";
import { up as suspendedMandates } from "./store/migrations/0014-suspended-mandates.ts";
import { accountRoutes } from "./web/account-routes.tsx";
import { ageRoutes, tooYoungRoutes } from "./web/age-routes.tsx";
import { up as sharedAndLost } from "./store/migrations/0005-shared-and-lost.ts";
import { up as quiet } from "./store/migrations/0007-quiet.ts";
import { up as believedMandates } from "./store/migrations/0010-believed-mandates.ts";
import { up as believedByCall } from "./store/migrations/0011-believed-by-call.ts";
import { addressRoutes } from "./web/address-routes.tsx";
import { entranceRoutes, leaveRoutes } from "./web/entrance-routes.tsx";
import { accountTexts } from "./web/recovery-texts.fr.ts";
import { tellRecoveriesIn } from "./web/account-card.ts";
import { slipRoutes, takeRoutes } from "./web/slip-routes.tsx";
import { showMine } from "./web/mine-panel.tsx";
import { goesOn } from "./mandates/web/goes-on.ts";
import { mandateRoutes } from "./mandates/web/routes.tsx";
import { names } from "./names.fr.ts";
import { nameRoutes } from "./web/mine-routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "people",
  floor: 1,
  needs: [],
  names,
  migrations: {
    "0001_people": { up },
    "0002_helper": { up: helper },
    "0003_mandates": { up: upMandates },
    "0004_ages": { up: ages },
    "0005_shared_and_lost": { up: sharedAndLost },
    "0006_asleep": { up: asleep },
    "0007_quiet": { up: quiet },
    "0010_believed_mandates": { up: believedMandates },
    "0011_believed_by_call": { up: believedByCall },
    "0007_passkeys": { up: passkeys },
    "0012_pictures": { up: pictures },
    "0013_unfinished": { up: unfinishedForms },
    "0014_suspended_mandates": { up: suspendedMandates },
    "0015_died": { up: died },
    "0016_grounds": { up: grounds },
    "0017_asked_of": { up: askedOf },
    "0018_mandates_of_a_body": { up: mandatesOfABody },
    "0020_held_mail": { up: heldMail },
  },
  parts,
  routes: [
    { at: "/entrer", mandate: "oneself", pages: entranceRoutes },
    { at: "/sortir", mandate: "oneself", pages: leaveRoutes },
    { at: "/entrer/billet", mandate: "oneself", pages: takeRoutes },
    { at: "/operateur/comptes", pages: accountRoutes },
    { at: "/entrer/avec-un-parent", mandate: "oneself", pages: tooYoungRoutes },
    { at: "/moi", pages: nameRoutes },
    { at: "/moi/age", pages: ageRoutes },
    { at: "/moi/adresses", pages: addressRoutes },
    { at: "/moi/mandats", pages: slipRoutes },
    { at: "/moi/mandats", pages: mandateRoutes },
  ],
  // Which addresses are whose, by ids: an address’s space passes to its person.
  entrusts: { always: ["people.person_address"] },
  rights: {
    "name-people": ["people.person"],
    "write-to": ["people.address", "people.person_address"],
    "know-ages": ["people.person"],
    "make-person": ["people.person", "people.address", "people.person_address"],
    "erase-person": [
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
      "people.mandate",
      "people.acting",
      "people.deed",
      "people.recovery",
      "people.witness",
      "people.slip",
      "people.passkey",
      "people.passkey_challenge",
      "people.picture",
      "people.unfinished",
    ],
    died: [
      "people.person",
      "people.person_address",
      "people.mandate",
      "people.acting",
      "people.slip",
      "people.recovery",
      "people.witness",
      "sessions.session",
    ],
    asleep: [
      "people.person",
      "people.person_address",
      "people.address",
      "people.mandate",
      "sessions.session",
    ],
    restore: ["people.code", "people.slip", "people.recovery"],
    "sweep-people": [
      "people.address",
      "people.person_address",
      "people.code",
      "people.person",
      "people.recovery",
      "people.passkey_challenge",
    ],
  },
  retains,
  operatorCards: [{ title: accountTexts.card, at: "/operateur/comptes", tell: tellRecoveriesIn }],
  identifies,
  showsFaces: seeFaces,
  unfinished: {
    mayBeKept,
    see: seeUnfinished,
    forget: forgetUnfinished,
    keep: keepUnfinished,
  },
  recordsDeed: recordDeed,
  endsWaysIn: endWaysInIn,
  panels: [{ place: "my-data", order: 10, show: showMine }],
  goesOn,
  keepsApart,
  besidesTheGate,
  aboutPerson,
  fates,
  closeTo,
  keeps: keptTexts,
  demonstration: fillPeople,
};

/** Who acts: persons, their addresses, how they come in, and who acts for them. */
export const people = gather(own, [entrance, recovery, mandates, picture, unfinished]);
