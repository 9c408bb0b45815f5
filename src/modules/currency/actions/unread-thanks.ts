import { ownSpacesOfIn } from "#modules/access";
import { done, type Result } from "#basics/result";
import { action, personBy, type Work, withRight } from "#services/house";

import { listUnreadThanks, saveThanksRead } from "../store/thanks.ts";
import { nameOf, namesOfPartiesIn } from "./parties.ts";

/** Thanks that somebody said to the person who acts, and that they did not read. */
export interface UnreadThanks {
  readonly from: string;
  readonly amount: number;
}

/** What the person who acts was thanked for and did not read, the latest first. */
export async function listUnreadThanksIn(work: Work): Promise<readonly UnreadThanks[]> {
  const me = work.actor.for;
  if (me === undefined) return [];
  const unread = await listUnreadThanks(work, await ownSpacesOfIn(work, me));
  const names = await namesOfPartiesIn(
    work,
    unread.map(({ from }) => from),
  );
  return unread.map(({ from, amount }) => ({ from: nameOf(names, from), amount }));
}

/** They read their account: that is news no more. Read for them, under a mandate, it still is. */
export const readMyThanks = action(readMyThanksIn);

export async function readMyThanksIn(work: Work): Promise<Result<number, never>> {
  const me = personBy(work.actor);
  if (me === undefined || me !== work.actor.for) return done(0);
  const unread = await listUnreadThanks(work, await ownSpacesOfIn(work, me));
  if (unread.length > 0)
    await withRight(work, "give-kori", (lent) =>
      saveThanksRead(
        lent,
        unread.map(({ id }) => id),
      ),
    );
  return done(unread.length);
}
