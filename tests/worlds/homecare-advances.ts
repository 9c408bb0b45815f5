import { amountOf } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { nameHelperIn } from "../../src/modules/homecare/actions/name-helper.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import { giveBackIn } from "../../src/modules/homecare/advances/actions/give-back.ts";
import { noteAdvanceIn } from "../../src/modules/homecare/advances/actions/note-advance.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** For whom it was, and who paid, alone: of the two none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/chez-moi",
  "/chez-moi/avances",
  "/chez-moi/avances/noter",
  `/chez-moi/avances/noter?pour=${lucienne.id}`,
  "/chez-moi/passages",
  `/chez-moi/de/${lucienne.id}`,
];

/** Sylvie, who comes to Lucienne, paid her bread and her stamps; the bread is given back. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(lucienne.id), async (work) => {
    const today = dayOf(work.now);
    const visit = valueOf(
      await planVisitIn(work, {
        title: "Le pain",
        note: undefined,
        zone: "Europe/Paris",
        day: today,
        at: Temporal.PlainTime.from("09:00"),
        minutes: 60,
        every: "week",
        days: [],
        last: undefined,
      }),
    );
    const asked = { helper: sylvie.id, visits: [visit], from: today, until: undefined };
    valueOf(await nameHelperIn(work, asked));
  });
  const notes = (what: string, cents: number) =>
    app.transaction(person(sylvie.id), async (work) => {
      const amount = amountOf(cents);
      if (amount === undefined) throw new Error("not an amount");
      const asked = { for: lucienne.id, day: dayOf(work.now), amount, what };
      return valueOf(await noteAdvanceIn(work, asked));
    });
  const bread = await notes("Du pain bis", 3_20);
  await notes("Un carnet de timbres", 15_60);
  await app.transaction(person(lucienne.id), async (work) =>
    valueOf(await giveBackIn(work, { advance: bread })),
  );
}
