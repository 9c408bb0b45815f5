import { limitDoubts } from "./doubts-texts.fr.ts";
import type { Moves, Point } from "./limit-change.ts";
import { LONGEST_YEARS } from "../reading/moments.ts";
import { earlier } from "./point.ts";

/** What is known of the end while corrections are read one after the other. */
export interface Held extends Point {
  readonly doubts: readonly string[];
  readonly lots: ReadonlyMap<string, Point>;
}

/** Further than this from what was told, a new day is a slip of the pen. */
const MOST_DAYS_MOVED = 400;

/** What the sure changes of one correction make of the end: of several days, the one whose old value is ours, else the first. */
export function moved(
  held: Held,
  changes: readonly Moves[],
  published: Temporal.PlainDate | undefined,
): Held {
  if (changes.length === 0) return held;
  const ours = changes.filter(({ from }) => from?.date !== undefined && from.date === held.date);
  const meant = ours.length > 0 ? ours : changes;
  const days = new Map(meant.map((one) => [`${one.to.date} ${one.to.time}`, one]));
  const [first, ...others] = [...days.values()].toSorted((one, other) =>
    earlier(one.to, other.to) === one.to ? -1 : 1,
  );
  if (first === undefined) return held;
  const next = movedBy(held, first, published);
  if (others.length === 0) return next;
  const doubt = limitDoubts.several([first, ...others].map(({ to }) => to));
  return { ...next, doubts: [...next.doubts, doubt] };
}

function movedBy(held: Held, { to, from }: Moves, published: Temporal.PlainDate | undefined): Held {
  const date = to.date ?? held.date ?? from?.date;
  if (date === undefined) return held;
  if (isSlip(date, held.date, published))
    return { ...held, doubts: [...held.doubts, limitDoubts.far({ ...to, date })] };
  const isSameDay = date === held.date;
  const point: Point = { date, time: to.time ?? held.time };
  const lostHour = to.time === undefined && held.time !== undefined && !isSameDay;
  const doubts = [
    ...(lostHour ? [limitDoubts.hour] : []),
    ...(to.time === "00:00" ? [limitDoubts.midnight] : []),
  ];
  if (!isOurs(held, { date, from })) {
    const known = { date: held.date, time: held.time };
    const sooner = earlier(known, point);
    return { ...held, ...sooner, doubts: [limitDoubts.from(from ?? {}, point), ...doubts] };
  }
  return { ...held, ...point, doubts };
}

/** Whether what a correction replaces is what we hold, or what it says is what we hold already. */
function isOurs(
  held: Held,
  { date, from }: { readonly date: string; readonly from: Point | undefined },
) {
  if (held.date === undefined || from === undefined) return true;
  if (from.date === undefined)
    return from.time === undefined || held.time === undefined || from.time === held.time;
  return from.date === held.date || date === held.date;
}

function isSlip(date: string, held: string | undefined, published: Temporal.PlainDate | undefined) {
  if (published !== undefined && date < published.toString()) return true;
  if (published !== undefined && Number(date.slice(0, 4)) > published.year + LONGEST_YEARS)
    return true;
  if (held === undefined) return false;
  const days = Temporal.PlainDate.from(held).until(Temporal.PlainDate.from(date)).days;
  return Math.abs(days) > MOST_DAYS_MOVED;
}
