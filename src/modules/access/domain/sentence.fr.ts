import { dayOf, writeDay } from "#basics/dates";

import { lastDayOf } from "./sharing-end.ts";

/** What one sentence says: who sees what, from when until when. */
export interface Sentence {
  readonly who: string;
  readonly what: string;
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  /** A group in which nobody is yet: it reads nothing. */
  readonly isAwaited?: boolean;
  /** It would stand for as long as what a witness says of whom no letter reaches (`HEARD`). */
  readonly isHeard?: boolean;
}

/** « Quentin voit toutes vos tâches jusqu’au dimanche 6 décembre. », « … du jeudi 3 au dimanche 6 décembre. » */
export function saySentence(
  { who, what, from, until, isAwaited = false, isHeard = false }: Sentence,
  now: Temporal.Instant,
): string {
  const sees = isAwaited
    ? `${who} verra ${what} dès que quelqu’un y est nommé,`
    : `${who} voit ${what}`;
  const today = dayOf(now);
  const begins =
    from !== undefined && Temporal.Instant.compare(from, now) > 0 ? dayOf(from) : undefined;
  const last = until && lastDayOf(until);
  if (begins !== undefined && last !== undefined) return `${sees} ${between(begins, last, today)}.`;
  const since = begins === undefined ? "" : ` à partir du ${writeDay(begins, today)}`;
  const end = isHeard ? "pendant trois mois à partir de ce oui" : sayUntil(until, now);
  return `${sees}${since} ${end}.`;
}

/** « jusqu’au dimanche 6 décembre », « jusqu’à ce que vous l’arrêtiez ». */
export function sayUntil(until: Temporal.Instant | undefined, now: Temporal.Instant): string {
  return until === undefined
    ? "jusqu’à ce que vous l’arrêtiez"
    : `jusqu’au ${writeDay(lastDayOf(until), dayOf(now))}`;
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
