import { reading, type Work } from "#services/house";

import { type Party, signed } from "../domain/gift.ts";
import { listGivenByMe } from "../store/lists.ts";
import { type NamedGift, nameGiftsIn, namesOfPartiesIn } from "./named.ts";
import { actsForThemselves } from "./standing.ts";

/**
 * The statement of a year of what one gave, by whom it was given to: hours, never euros. Paid or not, it is the same, and
 * it does not say which.
 */
export interface SeenYear {
  readonly year: number;
  readonly name: string;
  /** It names the persons to whom it was given; else neither them nor what was written to them. */
  readonly names: boolean;
  readonly gifts: readonly YearGift[];
  readonly sums: readonly YearSum[];
  /** What was said and not confirmed: told apart, and in no sum. */
  readonly unconfirmed: number;
}

/** One line of it: to whom, but a person whom it does not name. */
export type YearGift = Omit<NamedGift, "receiverNamed" | "giverNamed"> & {
  readonly to: string | undefined;
};

export interface YearSum {
  /** To whom; undefined: to persons whom the statement does not name. */
  readonly name: string | undefined;
  /** To how many. */
  readonly many: number;
  readonly hours: number;
  readonly skills: number;
  readonly halfDays: number;
  readonly items: number;
}

export const seeMyYear = reading(seeMyYearIn);

export async function seeMyYearIn(
  work: Work,
  { year, names }: Pick<SeenYear, "year" | "names">,
): Promise<SeenYear | undefined> {
  const me = work.actor.for;
  if (!actsForThemselves(work) || me === undefined) return undefined;
  const all = await listGivenByMe(work, { year });
  const confirmed = await nameGiftsIn(
    work,
    all.filter(({ state }) => state === "confirmed"),
  );
  const mine: Party = { kind: "person", id: me };
  const gifts = confirmed.map((gift) => lineOf(gift, names));
  return {
    year,
    names,
    name: (await namesOfPartiesIn(work, [mine])).get(me)?.name ?? "",
    gifts: gifts.toReversed(),
    sums: sumsOf(gifts),
    unconfirmed: all.length - confirmed.length,
  };
}

/** A word that was written of what was done for somebody may name them, or tell of them. */
function lineOf(named: NamedGift, names: boolean): YearGift {
  const { receiverNamed, giverNamed: _, ...gift } = named;
  return gift.receiver.kind === "person" && !names
    ? { ...gift, words: undefined, to: undefined }
    : { ...gift, to: receiverNamed.name };
}

/** By whom it was given to, in the order of their names; persons who are not named, as one and last. */
function sumsOf(gifts: readonly YearGift[]): readonly YearSum[] {
  const byParty = Map.groupBy(gifts, ({ to, receiver }) => (to === undefined ? "" : receiver.id));
  return [...byParty.values()]
    .map((same) => {
      const sum = (fits: (gift: YearGift) => boolean) =>
        same.filter(fits).reduce((total, gift) => total + signed(gift), 0);
      return {
        name: same[0]?.to,
        many: new Set(same.map(({ receiver }) => receiver.id)).size,
        hours: sum(({ kind }) => kind === "hours"),
        skills: sum(({ kind }) => kind === "skills"),
        halfDays: sum(({ kind, unit }) => kind === "premises" && unit === "half-days"),
        items: sum(({ unit }) => unit === "items"),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) ||
        (a.name ?? "").localeCompare(b.name ?? "", "fr"),
    );
}
