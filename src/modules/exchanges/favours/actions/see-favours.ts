import { open } from "#modules/access";
import { type Companion, listCompanionsIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { reading, type Work, listQuietIn } from "#services/house";

import {
  type Favour,
  type FavourId,
  type Standing,
  standingOf,
  THANKS,
  unthanked,
} from "../domain/favour.ts";
import { findFavour, listFavoursOf, type SealedFavour } from "../store/favours.ts";

/** A favour as one of the two sees it. Words whose key is destroyed are undefined. */
export type SeenFavour = Favour & {
  readonly standing: Standing;
  readonly what: string | undefined;
  readonly thanks: string | undefined;
  readonly helperName: string;
  readonly helpedName: string;
};

/** The favours of the person who acts, latest first. */
export const listMyFavours = reading(listMyFavoursIn);

export async function listMyFavoursIn(work: Work): Promise<readonly SeenFavour[]> {
  if (work.actor.for === undefined) return [];
  return openAll(work, await asReadIn(work, await listFavoursOf(work, work.actor.for)));
}

/** Those that somebody says to have done for the person who acts, who has not answered yet. */
export async function listWaitingIn(work: Work): Promise<readonly SeenFavour[]> {
  return (await listMyFavoursIn(work)).filter(isWaiting);
}

/** Whether it is the turn of the one who looks: they were helped, and have not answered. */
export function isWaiting({ standing, life }: SeenFavour): boolean {
  return standing === "helped" && life.state === "said";
}

/** One favour; undefined for a stranger. */
export const seeFavour = reading(
  async (work: Work, asked: { readonly favour: FavourId }): Promise<SeenFavour | undefined> => {
    const favour = await findFavour(work, asked.favour);
    if (favour === undefined || standingOf(work.actor.for, favour) === "stranger") return undefined;
    return (await openAll(work, await asReadIn(work, [favour])))[0];
  },
);

/** With whom the person who acts may share a favour. */
export const listNeighbours = reading((work: Work): Promise<readonly Companion[]> =>
  listCompanionsIn(work),
);

/** Favours as somebody reads them: without the thanks that do not reach them. */
export async function asReadIn(
  work: Work,
  favours: readonly SealedFavour[],
  person = work.actor.for,
): Promise<readonly SealedFavour[]> {
  const ids = favours.map(({ id }) => id);
  const quiet = await listQuietIn(work, ids, { part: THANKS, person });
  return favours.map((favour) => (quiet.has(favour.id) ? unthanked(favour) : favour));
}

async function openAll(
  work: Work,
  favours: readonly SealedFavour[],
): Promise<readonly SeenFavour[]> {
  const names = await namesOfIn(
    work,
    favours.flatMap(({ helper, helped }) => [helper, helped]),
  );
  const seen: SeenFavour[] = [];
  for (const favour of favours) {
    const { thanks } = favour;
    seen.push({
      ...favour,
      standing: standingOf(work.actor.for, favour),
      what: await open(work, favour.space, favour.what),
      thanks: thanks && (await open(work, ownSpaceOf(favour.helped), thanks)),
      helperName: names.get(favour.helper) ?? "",
      helpedName: names.get(favour.helped) ?? "",
    });
  }
  return seen;
}
