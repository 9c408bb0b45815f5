import type { Module } from "#services/house";

import { up } from "./store/migrations/0001-answers.ts";

/** What people do together towards an end. For now: joint answers to calls. */
export const projects: Module = {
  name: "projects",
  floor: 7,
  needs: ["people", "access", "circles", "tasks"],
  migrations: { "0001_answers": { up } },
};
