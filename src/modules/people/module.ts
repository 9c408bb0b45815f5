import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { closeTo } from "./actions/close-to.ts";
import { recordDeed } from "./actions/act-for.ts";
import { identifies } from "./actions/identify.ts";
import { keepsApart } from "./actions/keep-apart.ts";
import { endWaysInIn } from "./actions/end-ways-in.ts";
import { finishRecovery } from "./actions/settle-recovery.ts";
import { retains } from "./actions/retains.ts";
import { fillPeople } from "./demonstration/fill-people.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-people.ts";
import { up as helper } from "./store/migrations/0002-helper.ts";
import { up as mandates } from "./store/migrations/0003-mandates.ts";
import { up as ages } from "./store/migrations/0004-ages.ts";
import { up as asleep } from "./store/migrations/0006-asleep.ts";
import { up as passkeys } from "./store/migrations/0007-passkeys.ts";
import { accountRoutes } from "./web/account-routes.tsx";
import { ageRoutes, tooYoungRoutes } from "./web/age-routes.tsx";
import { actingRoutes } from "./web/acting-routes.tsx";
import { up as sharedAndLost } from "./store/migrations/0005-shared-and-lost.ts";
import { up as quiet } from "./store/migrations/0007-quiet.ts";
import { up as believedMandates } from "./store/migrations/0010-believed-mandates.ts";
import { addressRoutes } from "./web/address-routes.tsx";
import { demonstrationRoutes } from "./web/demonstration-routes.tsx";
import { entranceRoutes, leaveRoutes } from "./web/entrance-routes.tsx";
import { linkRoutes } from "./web/link-routes.tsx";
import { accountTexts } from "./web/recovery.texts.fr.ts";
import { tellRecoveriesIn } from "./web/account-card.ts";
import {
  followRoutes,
  keepRoutes,
  lostRoutes,
  resumeRoutes,
  testifyRoutes,
} from "./web/recovery-routes.tsx";
import { slipRoutes, takeRoutes } from "./web/slip-routes.tsx";
import { showUnanswered } from "./web/mandate-awaits.tsx";
import { showMine } from "./web/mine-panel.tsx";
import { mandateKinds } from "./web/mandate-kinds.ts";
import { mandateRoutes } from "./web/mandate-routes.tsx";
import { nameRoutes } from "./web/mine-routes.tsx";
import { enterByPasskeyRoutes, passkeyRoutes } from "./web/passkey-routes.tsx";
import { sessionRoutes } from "./web/sessions-routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";
import { signInCommand } from "./web/sign-in-command.ts";

export const people = {
  name: "people",
  floor: 1,
  needs: [],
  migrations: {
    "0001_people": { up },
    "0002_helper": { up: helper },
    "0003_mandates": { up: mandates },
    "0004_ages": { up: ages },
    "0005_shared_and_lost": { up: sharedAndLost },
    "0006_asleep": { up: asleep },
    "0007_quiet": { up: quiet },
    "0010_believed_mandates": { up: believedMandates },
    "0007_passkeys": { up: passkeys },
  },
  routes: [
    { at: "/entrer", mandate: "oneself", pages: entranceRoutes },
    { at: "/entrer/cle", mandate: "oneself", pages: enterByPasskeyRoutes },
    { at: "/l/entrer", mandate: "oneself", pages: linkRoutes },
    { at: "/sortir", mandate: "oneself", pages: leaveRoutes },
    { at: "/demonstration", mandate: "oneself", pages: demonstrationRoutes },
    { at: "/entrer/adresse-perdue", mandate: "oneself", pages: lostRoutes },
    { at: "/entrer/billet", mandate: "oneself", pages: takeRoutes },
    { at: "/l/retrouver", pages: followRoutes },
    { at: "/l/temoigner", pages: testifyRoutes },
    { at: "/l/garder", pages: keepRoutes },
    { at: "/operateur/comptes", pages: accountRoutes },
    { at: "/agir", mandate: "always", pages: actingRoutes },
    { at: "/entrer/avec-un-parent", mandate: "oneself", pages: tooYoungRoutes },
    { at: "/moi", pages: nameRoutes },
    { at: "/moi/age", pages: ageRoutes },
    { at: "/moi/adresses", pages: addressRoutes },
    { at: "/moi/connexions", pages: sessionRoutes },
    { at: "/moi/cles", pages: passkeyRoutes },
    { at: "/moi/mandats", pages: slipRoutes },
    { at: "/moi/mandats", pages: mandateRoutes },
    { at: "/moi/reprise", pages: resumeRoutes },
  ],
  // Which addresses are whose, by ids: an address’s space passes to its person.
  entrusts: { always: ["people.person_address"] },
  rights: {
    "sign-in": [
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
      "people.acting",
      "people.mandate",
      "people.recovery",
    ],
    passkeys: [
      "people.passkey",
      "people.passkey_challenge",
      "people.person",
      "people.address",
      "people.person_address",
      "sessions.session",
    ],
    "name-people": ["people.person"],
    "write-to": ["people.address", "people.person_address"],
    mandates: [
      "people.address",
      "people.mandate",
      "people.acting",
      "people.deed",
      "people.person",
      "people.person_address",
      "sessions.session",
    ],
    recover: [
      "people.recovery",
      "people.witness",
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "people.passkey",
      "people.passkey_challenge",
      "sessions.session",
    ],
    "take-account": [
      "people.slip",
      "people.mandate",
      "people.deed",
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
    ],
    "write-mail": ["people.mandate"],
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
  jobs: { "finish-recovery": finishRecovery },
  retains,
  notificationKinds: mandateKinds,
  operatorCards: [{ title: accountTexts.card, at: "/operateur/comptes", tell: tellRecoveriesIn }],
  commands: [signInCommand],
  identifies,
  recordsDeed: recordDeed,
  endsWaysIn: endWaysInIn,
  panels: [
    { place: "my-data", order: 10, show: showMine },
    { place: "feed", order: 9, show: showUnanswered },
  ],
  keepsApart,
  besidesTheGate,
  aboutPerson,
  fates,
  closeTo,
  keeps: keptTexts,
  demonstration: fillPeople,
} as const satisfies Module;
