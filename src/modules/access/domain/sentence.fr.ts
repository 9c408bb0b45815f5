import { dayOf, writeDay } from "#basics/dates";

import { lastDayOf } from "./sharing-end.ts";

/** What one sentence says: who sees what, from when until when. */
export interface Sentence {
  readonly who: string;
  readonly what: string;
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
}

/** « Quentin voit toutes vos tâches jusqu’au dimanche 6 décembre. », « … du jeudi 3 au dimanche 6 décembre. » */
export function saySentence({ who, what, from, until }: Sentence, now: Temporal.Instant): string {
  const today = dayOf(now);
  const begins =
    from !== undefined && Temporal.Instant.compare(from, now) > 0 ? dayOf(from) : undefined;
  const last = until && lastDayOf(until);
  if (begins !== undefined && last !== undefined)
    return `${who} voit ${what} ${between(begins, last, today)}.`;
  const since = begins === undefined ? "" : ` à partir du ${writeDay(begins, today)}`;
  const end =
    last === undefined ? "jusqu’à ce que vous l’arrêtiez" : `jusqu’au ${writeDay(last, today)}`;
  return `${who} voit ${what}${since} ${end}.`;
}

/** Of one day alone, that day. */
function between(
  begins: Temporal.PlainDate,
  last: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  return begins.equals(last)
    ? `le ${writeDay(last, today)}`
    : `du ${writeDay(begins, today)} au ${writeDay(last, today)}`;
}
