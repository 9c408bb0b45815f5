import { dayOf } from "#basics/dates";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import type { App } from "#services/house";

import { addOccasionIn } from "../actions/add-occasion.ts";
import { cancelOccasionIn } from "../actions/change-occasion.ts";
import { replyToDateIn } from "../actions/reply.ts";
import { seeOccasionIn } from "../actions/see-occasions.ts";
import { WEEKDAYS } from "../domain/recurrence.ts";
import { did } from "./did.ts";
import { type DemonstrationOccasion, demonstrationOccasions } from "./occasions.ts";

/** What comes in some circles of the demonstration: a meeting each month, a workshop that is full, one that is cancelled. */
export async function fillOccasions(app: App): Promise<void> {
  for (const occasion of demonstrationOccasions) await fillOne(app, occasion);
}

async function fillOne(app: App, asked: DemonstrationOccasion): Promise<void> {
  const { id, circle, by, addedDaysAgo, cancelled } = asked;
  const today = dayOf(app.clock.now());
  const day = nextDay(today.add({ days: asked.from.inDays }), asked.from.weekday);
  await did(app, { by, daysAgo: addedDaysAgo }, (work) =>
    addOccasionIn(work, {
      id,
      space: spaceOf(demonstrationCircles[circle].id),
      kind: asked.kind,
      words: {
        title: asked.title,
        about: asked.about,
        address: asked.address,
        video: asked.video,
      },
      commune: asked.commune,
      when: {
        zone: "Europe/Paris",
        day,
        at: Temporal.PlainTime.from(asked.at),
        rule: asked.rule,
        except: {
          school: undefined,
          holidays: asked.exceptHolidays === true ? "mainland" : undefined,
        },
      },
      minutes: asked.minutes,
      seenBy: asked.seenBy,
      capacity: asked.capacity,
      quiet: true,
    }),
  );
  for (const reply of asked.replies) await replyOne(app, asked, reply);
  if (cancelled !== undefined)
    await did(app, { by, daysAgo: cancelled.daysAgo }, (work) =>
      cancelOccasionIn(work, { occasion: id, why: cancelled.why, quiet: true }),
    );
}

async function replyOne(
  app: App,
  { id, addedDaysAgo }: DemonstrationOccasion,
  reply: DemonstrationOccasion["replies"][number],
): Promise<void> {
  await did(app, { by: reply.by, daysAgo: Math.max(1, addedDaysAgo - 1) }, async (work) => {
    const seen = await seeOccasionIn(work, { occasion: id });
    const date = seen?.dates.find(({ isOver }) => !isOver);
    if (date === undefined) throw new Error("an occasion of the demonstration has no date");
    return replyToDateIn(work, {
      date: date.id,
      answer: reply.answer,
      people: reply.people ?? 1,
    });
  });
}

function nextDay(
  from: Temporal.PlainDate,
  weekday: DemonstrationOccasion["from"]["weekday"],
): Temporal.PlainDate {
  const days = (WEEKDAYS.indexOf(weekday) + 1 - from.dayOfWeek + 7) % 7;
  return from.add({ days });
}
