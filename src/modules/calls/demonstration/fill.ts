import { dayOf, PARIS } from "#basics/dates";
import { type App, job, type Work } from "#services/house";

import { joinNoticeIn, takeNoticesIn } from "../sources/actions/take-notices.ts";
import { withdrawCallIn } from "../actions/withdraw-call.ts";
import type { Notice } from "../domain/notice.ts";
import { fillAnswer } from "./fill-answer.ts";
import { earlierNoticesOf, noticesOf, openDay, twinsOf, withdrawalsOf } from "./notices.ts";

/** How long ago a deadline of the demonstration was moved. */
const CORRECTED_DAYS_AGO = 4;

/** Fills the demonstration with calls whose dates move with today, each arrived on the day of its publication. */
export async function fillCalls(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const notices = noticesOf(today);
  const earlier = new Map(earlierNoticesOf(today).map((notice) => [notice.sourceId, notice]));
  await app.transaction(job("opening"), async (work) => {
    for (const notice of inOrder(notices, today)) {
      await take(at(work, notice.published ?? today), earlier.get(notice.sourceId) ?? notice);
    }
    const corrected = notices.filter(({ sourceId }) => earlier.has(sourceId));
    for (const notice of corrected)
      await take(at(work, openDay(today, -CORRECTED_DAYS_AGO)), notice);
    for (const { sourceId, date, why } of withdrawalsOf(today)) {
      await withdrawCallIn(at(work, date), { source: "archipel", sourceId, why });
    }
    for (const { of, notice } of twinsOf(today)) {
      await joinNoticeIn(at(work, notice.published ?? today), {
        record: recordOf(notice),
        source: "archipel",
        sourceId: of,
      });
    }
    // This morning every source was read again.
    for (const notice of notices) await take(work, notice);
  });
  await fillAnswer(app);
}

function recordOf(notice: Notice) {
  return { notice, raw: JSON.stringify(notice) };
}

async function take(work: Work, notice: Notice): Promise<void> {
  await takeNoticesIn(work, { records: [recordOf(notice)] });
}

function inOrder(notices: readonly Notice[], today: Temporal.PlainDate): readonly Notice[] {
  return notices.toSorted((one, other) =>
    Temporal.PlainDate.compare(one.published ?? today, other.published ?? today),
  );
}

/** The same work, as if done on the morning of that day: so that the history of a call tells its life. */
function at(work: Work, day: Temporal.PlainDate): Work {
  return { ...work, now: day.toZonedDateTime({ timeZone: PARIS, plainTime: "06:10" }).toInstant() };
}
