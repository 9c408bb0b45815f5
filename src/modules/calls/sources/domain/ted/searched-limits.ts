import { SILENT, type Announcement } from "../../../domain/reading/announcement.ts";
import { firstLimit, type FirstLimit } from "../../../domain/reading/moments.ts";
import type { Fields } from "../../../domain/reading/unknown.ts";
import { typeNature } from "./nature.ts";
import { said, saidAll } from "./searched-fields.ts";

/** A change notice keeps the type of what it tells again. */
export function searchedChanges(record: Fields): Announcement {
  const changes = saidAll(record, "change-description").map((text) => ({ text }));
  return {
    ...SILENT,
    changes,
    isWhole: typeNature(said(record, "notice-type", "TD") ?? "") === "call",
  };
}

/** The days in which one may answer, each beside the hour of the same lot; of several the first stands. */
const LIMITS = [
  ["deadline-receipt-tender-date-lot", "deadline-receipt-tender-time-lot"],
  ["deadline-receipt-request-date-lot", "deadline-receipt-request-time-lot"],
  ["deadline-receipt-expressions-date-lot", "deadline-receipt-expressions-time-lot"],
  ["deadline-date-lot", "deadline-time-lot"],
] as const;

/** The first of them. */
export function searchedLimit(
  record: Fields,
  published: Temporal.PlainDate | undefined,
): FirstLimit {
  const found = LIMITS.map(([days, hours]) => {
    const times = saidAll(record, hours);
    const dates = saidAll(record, days);
    const areBeside = times.length === dates.length;
    return dates.map((date, index) =>
      areBeside && !date.includes("T") ? `${date.slice(0, 10)}T${times[index]}` : bare(date),
    );
  });
  return firstLimit(found.find((limits) => limits.length > 0) ?? [], published);
}

/** A day without its offset, which says nothing; an instant as it is. */
function bare(date: string): string {
  return date.includes("T") ? date : date.replace(/^(\d{4}-\d\d-\d\d).*$/, "$1");
}
