import { dayOf } from "#basics/dates";
import { knownId } from "#basics/id";
import {
  findNamedIn,
  type NamedOrganisation,
  type OrganisationOfPerson,
} from "#modules/organisations";
import { reading, type Work } from "#services/house";

import { type Receiver, signed } from "../domain/gift.ts";
import { listAside, listGivenByMe, listReceiversOfMine, listSaid } from "../store/lists.ts";
import { type NamedGift, nameGiftsIn, namesOfPartiesIn } from "./named.ts";
import { type SeenGift, seenIn } from "./see-gifts.ts";
import {
  myCirclesIn,
  organisationsKeptIn,
  organisationsRepresentedIn,
  spacesKeptIn,
} from "./spaces-kept.ts";
import { actsForThemselves } from "./standing.ts";

/** Whom one may give to, as a form proposes it. */
export interface Target {
  readonly receiver: Receiver;
  readonly name: string;
}

/** What a person gave, what waits for their yes, and whom they may say they gave to. */
export interface SeenMine {
  readonly waiting: readonly SeenGift[];
  /** What they said that was set aside. */
  readonly aside: readonly SeenGift[];
  readonly given: readonly NamedGift[];
  readonly total: number;
  readonly years: readonly number[];
  /** Quarters of an hour confirmed this year. */
  readonly thisYear: number;
  readonly targets: readonly Target[];
  readonly kept: readonly OrganisationOfPerson[];
}

export const MINE_PAGE = 20;

/** Sees what one gave; nothing for who does not act in their own name. */
export const seeMine = reading(seeMineIn);

export async function seeMineIn(
  work: Work,
  { page }: { readonly page: number },
): Promise<SeenMine | undefined> {
  if (!actsForThemselves(work)) return undefined;
  const all = await listGivenByMe(work);
  const year = dayOf(work.now).year;
  const hours = all.filter(
    ({ state, unit, until }) => state === "confirmed" && unit === "quarters" && until.year === year,
  );
  const from = (page - 1) * MINE_PAGE;
  return {
    ...(await seeWaitingIn(work)),
    given: await nameGiftsIn(work, all.slice(from, from + MINE_PAGE)),
    total: all.length,
    years: [...new Set([year, ...all.map(({ until }) => until.year)])].toSorted((a, b) => b - a),
    thisYear: hours.reduce((sum, gift) => sum + signed(gift), 0),
    targets: await targetsIn(work),
    kept: await organisationsKeptIn(work),
  };
}

/** What waits for the yes of the person who acts, and what they have to correct. */
export async function seeWaitingIn(work: Work): Promise<Pick<SeenMine, "waiting" | "aside">> {
  const spaces = await spacesKeptIn(work);
  if (spaces.length === 0) return { waiting: [], aside: [] };
  const waiting = await seenIn(work, await listSaid(work, spaces));
  const aside = await seenIn(work, await listAside(work, spaces));
  return {
    waiting: waiting.filter(({ may }) => may.answer),
    aside: aside.filter(({ may, saidBy }) => may.correct && saidBy.person === work.actor.for),
  };
}

/** One's structures, one's circles, and where one gave before; each once, by name. */
async function targetsIn(work: Work): Promise<readonly Target[]> {
  const before = await listReceiversOfMine(work);
  const receivers: readonly Receiver[] = [
    ...(await organisationsRepresentedIn(work)).map(({ id }): Receiver => ({
      kind: "organisation",
      id,
    })),
    ...(await myCirclesIn(work)).map(({ circle }): Receiver => ({ kind: "circle", id: circle })),
    ...before.flatMap(({ receiver, kind }): readonly Receiver[] => {
      if (kind === "circle") return [{ kind, id: knownId<"Circle">(receiver) }];
      return kind === "organisation" ? [{ kind, id: knownId<"Organisation">(receiver) }] : [];
    }),
  ];
  const once = new Map<string, Receiver>(receivers.map((one) => [one.id, one]));
  const names = await namesOfPartiesIn(work, [...once.values()]);
  return [...once.values()]
    .flatMap((receiver) => {
      const name = names.get(receiver.id)?.name;
      return name === undefined ? [] : [{ receiver, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

/** The structures that somebody may mean by a name that they typed. */
export const findStructures = reading(
  (work: Work, { typed }: { readonly typed: string }): Promise<readonly NamedOrganisation[]> =>
    findNamedIn(work, { typed }),
);
