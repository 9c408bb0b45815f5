import { type AskedThing, holdsThing } from "#rules/subjects";

import { type Guide, type Level, NEEDS, type Need } from "./guide.ts";

/** `need`: as the list of needs goes; `title`: by title; `short`: the quickest first. */
export const ORDERS = ["need", "title", "short"] as const;
export type Order = (typeof ORDERS)[number];

/** How many guides a page of the list holds. */
export const PAGE_SIZE = 24;

/** Which guides one looks for. */
export interface AskedGuides {
  readonly need?: Need | undefined;
  readonly level?: Level | undefined;
  readonly order: Order;
}

const byTitle = (a: Guide, b: Guide) => a.title.localeCompare(b.title, "fr");
const BY: Readonly<Record<Order, (a: Guide, b: Guide) => number>> = {
  need: (a, b) =>
    NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) || a.minutes - b.minutes || byTitle(a, b),
  title: byTitle,
  short: (a, b) => a.minutes - b.minutes || byTitle(a, b),
};

/** The guides that answer, in order: those that hold all that was asked; a title that does comes first. */
export function chooseGuides(
  guides: readonly Guide[],
  { need, level, order }: AskedGuides,
  things: readonly AskedThing[],
): readonly Guide[] {
  const holds = (text: string) => things.every((thing) => holdsThing(text, thing));
  const found = guides
    .filter((one) => need === undefined || one.need === need)
    .filter((one) => level === undefined || one.level === level)
    .filter((one) => holds(saidIn(one)))
    .toSorted(BY[order]);
  if (things.length === 0) return found;
  const isTitled = new Set(found.filter(({ title, gains }) => holds(`${title} ${gains}`)));
  return [
    ...found.filter((one) => isTitled.has(one)),
    ...found.filter((one) => !isTitled.has(one)),
  ];
}

/** What a guide says, for who looks for words in it. */
export function saidIn({ title, gains, intro, parts, steps }: Guide): string {
  const told = steps.map(({ does, more }) => `${does} ${more}`);
  return [
    title,
    gains,
    intro,
    ...parts.map((part) => `${part.title} ${part.markdown}`),
    ...told,
  ].join(" ");
}
