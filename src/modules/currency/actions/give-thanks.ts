import type { Amount } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { findOrganisationIn } from "#modules/organisations";
import { action, carryIn, reachesHolderIn, type Work, withRight } from "#services/house";

import { type Party, type PersonId, spaceOf } from "../domain/party.ts";
import { decideThanks, type ThanksRefusal } from "../domain/thanks.ts";
import { KORI, type TransferId, type TransferRefusal, WORDS } from "../domain/transfer.ts";
import { listGivers } from "../store/givers.ts";
import { findThanks, saveThanks, type SealedThanks } from "../store/thanks.ts";
import { holdShareIn, isClosedIn, isAccountClosedIn } from "./common-account.ts";
import { makeSpaceOfIn, mayGiveFromIn, myCirclesIn } from "./parties.ts";
import { tellThanksIn } from "./tell-thanks.ts";
import { passKoriIn } from "./transfer.ts";
import { isKnownIn } from "./whom.ts";

export interface GiveThanks {
  /** The act: asked twice, it is said once. */
  readonly id?: TransferId;
  readonly from: Party;
  readonly to: Party;
  /** Zero: in words alone. */
  readonly amount: Amount;
  readonly words: string | undefined;
}

export type GiveThanksRefusal =
  | ThanksRefusal
  | TransferRefusal
  | "sign-in-first"
  | "unknown-party"
  | "beyond-your-share"
  | "closed-circle"
  | "not-yours-to-give";

/**
 * Somebody thanks by name a person whom they know, a circle of theirs, or an organisation, in kori, in words, or both;
 * from their own account, or from one that they may give from. What does not reach a person is kept all the same, and
 * looks the same to who said it.
 */
export const giveThanks = action((work: Work, asked: GiveThanks) => giveThanksIn(work, asked));

export async function giveThanksIn(
  work: Work,
  asked: GiveThanks,
  {
    isShown = false,
  }: {
    /** Who is thanked showed their code: one need not know them. */ readonly isShown?: boolean;
  } = {},
): Promise<Result<TransferId, GiveThanksRefusal>> {
  const me = work.actor.for;
  if (me === undefined) return refused("sign-in-first");
  if (!(await mayGiveFromIn(work, asked.from))) return refused("not-yours-to-give");
  const decision = decideThanks(asked);
  if (!decision.done) return decision;
  // Nobody thanks themself from what is of several.
  if (asked.to.id === String(me)) return refused("to-yourself");
  if (await reachesHolderIn(work, asked.to.id, ...(await giversOfIn(work, asked.to))))
    return refused("to-the-holder");
  if (!isShown && !(await mayThankIn(work, asked.to))) return refused("unknown-party");
  if (asked.to.kind === "circle" && (await isClosedIn(work, asked.to.id)))
    return refused("closed-circle");
  // In words too: they are a line of the account.
  if (await isAccountClosedIn(work, [asked.from, asked.to])) return refused("closed-account");
  const said = { ...asked, id: asked.id ?? newId<"Transfer">(), by: me };
  if (!(await isWithinShareIn(work, said))) return refused("beyond-your-share");
  return sayThanksIn(work, said);
}

/** Who gives from what is thanked: of a circle, what it receives is theirs to give on. */
async function giversOfIn(work: Work, to: Party): Promise<readonly PersonId[]> {
  if (to.kind !== "circle") return [];
  const givers = await withRight(work, "give-kori", (lent) => listGivers(lent, spaceOf(to)));
  return givers.map(({ person }) => person);
}

/** Whether a gift from a common account is within what who gives may give this month; the same act again is. */
export async function isWithinShareIn(
  work: Work,
  { id, from, amount, by }: Pick<SaidThanks, "id" | "from" | "amount" | "by">,
): Promise<boolean> {
  if (from.kind !== "circle" || amount === 0) return true;
  return withRight(work, "give-kori", async (lent) => {
    const left = await holdShareIn(lent, from.id, by);
    return amount <= left || (await findThanks(lent, id)) !== undefined;
  });
}

/** Whether the person who acts may thank this one by name: somebody they know, a circle of theirs, an organisation that is there. */
export async function mayThankIn(work: Work, to: Party): Promise<boolean> {
  switch (to.kind) {
    case "person":
      return isKnownIn(work, to.id);
    case "circle":
      return (await myCirclesIn(work)).includes(to.id);
    case "house":
      return false;
    case "organisation": {
      const found = await findOrganisationIn(work, to.id);
      // Of one that was merged, the other is thanked.
      return found?.id === to.id && !found.isHidden && found.dissolved === undefined;
    }
  }
}

interface SaidThanks extends GiveThanks {
  readonly id: TransferId;
  readonly by: PersonId;
}

/** Kori pass, if there are some; the thanks are kept with their words, and those whom they reach are told. */
async function sayThanksIn(
  work: Work,
  { id, by, from, to, amount, words }: SaidThanks,
): Promise<Result<TransferId, TransferRefusal>> {
  if (amount > 0) {
    const passed = await passKoriIn(work, { id, from, to, amount, reason: "thanks" });
    if (!passed.done) return passed;
  } else for (const party of [from, to]) await makeSpaceOfIn(work, party);
  const sealed = words === undefined ? undefined : await seal(work, spaceOf(from), words);
  const thanks: SealedThanks = { id, from, to, by, amount, words: sealed, at: work.now };
  const isNew = await withRight(work, "give-kori", (lent) => saveThanks(lent, thanks));
  if (!isNew) return done(id);
  const part = from.kind === "person" ? KORI : WORDS;
  const reached = to.kind === "person" ? await carryIn(work, { row: id, part, to: [to.id] }) : [];
  await tellThanksIn(work, thanks, reached);
  return done(id);
}
