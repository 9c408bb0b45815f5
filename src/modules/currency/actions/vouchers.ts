import { randomInt } from "node:crypto";

import type { Amount } from "#basics/amount";
import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { readSlip, SLIP_SIGNS, slipOf } from "#rules/people";
import {
  action,
  type Actor,
  type App,
  mayReachOneIn,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import type { PersonId } from "../domain/party.ts";
import type { TransferId, TransferRefusal } from "../domain/transfer.ts";
import {
  decideVoucher,
  type MakeVoucherRefusal,
  stateOf,
  type Voucher,
  VOUCHER,
  type VoucherId,
  type VoucherState,
} from "../domain/voucher.ts";
import { findTransfer, holdSpaces, listOwnSpaces } from "../store/accounts.ts";
import {
  countVouchers,
  findVoucher,
  holdByCode,
  holdVoucher,
  listVouchers,
  saveVoucher,
  saveVoucherEnded,
  saveVoucherUsed,
  type SealedVoucher,
} from "../store/vouchers.ts";
import { isUncountedIn } from "./count-nothing.ts";
import { actsForThemselves, nameOf, namesOfPartiesIn } from "./parties.ts";
import { passKoriIn } from "./transfer.ts";

const RIGHT = "give-kori";
/** How many a page of them holds. */
export const VOUCHER_PAGE = 20;

/** A voucher as who gives reads it. */
export interface SeenVoucher extends Voucher {
  readonly state: VoucherState;
  /** Who took its kori; undefined: nobody yet. */
  readonly usedBy: string | undefined;
}

/** Nobody promises kori on paper, nor takes them, in the name of somebody else: whoever holds the paper takes them. */
function meIn(work: Work): PersonId | undefined {
  return actsForThemselves(work) ? work.actor.for : undefined;
}

export interface SeenVouchers {
  readonly vouchers: readonly SeenVoucher[];
  readonly total: number;
}

/** A page of the vouchers of who acts, latest first; undefined for who is nobody here, or acts for another. */
export const seeVouchers = reading(
  async (work: Work, { page }: { readonly page: number }): Promise<SeenVouchers | undefined> => {
    if (meIn(work) === undefined) return undefined;
    const spaces = await listOwnSpaces(work);
    const range = { from: (page - 1) * VOUCHER_PAGE, most: VOUCHER_PAGE };
    const { total } = await countVouchers(work, spaces);
    return { vouchers: await seenIn(work, await listVouchers(work, spaces, range)), total };
  },
);

/** The same with who took their kori. */
async function seenIn(work: Work, kept: readonly SealedVoucher[]): Promise<readonly SeenVoucher[]> {
  const transfers = [];
  for (const { id, usedAt } of kept)
    if (usedAt !== undefined) transfers.push(await findTransfer(work, transferOf(id)));
  const takers = new Map(transfers.flatMap((one) => (one === undefined ? [] : [[one.id, one.to]])));
  const names = await namesOfPartiesIn(work, [...takers.values()]);
  return kept.map(({ id, by, amount, madeAt, endsAt, endedAt, usedAt }) => {
    const taker = takers.get(transferOf(id));
    const state = stateOf({ usedAt, endedAt, endsAt }, work.now);
    const usedBy = taker && nameOf(names, taker);
    return { id, by, amount, madeAt, endsAt, endedAt, usedAt, state, usedBy };
  });
}

/** The act is the voucher: used twice, kori pass once. */
function transferOf(voucher: VoucherId): TransferId {
  const id: string = voucher;
  if (!isId<"Transfer">(id)) throw new Error("a voucher has an id");
  return id;
}

/** One of them, with its code to print while it waits. */
export const seeVoucher = reading(
  async (
    work: Work,
    { voucher }: { readonly voucher: VoucherId },
  ): Promise<(SeenVoucher & { readonly code: string | undefined }) | undefined> => {
    const sealed = meIn(work) && (await findVoucher(work, voucher));
    if (sealed === undefined || !(await listOwnSpaces(work)).includes(sealed.space))
      return undefined;
    const [seen] = await seenIn(work, [sealed]);
    if (seen === undefined) return undefined;
    const code = seen.state === "waits" ? await open(work, sealed.space, sealed.words) : undefined;
    return { ...seen, code };
  },
);

/** Somebody promises kori on paper, from their own account. It is asked of the account when it is used. */
export const makeVoucher = action(makeVoucherIn);

export async function makeVoucherIn(
  work: Work,
  { amount }: { readonly amount: Amount },
): Promise<Result<VoucherId, MakeVoucherRefusal | "sign-in-first" | "uncounted">> {
  const me = meIn(work);
  if (me === undefined) return refused("sign-in-first");
  const space = await makeOwnSpaceIn(work, me);
  if (await isUncountedIn(work, [{ kind: "person", id: me }])) return refused("uncounted");
  // Two that are made at once are counted one after the other.
  await holdSpaces(work, [space]);
  const { waiting } = await countVouchers(work, await listOwnSpaces(work));
  const decision = decideVoucher(amount, waiting);
  if (!decision.done) return decision;
  const code = slipOf(Array.from({ length: SLIP_SIGNS }, () => randomInt(32)));
  const id = newId<"Voucher">();
  await saveVoucher(work, {
    id,
    space,
    by: me,
    code: fingerprint(work.app, "voucher", code),
    words: await seal(work, space, code),
    amount,
    madeAt: work.now,
    endsAt: work.now.add({ hours: 24 * VOUCHER.days }),
  });
  return done(id);
}

/** Who gives ends it: its code serves no more. Used or ended already, nothing changes. */
export const endVoucher = action(
  async (
    work: Work,
    { voucher }: { readonly voucher: VoucherId },
  ): Promise<Result<VoucherId, "unknown-voucher">> => {
    const spaces = meIn(work) === undefined ? [] : await listOwnSpaces(work);
    const found = await holdVoucher(work, voucher);
    if (found === undefined || !spaces.includes(found.space)) return refused("unknown-voucher");
    await saveVoucherEnded(work, voucher);
    return done(voucher);
  },
);

export type UseVoucherRefusal =
  | TransferRefusal
  | "sign-in-first"
  | "unknown-code"
  | "too-many-codes"
  | "voucher-used"
  | "voucher-ended"
  | "voucher-over";

/** By one person in an hour: 2^50 codes exist. */
const CODES = declareLimit({ name: "voucher-codes-by-person", points: 20, seconds: 3600 });

/** Whoever holds the paper takes its kori, once; the same person again changes nothing. */
export async function useVoucher(
  app: App,
  actor: Actor,
  { code: typed }: { readonly code: string },
): Promise<Result<TransferId, UseVoucherRefusal>> {
  const me = actor.for;
  if (me !== undefined && (await countOne(app, CODES, me)) !== undefined)
    return refused("too-many-codes");
  const code = readSlip(typed);
  return code === undefined ? refused("unknown-code") : useAction(app, actor, { code });
}

const useAction = action(useVoucherIn);

export async function useVoucherIn(
  work: Work,
  { code }: { readonly code: string },
): Promise<Result<TransferId, UseVoucherRefusal>> {
  const me = meIn(work);
  if (me === undefined) return refused("sign-in-first");
  const mark = fingerprint(work.app, "voucher", code);
  const found = await withRight(work, RIGHT, (lent) => holdByCode(lent, mark));
  // Across a block nobody takes anything, and nobody learns why.
  if (found === undefined || !(await isReachedIn(work, found.by, me)))
    return refused("unknown-code");
  const id = transferOf(found.id);
  const before = await withRight(work, RIGHT, (lent) => findTransfer(lent, id));
  if (before !== undefined) return before.to.id === me ? done(id) : refused("voucher-used");
  return takeIn(work, found, me);
}

async function isReachedIn(work: Work, giver: PersonId, me: PersonId): Promise<boolean> {
  return (
    (await mayReachOneIn(work, me, { from: giver })) &&
    (await mayReachOneIn(work, giver, { from: me }))
  );
}

async function takeIn(
  work: Work,
  voucher: SealedVoucher,
  me: PersonId,
): Promise<Result<TransferId, UseVoucherRefusal>> {
  const state = stateOf(voucher, work.now);
  if (state !== "waits") return refused(`voucher-${state}`);
  const { by, amount } = voucher;
  const passed = await passKoriIn(work, {
    id: transferOf(voucher.id),
    from: { kind: "person", id: by },
    to: { kind: "person", id: me },
    amount,
    reason: "voucher",
    giver: by,
  });
  if (!passed.done) return passed;
  await withRight(work, RIGHT, (lent) => saveVoucherUsed(lent, voucher.id));
  return done(passed.value.id);
}
