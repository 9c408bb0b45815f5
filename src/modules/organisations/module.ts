import type { Module } from "#services/house";

import { up } from "./store/migrations/0001-organisations.ts";

const everything = [
  "organisations.representative",
  "organisations.invitation",
  "organisations.claim",
  "organisations.letter",
  "organisations.vouch",
  "organisations.line",
];

/** Organisations act through several named, confirmed, revocable representatives, never a shared password. */
export const organisations: Module = {
  name: "organisations",
  floor: 3,
  needs: ["people", "territory", "access", "notifications"],
  migrations: { "0001_organisations": { up } },
  rights: {
    "organisations-write": everything,
    "organisations-read": ["organisations.representative", "organisations.claim"],
  },
};
