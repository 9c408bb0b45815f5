import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listNearIn } from "#modules/access";
import { ageBandsIn } from "#modules/people";
import { action, carryIn, mayReachIn, type Work } from "#services/house";

import {
  type Bond,
  type BondId,
  isAskedAnew,
  isTakenBack,
  mayResume,
  MOST_BONDS,
  otherOf,
  type PersonId,
  standingOf,
} from "../domain/bond.ts";
import {
  endOthers,
  listBonds,
  saveAgreed,
  saveAsked,
  saveAskedAnew,
  saveDeclined,
  saveEnded,
  saveWaiting,
} from "../store/bonds.ts";
import { endWatchIn } from "./note-sign.ts";
import { holdMineIn, oneselfIn } from "./standing.ts";
import { tellAskedIn } from "./tell-bond.ts";

export type BondRefusal = "unknown-person" | "unknown-bond" | "too-many-bonds" | "not-asked";

/**
 * One proposes to somebody whom one knows here to give each other news. Both are of age. Asked by the other already, it is a
 * yes; asked twice, it
 * writes to nobody; taken back and asked again within months, once more to who did not answer, and to nobody after a no: who asks
 * cannot tell. Whom the gate keeps apart never reads it, and who asks does not learn that.
 */
export const askBond = action(askBondIn);

export async function askBondIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<Result<BondId, BondRefusal>> {
  const me = oneselfIn(work);
  if (me === undefined || me === person) return refused("unknown-person");
  const all = await listBonds(work, me);
  const standing = all.filter(({ endedAt }) => endedAt === undefined);
  const between = standing.filter((one) => otherOf(one, me) === person);
  const asked = between.find((one) => standingOf(one, me) !== "waiting");
  if (asked !== undefined) return agreeIn(work, asked, me);
  const [waiting] = between;
  if (waiting !== undefined) return done(waiting.id);
  if (standing.length >= MOST_BONDS) return refused("too-many-bonds");
  if (!(await mayAskIn(work, me, person))) return refused("unknown-person");
  const before = all.find((one) => one.asked === person && isTakenBack(one, me, work.now));
  if (before !== undefined) {
    await saveWaiting(work, before.id);
    if (isAskedAnew(before)) {
      await saveAskedAnew(work, before.id);
      await tellAskedIn(work, before, `${before.id} anew`);
    }
    return done(before.id);
  }
  const bond = { id: newId<"Bond">(), askedBy: me, asked: person };
  if (!(await saveAsked(work, bond))) return askBondIn(work, { person });
  await carryIn(work, { row: bond.id, to: [person] });
  await tellAskedIn(work, bond);
  return done(bond.id);
}

/** Somebody whom one knows here, both of age: of who is not, one learns no more than that. */
async function mayAskIn(work: Work, me: PersonId, person: PersonId): Promise<boolean> {
  if (!(await listNearIn(work)).some((one) => one.person === person)) return false;
  const ages = await ageBandsIn(work, [me, person]);
  return ages.get(me) === "adult" && ages.get(person) === "adult";
}

export interface OfBond {
  readonly bond: BondId;
}

/** The other says yes, also where they had said no. Twice changes nothing. */
export const agreeBond = action(agreeBondIn);

export async function agreeBondIn(
  work: Work,
  { bond: id }: OfBond,
): Promise<Result<BondId, BondRefusal>> {
  const mine = await holdMineIn(work, id);
  return mine === undefined ? refused("unknown-bond") : agreeIn(work, mine.bond, mine.me);
}

async function agreeIn(
  work: Work,
  bond: Bond,
  me: PersonId,
): Promise<Result<BondId, "unknown-bond" | "not-asked">> {
  const standing = standingOf(bond, me);
  if (standing === "agreed") return done(bond.id);
  if (standing === "ended") return refused("unknown-bond");
  if (standing === "waiting") return refused("not-asked");
  await saveAgreed(work, bond.id);
  await endOthers(work, bond);
  return done(bond.id);
}

/** The other says no; who asked goes on waiting. */
export const declineBond = action(
  async (work: Work, { bond: id }: OfBond): Promise<Result<BondId, BondRefusal>> => {
    const mine = await holdMineIn(work, id);
    if (mine === undefined) return refused("unknown-bond");
    const standing = standingOf(mine.bond, mine.me);
    if (standing !== "asked" && standing !== "declined") return refused("not-asked");
    await saveDeclined(work, id);
    return done(id);
  },
);

/** Either ends it, or who asked takes it back: in one press, without a reason. Nobody is written to. */
export const endBond = action(endBondIn);

export async function endBondIn(
  work: Work,
  { bond: id }: OfBond,
): Promise<Result<BondId, BondRefusal>> {
  const mine = await holdMineIn(work, id);
  if (mine === undefined) return refused("unknown-bond");
  const standing = standingOf(mine.bond, mine.me);
  if (standing === "asked" || standing === "declined") return refused("unknown-bond");
  await endWatchIn(work, mine.bond);
  await saveEnded(work, id, mine.bond.askedBy === mine.me);
  return done(id);
}

/**
 * Who ended it takes that back, the same day, unless the other ended it too, or something stands between the two since. What was agreed
 * of their silence is not: that is proposed again.
 */
export const resumeBond = action(
  async (work: Work, { bond: id }: OfBond): Promise<Result<BondId, BondRefusal>> => {
    const mine = await holdMineIn(work, id);
    if (mine === undefined || !mayResume(mine.bond, mine.me, work.now))
      return refused("unknown-bond");
    const other = otherOf(mine.bond, mine.me);
    const all = await listBonds(work, mine.me);
    if (all.some((one) => one.endedAt === undefined && otherOf(one, mine.me) === other))
      return refused("unknown-bond");
    if ((await mayReachIn(work, [other], { from: mine.me })).length === 0)
      return refused("unknown-bond");
    await saveWaiting(work, id);
    return done(id);
  },
);
