import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { identifies } from "./actions/identify.ts";
import { sweepPeople } from "./actions/sweep-people.ts";
import { fillPeople } from "./demonstration/fill-people.ts";
import { up } from "./store/migrations/0001-people.ts";
import { up as helper } from "./store/migrations/0002-helper.ts";
import { addressRoutes } from "./web/address-routes.tsx";
import { demonstrationRoutes } from "./web/demonstration-routes.tsx";
import { entranceRoutes, leaveRoutes, linkRoutes } from "./web/entrance-routes.tsx";
import { showMine } from "./web/mine-panel.tsx";
import { nameRoutes, sessionRoutes } from "./web/mine-routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";
import { signInCommand } from "./web/sign-in-command.ts";

export const people = {
  name: "people",
  floor: 1,
  needs: [],
  migrations: { "0001_people": { up }, "0002_helper": { up: helper } },
  routes: [
    { at: "/entrer", pages: entranceRoutes },
    { at: "/l/entrer", pages: linkRoutes },
    { at: "/sortir", pages: leaveRoutes },
    { at: "/demonstration", pages: demonstrationRoutes },
    { at: "/moi", pages: nameRoutes },
    { at: "/moi/adresses", pages: addressRoutes },
    { at: "/moi/connexions", pages: sessionRoutes },
  ],
  rights: {
    "sign-in": [
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
    ],
    "name-people": ["people.person"],
    "write-to": ["people.address", "people.person_address"],
    "make-person": ["people.person", "people.address", "people.person_address"],
    "erase-person": [
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
    ],
    "sweep-people": ["people.address", "people.person_address", "people.code"],
  },
  jobs: { "sweep-people": { cron: "41 2 * * *", run: sweepPeople } },
  commands: [signInCommand],
  identifies,
  panels: [{ place: "my-data", order: 10, show: showMine }],
  aboutPerson,
  keeps: keptTexts,
  demonstration: fillPeople,
} as const satisfies Module;
