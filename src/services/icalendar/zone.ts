/** How far behind the first date and after the last one the changes of clocks are told. */
const MARGIN = { hours: 24 * 400 };

/**
 * A zone as a calendar reads it (RFC 5545, section 3.6.5): each change of its clocks around these instants, told by its
 * day and not by a rule, so that what was decided for one year only is right too. From the database of zones of `Temporal`.
 */
export function writeZone(zone: string, instants: readonly Temporal.Instant[]): string {
  const order = instants.toSorted((one, other) => Temporal.Instant.compare(one, other));
  const [first] = order;
  const last = order.at(-1);
  if (first === undefined || last === undefined) return "";
  const until = last.add(MARGIN);
  const from = first.subtract(MARGIN).toZonedDateTimeISO(zone);
  const before = from.getTimeZoneTransition("previous");
  const parts = [before === null ? steady(from.offsetNanoseconds) : changeAt(before)];
  for (
    let next = from.getTimeZoneTransition("next");
    next !== null && Temporal.Instant.compare(next.toInstant(), until) <= 0;
    next = next.getTimeZoneTransition("next")
  )
    parts.push(changeAt(next));
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts.flat(), "END:VTIMEZONE"].join("\r\n");
}

interface Change {
  readonly kind: "STANDARD" | "DAYLIGHT";
  readonly at: Temporal.PlainDateTime;
  readonly from: number;
  readonly to: number;
}

/** Clocks that never changed. */
function steady(offset: number): readonly string[] {
  const at = Temporal.PlainDateTime.from("1970-01-01T00:00:00");
  return partOf({ kind: "STANDARD", at, from: offset, to: offset });
}

/** A change of clocks, at the hour that they showed just before it. */
function changeAt(change: Temporal.ZonedDateTime): readonly string[] {
  const from = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const to = change.offsetNanoseconds;
  const at = change.toPlainDateTime().add({ nanoseconds: from - to });
  return partOf({ kind: to > from ? "DAYLIGHT" : "STANDARD", at, from, to });
}

function partOf({ kind, at, from, to }: Change): readonly string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}`,
    `TZOFFSETFROM:${writeOffset(from)}`,
    `TZOFFSETTO:${writeOffset(to)}`,
    `END:${kind}`,
  ];
}

/** « +0100 », « -0930 ». */
function writeOffset(nanoseconds: number): string {
  const minutes = Math.abs(Math.trunc(nanoseconds / 60_000_000_000));
  return `${nanoseconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
