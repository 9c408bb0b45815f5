import type { ExchangeKind } from "#services/house";

import { training } from "./exchange-kinds/training.fr.ts";

/** What one association asks another of a training. A new kind is one file, and one word here. */
export const exchangeKinds = { training } as const satisfies Record<string, ExchangeKind>;
