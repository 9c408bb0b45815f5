import type { ExchangeKind } from "#services/house";

import { errand } from "./exchange-kinds/errand.fr.ts";
import { expert } from "./exchange-kinds/expert.fr.ts";
import { loan } from "./exchange-kinds/loan.fr.ts";
import { share } from "./exchange-kinds/share.fr.ts";
import { skills } from "./exchange-kinds/skills.fr.ts";

/** What one may ask of others for a project. A new kind is one file, and one word here. */
export const exchangeKinds = { errand, expert, loan, skills, share } as const satisfies Record<
  string,
  ExchangeKind
>;
