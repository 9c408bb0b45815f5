import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { confirmGiftIn, setGiftAsideIn } from "../actions/answer-gift.ts";
import { sayGiftIn } from "../actions/say-gift.ts";
import { setRateIn, valueGiftIn } from "../actions/value-gift.ts";
import {
  type DemonstrationGift,
  demonstrationGifts,
  demonstrationRates,
  WORKSHOP,
} from "./gifts.ts";
import type { Giver } from "../domain/gift.ts";

/** A year of what is given to a workshop, what it is worth to it, and what waits for a yes. */
export async function fillGifts(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  for (const { fromDaysAgo, ...rate } of demonstrationRates)
    await did(app, { by: "jean-remy", daysAgo: 310 }, (work) =>
      setRateIn(work, {
        organisation: WORKSHOP,
        from: today.subtract({ days: fromDaysAgo }),
        ...rate,
      }),
    );
  for (const gift of demonstrationGifts) await fillOne(app, gift, today);
}

async function fillOne(
  app: App,
  asked: DemonstrationGift,
  today: Temporal.PlainDate,
): Promise<void> {
  const { id, to, kind, unit, count, words, answer, each, daysAgo } = asked;
  const day = today.subtract({ days: daysAgo });
  const said = { id, kind, unit, count, words, from: day, until: day };
  await did(app, { by: asked.saidBy, daysAgo: daysAgo - 1 }, (work) =>
    sayGiftIn(work, {
      ...said,
      isLent: asked.isLent === true,
      giver: giverOf(asked.from),
      receiver: { kind: "organisation", id: to },
      quiet: true,
    }),
  );
  if (answer === undefined) return;
  await did(app, { by: answer.by, daysAgo: daysAgo - 2 }, (work) =>
    "yes" in answer
      ? confirmGiftIn(work, { gift: id })
      : setGiftAsideIn(work, { gift: id, instead: answer.instead }),
  );
  if (each !== undefined)
    await did(app, { by: answer.by, daysAgo: daysAgo - 2 }, (work) =>
      valueGiftIn(work, { gift: id, each }),
    );
}

function giverOf(from: DemonstrationGift["from"]): Giver {
  return isId<"Organisation">(from)
    ? { kind: "organisation", id: from }
    : { kind: "person", id: demonstrationPeople[from].id };
}

/** Somebody does something, one evening, so many days ago. */
async function did(
  app: App,
  { by, daysAgo }: { readonly by: DemonstrationPersonKey; readonly daysAgo: number },
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:30" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
