import { dayOf, writeDate, writeDay } from "#basics/dates";

import type { NamedGift } from "../actions/named.ts";
import type { SeenGift } from "../actions/see-gifts.ts";
import type { Gift } from "../domain/gift.ts";
import { sayCount } from "../domain/kinds.fr.ts";
import { texts } from "./texts.fr.ts";

/** « 3 h d’un savoir-faire », « 12 choses (prêt) »: how much of what. */
export function sayMeasure({ kind, unit, count, isLent, mends }: Gift): string {
  const much = texts.ofKind[kind](sayCount(unit, count));
  const said = isLent ? texts.lent(much) : much;
  return mends === undefined ? said : texts.contraryOf(said);
}

/** « le 3 mai »; « du 3 au 5 mai 2026 ». */
export function sayDays({ from, until }: Pick<Gift, "from" | "until">, today: Temporal.PlainDate) {
  return Temporal.PlainDate.compare(from, until) === 0
    ? texts.onDay(writeDay(from, today))
    : texts.span(writeDate(from), writeDate(until));
}

/** Who says it: the name of the side that said it. */
export function sayer(gift: NamedGift): string {
  return (gift.saidBy.side === "giver" ? gift.giverNamed : gift.receiverNamed).name;
}

/** The side that answers, or will: the one that did not say it. */
export const answers = (gift: NamedGift) =>
  gift.saidBy.side === "giver"
    ? { kind: gift.receiver.kind, ...gift.receiverNamed }
    : { kind: gift.giver.kind, ...gift.giverNamed };

/** Where it stands; while it waits, for whose yes. */
export function sayState(gift: NamedGift & Partial<Pick<SeenGift, "may">>): string {
  if (gift.state !== "said") return texts.states[gift.state];
  return gift.may?.answer === true ? texts.waitsYours : texts.waitsOf(answers(gift).name);
}

/** « Camille → Les Jardins »: in words, from whom to whom. */
export function sayFromTo(gift: NamedGift): string {
  return texts.fromTo(gift.giverNamed.name, gift.receiverNamed.name);
}

/** « Vous avez donné 3 h à La Grande Tablée »: as who gave, or who received, reads it. */
export function sayWhole(gift: NamedGift, now: Temporal.Instant): string {
  return `${sayMeasure(gift)}, ${sayDays(gift, dayOf(now))}`;
}
