import type { BroughtDate } from "./brought.ts";

/** The dates of one calendar that was brought before. */
export interface Known {
  readonly id: string;
  readonly dates: readonly BroughtDate[];
}

export interface Merged {
  /** Calendars of before of which something changed, with what they hold now. */
  readonly changed: readonly Known[];
  /** What none of them had. */
  readonly fresh: readonly BroughtDate[];
  readonly added: number;
}

/**
 * What a file brings beside what is there: nothing twice. Of an event that is known (UID), a higher SEQUENCE takes the
 * place of all its dates, a lower one is an old word; of the same one, what was written down later (LAST-MODIFIED, since
 * many programs never raise SEQUENCE). Else only dates that were not yet unfolded are added.
 */
export function mergeIn(known: readonly Known[], read: readonly BroughtDate[]): Merged {
  const holders = new Map(known.flatMap((one) => one.dates.map(({ uid }) => [uid, one.id])));
  const byUid = Map.groupBy(read, ({ uid }) => uid);
  const fresh = [...byUid].filter(([uid]) => !holders.has(uid)).flatMap(([, dates]) => dates);
  let added = fresh.length;
  const changed: Known[] = [];
  for (const { id, dates } of known) {
    const before = Map.groupBy(dates, ({ uid }) => uid);
    let isChanged = false;
    for (const [uid, mine] of before) {
      const told = holders.get(uid) === id ? byUid.get(uid) : undefined;
      const after = told && later(mine, told);
      if (after === undefined) continue;
      isChanged = true;
      added += Math.max(0, after.length - mine.length);
      before.set(uid, after);
    }
    if (isChanged) changed.push({ id, dates: [...before.values()].flat() });
  }
  return { changed, fresh, added };
}

/** The dates of one event after another word of it; undefined when nothing changes. */
function later(
  before: readonly BroughtDate[],
  told: readonly BroughtDate[],
): BroughtDate[] | undefined {
  if (latest(told) > latest(before)) return [...told];
  if (latest(told) < latest(before)) return undefined;
  if (written(told) > written(before)) return [...told];
  const there = new Set(before.map(({ recurrence }) => recurrence));
  const more = told.filter(({ recurrence }) => !there.has(recurrence));
  return more.length === 0 ? undefined : [...before, ...more];
}

function latest(dates: readonly BroughtDate[]): number {
  return Math.max(...dates.map(({ sequence }) => sequence));
}

/** When the last of them was written down; « » when none says so. ISO 8601 in UTC: as text, in order. */
function written(dates: readonly BroughtDate[]): string {
  return dates.reduce((last, { stamp = "" }) => (stamp > last ? stamp : last), "");
}
