import { dayOf, writeDay } from "#basics/dates";

import type { Ends, Shown } from "../actions/tell-shown.ts";
import { lastDayOf } from "../domain/sharing-end.ts";

const day = (until: Temporal.Instant, now: Temporal.Instant) =>
  writeDay(lastDayOf(until), dayOf(now));

/** What others show to one: on the home, in a letter, on the page where one reads it. */
export const shownTexts = {
  /** Never what: a letter may be read by several at one address, a home over a shoulder. */
  shows: ({ name, until, isPart }: Omit<Shown, "giver">, now: Temporal.Instant): string =>
    until === undefined || isPart
      ? `${name} vous montre quelque chose`
      : `${name} vous montre quelque chose jusqu’au ${day(until, now)}`,
  read: "Lire",
  readOf: (name: string): string => `Lire ce que vous montre ${name}`,
  until: ({ until, isPart }: Ends, now: Temporal.Instant): string => {
    if (until === undefined) return "";
    return isPart
      ? `Une partie n’est à lire que jusqu’au ${day(until, now)}.`
      : `À lire jusqu’au ${day(until, now)}.`;
  },
  over: (name: string): string => `Une chose que vous montrait ${name} n’est plus à lire.`,
  why: "Vous recevez ce courriel parce que quelqu’un vous montre une chose qui est à elle ou à lui.",
  subject: (count: number): string =>
    count === 1
      ? "Quelqu’un vous montre quelque chose"
      : `${count} personnes vous montrent quelque chose`,
  line: "Vous le lisez sur cette page, et nulle part ailleurs.",
} as const;

/** What goes on by what is shared, where one of the two leaves something else; and one reads it no more. */
export const goesOnTexts = {
  read: "Vous lisez ce que cette personne partage avec vous.",
  goRead: "Voir, ou ne plus lire",
  shown: "Cette personne lit ce que vous partagez avec elle.",
  goShown: "Qui voit quoi",
  noMore: (name: string) => `Ne plus lire ce que partage ${name}`,
  noMoreSays: (name: string) =>
    `Cela s’arrête pour vous, tout de suite. ${name} peut vous le partager à nouveau.`,
} as const;
