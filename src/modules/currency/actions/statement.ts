import { dayOf, PARIS } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work, withRight } from "#services/house";

import type { Carried } from "../domain/carried.ts";
import { type Balance, HOUSE, type Party } from "../domain/party.ts";
import { listOwnSpaces } from "../store/accounts.ts";
import { findCarried, saveCarried } from "../store/carried.ts";
import { ALL_LINES, listLines } from "../store/lines.ts";
import { actsForThemselves, makeSpaceOfIn, nameOf, namesOfPartiesIn } from "./parties.ts";
import { nameLinesIn, type SeenLine } from "./see-account.ts";

const RIGHT = "give-kori";

/** One's own statement: whose it is, each line, oldest first, and what these lines are together. */
export interface SeenStatement {
  readonly name: string;
  readonly lines: readonly SeenLine[];
  readonly balance: Balance;
}

/** Sees it, for oneself alone; undefined without a line: the statements of all newcomers would be one. */
export const seeStatement = reading(async (work: Work): Promise<SeenStatement | undefined> => {
  const id = work.actor.for;
  if (id === undefined || !actsForThemselves(work)) return undefined;
  const range = { from: 0, most: ALL_LINES, order: "oldest" } as const;
  const { lines } = await listLines(work, await listOwnSpaces(work), range);
  if (lines.length === 0) return undefined;
  const me: Party = { kind: "person", id };
  return {
    name: nameOf(await namesOfPartiesIn(work, [me]), me),
    lines: await nameLinesIn(work, lines),
    balance: lines.reduce((sum, { amount }) => sum + amount, 0),
  };
});

/** Somebody carries a statement away: the house keeps its fingerprint, its sum and the day, never whose it is. */
export const carryStatement = action(
  async (
    work: Work,
    { fingerprint, balance }: Omit<Carried, "at">,
  ): Promise<Result<undefined, "sign-in-first">> => {
    if (!actsForThemselves(work)) return refused("sign-in-first");
    // Not the instant: the journals know who was there then.
    const at = dayOf(work.now).toZonedDateTime(PARIS).toInstant();
    await makeSpaceOfIn(work, HOUSE);
    await withRight(work, RIGHT, (lent) => saveCarried(lent, { fingerprint, balance, at }));
    return done(undefined);
  },
);

/** What a statement said that was carried away, for whoever holds it: its fingerprint is on it, and nobody guesses it. */
export const checkStatement = reading(
  (
    work: Work,
    { fingerprint }: { readonly fingerprint: Uint8Array },
  ): Promise<Carried | undefined> =>
    withRight(work, RIGHT, (lent) => findCarried(lent, fingerprint)),
);
