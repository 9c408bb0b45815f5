import { dayOf } from "#basics/dates";
import { person, type PersonId } from "#services/house";

import { planVisit } from "../../src/modules/homecare/actions/plan-visit.ts";
import type { VisitId } from "../../src/modules/homecare/domain/visit.ts";
import { TEST_NOW, type TestHouse } from "./house.ts";
import { valueOf } from "./organisations.ts";

export interface EachDay {
  readonly title: string;
  /** « 12:00 » */
  readonly at: string;
}

/** Somebody plans what comes each day from today on, for half an hour, with a word to who comes. */
export async function planEachDay(
  app: TestHouse,
  whose: PersonId,
  { title, at }: EachDay,
): Promise<VisitId> {
  return valueOf(
    await planVisit(app, person(whose), {
      title,
      note: `À savoir : ${title}`,
      zone: "Europe/Paris",
      day: dayOf(TEST_NOW),
      at: Temporal.PlainTime.from(at),
      minutes: 30,
      every: "week",
      days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
      last: undefined,
    }),
  );
}
