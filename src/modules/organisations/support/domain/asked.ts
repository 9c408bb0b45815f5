import { mostUrgent, OPENABLE, type Openable, type OpenedThing } from "#basics/opened";
import { firstOf, listAsked, someOf, words } from "#basics/query";

/** How far ahead one looks. */
export const WITHIN = ["all", "late", "week", "month", "quarter"] as const;
export type Within = (typeof WITHIN)[number];

/** The word of each kind in addresses: `sorte=appel`. */
export const kindWords: Readonly<Record<Openable, string>> = {
  calls: "appel",
  answers: "reponse",
  deadlines: "echeance",
};

const withinWords: Readonly<Record<Within, string>> = {
  all: "",
  late: "passees",
  week: "7-jours",
  month: "30-jours",
  quarter: "90-jours",
};

/** What the address of « Celles que vous accompagnez » asks: `structure`, `sorte`, `quand`. */
export const openedAsked = listAsked({
  /** The number of an association; empty: all of them. */
  association: words("structure", 12),
  kinds: someOf("sorte", OPENABLE, kindWords),
  within: firstOf("quand", WITHIN, withinWords),
});
export type AskedOpened = ReturnType<typeof openedAsked.read>;
/** The word of a period in addresses. */
export const wordOfWithin = (within: Within): string => withinWords[within];

const DAYS: Readonly<Record<Exclude<Within, "all" | "late">, number>> = {
  week: 7,
  month: 30,
  quarter: 90,
};

/** What answers, the most urgent first. */
export function choose<Thing extends OpenedThing>(
  things: readonly Thing[],
  { kinds, within }: Pick<AskedOpened, "kinds" | "within">,
  today: Temporal.PlainDate,
): readonly Thing[] {
  return things
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ due }) => isWithin(due, within, today))
    .toSorted(mostUrgent);
}

function isWithin(
  due: Temporal.PlainDate | undefined,
  within: Within,
  today: Temporal.PlainDate,
): boolean {
  if (within === "all") return true;
  if (due === undefined) return false;
  const days = today.until(due).days;
  return within === "late" ? days < 0 : days >= 0 && days <= DAYS[within];
}
