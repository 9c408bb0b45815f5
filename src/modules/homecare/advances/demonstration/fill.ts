import { amountOf } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { giveBackIn } from "../actions/give-back.ts";
import { noteAdvanceIn } from "../actions/note-advance.ts";

/** What Lucienne, who comes for the show, paid for Adrienne: the older one is given back. */
const PAID = [
  { daysAgo: 5, cents: 7_80, what: "Le journal et des timbres", isBack: true },
  { daysAgo: 1, cents: 12_40, what: "Le pain et deux fromages", isBack: false },
] as const;

export async function fillAdvances(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const { adrienne, lucienne } = demonstrationPeople;
  for (const { daysAgo, cents, what, isBack } of PAID) {
    const amount = amountOf(cents);
    if (amount === undefined) throw new Error("the demonstration has no such amount");
    const now = instantOf({ daysAgo, hour: "11:30" }, today);
    const noted = await app.transaction(person(lucienne.id), (work) =>
      noteAdvanceIn({ ...work, now }, { for: adrienne.id, day: dayOf(now), amount, what }),
    );
    if (!noted.done) throw new Error(`the demonstration is refused: ${noted.refusal}`);
    if (isBack)
      await app.transaction(person(adrienne.id), (work) =>
        giveBackIn({ ...work, now: now.add({ hours: 5 }) }, { advance: noted.value }),
      );
  }
}
