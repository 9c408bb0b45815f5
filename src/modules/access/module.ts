import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { keptTexts } from "./actions/texts.fr.ts";
import { up } from "./store/migrations/0001-access.ts";

/** Every private thing belongs to one space; who may see what, until when; who saw it. */
export const access = {
  name: "access",
  floor: 2,
  needs: ["people"],
  migrations: { "0001_access": { up } },
  rights: {
    "access-spaces": ["access.space", "access.reader"],
    "access-log": ["access.space", "access.read"],
    "access-about-person": ["access.space", "access.reader", "access.grant", "access.read"],
  },
  aboutPerson,
  keeps: [keptTexts],
} as const satisfies Module;
