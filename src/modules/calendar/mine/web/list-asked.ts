import { aDay, firstOf, listAsked, someOf } from "#basics/query";

import { mondayOf, WEEKS } from "../domain/weeks.ts";

/** Whose dates are. */
export const KINDS = ["mine", "circle", "organisation", "public", "brought"] as const;
export type Kind = (typeof KINDS)[number];

/** The words of those in addresses. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  mine: "moi",
  circle: "cercles",
  organisation: "structures",
  public: "appels",
  brought: "apportes",
};

/** What the address of one's calendar asks: « ?vue=semaine&du=2026-11-23 », « ?montrer=moi ». */
export const calendarAsked = listAsked({
  view: firstOf("vue", ["weeks", "week"], { weeks: "semaines", week: "semaine" }),
  from: aDay("du"),
  shown: someOf("montrer", KINDS, KIND_WORDS),
});
export type Asked = ReturnType<typeof calendarAsked.read>;

/** How many weeks a view shows. */
export const weeksOf = ({ view }: Pick<Asked, "view">) => (view === "week" ? 1 : WEEKS);

/** The days that are seen: whole weeks, from that of the day asked, or of today. */
export function daysAsked(asked: Asked, today: Temporal.PlainDate) {
  const from = mondayOf(asked.from ?? today);
  return { from, until: from.add({ days: 7 * weeksOf(asked) - 1 }) };
}
