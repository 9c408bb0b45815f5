import { type Retention, SWEPT_AT_ONCE } from "#services/house";

import { deleteAlarmsBefore } from "../store/alarms.ts";
import { DAYS_OF_PEACE } from "../domain/relay.ts";
import { deleteOffBefore } from "../store/named.ts";
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
  {
    name: "relays.named",
    ...retainedTexts.named,
    howLong: `P${DAYS_OF_PEACE}D`,
    sweep: (work, before) => beside(work, (lent) => deleteOffBefore(lent, before, SWEPT_AT_ONCE)),
  },
];
