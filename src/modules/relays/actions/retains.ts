import { type Retention, SWEPT_AT_ONCE } from "#services/house";

import { deleteAlarmsBefore } from "../store/alarms.ts";
import { deleteWellsBefore } from "../store/wells.ts";
import { retainedTexts } from "./retains-texts.fr.ts";
import { beside } from "./standing.ts";

export const retains: readonly Retention[] = [
  {
    name: "relays.alarm",
    ...retainedTexts.alarm,
    howLong: "P1Y",
    sweep: (work, before) =>
      beside(work, (lent) => deleteAlarmsBefore(lent, before, SWEPT_AT_ONCE)),
  },
  {
    name: "relays.well",
    ...retainedTexts.well,
    howLong: "P1Y",
    sweep: (work, before) => beside(work, (lent) => deleteWellsBefore(lent, before, SWEPT_AT_ONCE)),
  },
];
