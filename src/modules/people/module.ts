import type { Module } from "#services/house";

import { up } from "./store/migrations/0001-people.ts";

export const people = {
  name: "people",
  floor: 1,
  needs: [],
  migrations: { "0001_people": { up } },
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
} as const satisfies Module;
