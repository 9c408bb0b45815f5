import { dayOf } from "#basics/dates";
import { organisationsToActForIn } from "#modules/organisations";
import { venuesToHoldAtIn } from "#modules/premises";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import type { VenueId } from "#rules/premises";
import type { App, SpaceId, Work } from "#services/house";

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
  const { id, of, by, addedDaysAgo, cancelled } = asked;
  const today = dayOf(app.clock.now());
  const day = nextDay(today.add({ days: asked.from.inDays }), asked.from.weekday);
  await did(app, { by, daysAgo: addedDaysAgo }, async (work) =>
    addOccasionIn(work, {
      id,
      space: await spaceIn(work, of),
      kind: asked.kind,
      themes: asked.themes,
      words: {
        title: asked.title,
        about: asked.about,
        address: asked.address,
        video: asked.video,
      },
      commune: asked.commune,
      venue: asked.venue === undefined ? undefined : await venueIn(work, asked.venue),
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

async function spaceIn(work: Work, of: DemonstrationOccasion["of"]): Promise<SpaceId> {
  if ("circle" in of) return spaceOf(demonstrationCircles[of.circle].id);
  const mine = await organisationsToActForIn(work, "publish");
  const found = mine.find(({ name }) => name === of.structure);
  if (found === undefined) throw new Error(`nobody may publish for ${of.structure}`);
  return spaceOfOrganisation(found.id);
}

async function venueIn(work: Work, named: string): Promise<VenueId> {
  const found = (await venuesToHoldAtIn(work)).find(({ name }) => name === named);
  if (found === undefined) throw new Error(`nobody may hold anything at ${named}`);
  return found.id;
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
