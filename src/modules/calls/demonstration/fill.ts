import { dayOf, PARIS } from "#basics/dates";
import { type App, job, type Work } from "#services/house";

import { joinNoticeIn, takeNoticesIn } from "../actions/take-notices.ts";
import type { Notice } from "../domain/notice.ts";
import { noticesOf } from "./notices.ts";

/** Fills the demonstration with calls whose dates move with today, each arrived on the day of its publication. */
export async function fillCalls(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const notices = noticesOf(today).toSorted((one, other) => Temporal.PlainDate.compare(dayOfNotice(one, today), dayOfNotice(other, today)));
  await app.transaction(job("opening"), async (work) => {
    for (const notice of notices) await take({ ...work, now: morning(dayOfNotice(notice, today)) }, notice);
    // This morning every source was read again.
    for (const notice of notices) await takeAgain(work, notice);
  });
}

async function take(work: Work, notice: Notice): Promise<void> {
  const record = { notice, raw: JSON.stringify(notice) };
  if (notice.source === "archipel") await takeNoticesIn(work, { records: [record] });
  else await joinNoticeIn(work, { record, source: "archipel", sourceId: notice.sourceId.replace(/--.*$/, "") });
}

async function takeAgain(work: Work, notice: Notice): Promise<void> {
  await takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice) }] });
}

function dayOfNotice(notice: Notice, today: Temporal.PlainDate): Temporal.PlainDate {
  return notice.published ?? today;
}

function morning(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: PARIS, plainTime: "06:10" }).toInstant();
}
