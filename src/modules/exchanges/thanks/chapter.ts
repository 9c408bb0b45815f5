import type { Chapter } from "#services/house";

import { thanksDeeds, thanksKept } from "./web/texts.fr.ts";

const THANKS = "exchanges.thanks";

/** Who did an exchange thanks the other, with kori or without. */
export const thanks: Chapter = {
  name: "thanks",
  deeds: thanksDeeds,
  entrusts: { exchanges: [THANKS] },
  rights: { "exchanges-work": [THANKS], "write-mail": [THANKS] },
  keeps: [thanksKept],
};
