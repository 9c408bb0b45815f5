/**
 * A zone of the clocks as calendars are told it (VTIMEZONE, RFC 5545, section 3.6.5): each change between two instants,
 * as Temporal knows it, is a part of its own; a zone whose clocks never change has one part.
 */
export function zoneAsText(
  zone: string,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): string {
  const begins = from.toZonedDateTimeISO(zone);
  // The state in which the first date stands began with the change before it.
  const before = begins.getTimeZoneTransition("previous");
  const changes: Temporal.ZonedDateTime[] = [];
  for (
    let next = before ?? begins.getTimeZoneTransition("next");
    next !== null && Temporal.Instant.compare(next.toInstant(), until) <= 0;
    next = next.getTimeZoneTransition("next")
  )
    changes.push(next);
  const parts =
    changes.length > 0
      ? changes.map(partOf)
      : [part("STANDARD", { from: begins.offset, to: begins.offset, local: "19700101T000000" })];
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts, "END:VTIMEZONE"].join("\r\n");
}

function partOf(change: Temporal.ZonedDateTime): string {
  const was = change.subtract({ nanoseconds: 1 });
  // The clock as it stood before the change says when it is.
  const local = change
    .toPlainDateTime()
    .add({ nanoseconds: was.offsetNanoseconds - change.offsetNanoseconds });
  return part(change.offsetNanoseconds > was.offsetNanoseconds ? "DAYLIGHT" : "STANDARD", {
    from: was.offset,
    to: change.offset,
    local: local.toString({ smallestUnit: "second" }).replace(/[-:]/g, ""),
  });
}

function part(
  kind: "STANDARD" | "DAYLIGHT",
  { from, to, local }: { readonly from: string; readonly to: string; readonly local: string },
): string {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local}`,
    `TZOFFSETFROM:${offsetOf(from)}`,
    `TZOFFSETTO:${offsetOf(to)}`,
    `END:${kind}`,
  ].join("\r\n");
}

/** « +0100 »; with seconds where a zone once had some. */
function offsetOf(offset: string): string {
  return offset.replaceAll(":", "");
}
