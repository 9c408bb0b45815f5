import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { names } from "./names.fr.ts";
import { up } from "./store/migrations/0001-currency.ts";
import { up as quiet } from "./store/migrations/0002-quiet.ts";
import { up as notToTheHolder } from "./store/migrations/0002-not-to-the-holder.ts";
import { showBalance } from "./web/panels.tsx";
import { koriRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** Kori: double entry of one unit that thanks time; never euros. */
export const currency: Module = {
  name: "currency",
  floor: 5,
  needs: ["people", "access"],
  names,
  migrations: {
    "0001_currency": { up },
    "0002_quiet": { up: quiet },
    "0002_not_to_the_holder": { up: notToTheHolder },
  },
  parts,
  routes: [{ at: "/moi/kori", mandate: "favours", pages: koriRoutes }],
  entrusts: { favours: ["currency.account", "currency.transfer", "currency.entry"] },
  rights: {
    "give-kori": ["currency.account", "currency.transfer", "currency.entry", "house.quiet"],
    "currency-about-person": ["currency.transfer", "currency.entry"],
  },
  panels: [{ place: "my-data", order: 40, mandate: "favours", show: showBalance }],
  aboutPerson,
  keeps: [keptTexts],
};
