import { dayOf } from "../../src/basics/dates.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import type { Work } from "../../src/services/house/index.ts";
import { valueOf } from "./organisations.ts";

/** Who comes to somebody, each day: in a house where the territory opened it. */
export async function expectSomebodyIn(work: Work): Promise<void> {
  const at = Temporal.PlainTime.from("23:30");
  valueOf(
    await planVisitIn(work, {
      title: "Une qorvexvisite",
      note: "Une qorvexvisite.",
      zone: "Europe/Paris",
      day: dayOf(work.now),
      at,
      minutes: undefined,
      every: "week",
      days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
      last: undefined,
    }),
  );
}
