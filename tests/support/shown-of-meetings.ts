import type { Shown } from "./shown-under-a-right.ts";

/** What a circle that meets openly does at its meetings, without the name of anybody. */
const OPEN: Shown = {
  to: "everyone",
  what: "the meetings of circles that meet openly, to whoever is in; each is what they do there",
  rows: "space in (select space from meetings.setting where is_open)",
};

const APPROVED = `(select document from meetings.meeting where approved_at is not null and ${OPEN.rows})`;
const MINUTES = { to: "everyone", what: "their minutes, once they are approved" } as const;

/** Of meetings: see `shown-under-a-right.ts`. */
export const SHOWN_OF_MEETINGS: Readonly<Record<string, Shown>> = {
  "commons.document": { ...MINUTES, rows: `id in ${APPROVED}` },
  "commons.version": { ...MINUTES, rows: `document in ${APPROVED}` },
  ...Object.fromEntries(
    ["meeting", "point", "setting", "entry", "consent", "seat", "facilitator", "hand"].map(
      (table) => [`meetings.${table}`, OPEN],
    ),
  ),
};
