import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { recordDeed } from "./actions/act-for.ts";
import { identifies } from "./actions/identify.ts";
import { sweepPeople } from "./actions/sweep-people.ts";
import { fillPeople } from "./demonstration/fill-people.ts";
import { up } from "./store/migrations/0001-people.ts";
import { up as helper } from "./store/migrations/0002-helper.ts";
import { up as mandates } from "./store/migrations/0003-mandates.ts";
import { up as ages } from "./store/migrations/0004-ages.ts";
import { actingRoutes } from "./web/acting-routes.tsx";
import { up as sharedAndLost } from "./store/migrations/0005-shared-and-lost.ts";
import { addressRoutes } from "./web/address-routes.tsx";
import { demonstrationRoutes } from "./web/demonstration-routes.tsx";
import { entranceRoutes, leaveRoutes, linkRoutes } from "./web/entrance-routes.tsx";
import { showMine } from "./web/mine-panel.tsx";
import { mandateRoutes } from "./web/mandate-routes.tsx";
import { nameRoutes, sessionRoutes } from "./web/mine-routes.tsx";
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
  },
  routes: [
    { at: "/entrer", mandate: "oneself", pages: entranceRoutes },
    { at: "/l/entrer", mandate: "oneself", pages: linkRoutes },
    { at: "/sortir", mandate: "oneself", pages: leaveRoutes },
    { at: "/demonstration", mandate: "oneself", pages: demonstrationRoutes },
    { at: "/agir", mandate: "always", pages: actingRoutes },
    { at: "/moi", pages: nameRoutes },
    { at: "/moi/adresses", pages: addressRoutes },
    { at: "/moi/connexions", pages: sessionRoutes },
    { at: "/moi/mandats", pages: mandateRoutes },
  ],
  rights: {
    "sign-in": [
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
      "people.acting",
      "people.mandate",
    ],
    "name-people": ["people.person"],
    "write-to": ["people.address", "people.person_address"],
    mandates: [
      "people.mandate",
      "people.acting",
      "people.deed",
      "people.person",
      "people.person_address",
      "sessions.session",
    ],
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
    ],
    "sweep-people": ["people.address", "people.person_address", "people.code", "people.person"],
  },
  jobs: { "sweep-people": { cron: "41 2 * * *", run: sweepPeople } },
  commands: [signInCommand],
  identifies,
  recordsDeed: recordDeed,
  panels: [{ place: "my-data", order: 10, show: showMine }],
  aboutPerson,
  keeps: keptTexts,
  demonstration: fillPeople,
} as const satisfies Module;
