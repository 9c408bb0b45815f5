import type { Chapter } from "#services/house";

import { askWhenFound } from "./actions/ask-when-found.ts";
import { workKinds } from "./web/kinds.ts";

const tables = ["organisations.employment"];

/** Who works for which organisation: said by one side, counted once the other said yes, ended by either; never public. */
export const workers: Chapter = {
  name: "workers",
  rights: {
    "organisations-workers": tables,
    "organisations-write": tables,
    "organisations-about-person": tables,
  },
  hears: { "organisations.address-found": askWhenFound },
  notificationKinds: workKinds,
};
