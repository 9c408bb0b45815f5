import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { keptFilesTexts, keptTexts } from "./actions/texts.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-access.ts";
import { up as upFiles } from "./store/migrations/0002-files.ts";
import { up as quiet } from "./store/migrations/0003-quiet.ts";
import { up as upMandates } from "./store/migrations/0003-mandates.ts";
import { up as grantedByCall } from "./store/migrations/0004-granted-by-call.ts";

/** Every private thing belongs to one space; who may see what, until when; who saw it. */
export const access = {
  name: "access",
  floor: 2,
  needs: ["people"],
  migrations: {
    "0001_access": { up },
    "0002_files": { up: upFiles },
    "0003_mandates": { up: upMandates },
    "0003_quiet": { up: quiet },
    "0004_granted_by_call": { up: grantedByCall },
  },
  // Rows of these say nothing but through a space, a grant or a file that one sees.
  entrusts: {
    always: ["access.space", "access.reader", "access.grant", "access.read", "access.file"],
  },
  rights: {
    // What was opened under a mandate ends in the transaction that ends it.
    mandates: ["access.grant"],
    "erase-person": ["access.grant"],
    "access-spaces": ["access.space", "access.reader"],
    // From spaces that nobody owns: those of organisations.
    "access-grants": ["access.space", "access.grant"],
    "access-log": ["access.space", "access.read"],
    "access-about-person": [
      "access.space",
      "access.reader",
      "access.grant",
      "access.read",
      "access.file",
    ],
  },
  besidesTheGate,
  aboutPerson,
  fates,
  keeps: [keptTexts, keptFilesTexts],
} as const satisfies Module;
