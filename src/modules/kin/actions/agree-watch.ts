import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, mayReachOneIn, reading, type Work } from "#services/house";

import type { BondId } from "../domain/bond.ts";
import { type Days, type Delay, type Usual, usualOf } from "../domain/silence.ts";
import {
  type Away,
  type AwayId,
  type AwayRefusal,
  decideAway,
  type Question,
} from "../domain/watch.ts";
import { listSigns } from "../store/signs.ts";
import {
  deleteAway,
  findQuestion,
  findWatch,
  listAway,
  listProposedTo,
  saveAway,
  saveProposed,
  saveWatchAgreed,
} from "../store/watches.ts";
import type { OfBond } from "./ask-bond.ts";
import { endWatchIn } from "./note-sign.ts";
import { seeBondIn, seeBondsIn, type SeenBond } from "./see-bonds.ts";
import { holdAgreedIn, oneselfIn } from "./standing.ts";

export type WatchRefusal = "unknown-bond" | "nothing-proposed" | "not-asked";

/** One proposes that their silence be noticed, with its delay in days; the other has to agree. What stands is not proposed again. */
export const proposeWatch = action(proposeWatchIn);

export async function proposeWatchIn(
  work: Work,
  { bond, delay }: OfBond & { readonly delay: Delay },
): Promise<Result<undefined, WatchRefusal>> {
  const mine = await holdAgreedIn(work, bond);
  if (mine === undefined) return refused("unknown-bond");
  if ((await findWatch(work, bond)) === undefined)
    await saveProposed(work, { id: newId<"KinWatch">(), bond, proposedBy: mine.me, delay });
  return done(undefined);
}

/** The other says yes: from then on a silence is noticed. Twice changes nothing. */
export const agreeWatch = action(agreeWatchIn);

export async function agreeWatchIn(
  work: Work,
  { bond }: OfBond,
): Promise<Result<undefined, WatchRefusal>> {
  const mine = await holdAgreedIn(work, bond);
  if (mine === undefined) return refused("unknown-bond");
  const watch = await findWatch(work, bond);
  if (watch === undefined) return refused("nothing-proposed");
  if (watch.agreedAt !== undefined) return done(undefined);
  if (watch.proposedBy === mine.me) return refused("not-asked");
  await saveWatchAgreed(work, watch.id);
  return done(undefined);
}

/** Either ends it, or says no to it, in one press: what was asked is closed. Nobody is written to. */
export const endWatch = action(
  async (work: Work, { bond }: OfBond): Promise<Result<undefined, WatchRefusal>> => {
    const mine = await holdAgreedIn(work, bond);
    if (mine === undefined) return refused("unknown-bond");
    await endWatchIn(work, mine.bond);
    return done(undefined);
  },
);

/** Either says that one of them is away: no silence is counted on these days, without a reason. */
export const sayAway = action(sayAwayIn);

export async function sayAwayIn(
  work: Work,
  { bond, ...days }: OfBond & Days,
): Promise<Result<undefined, AwayRefusal | "unknown-bond">> {
  if ((await holdAgreedIn(work, bond)) === undefined) return refused("unknown-bond");
  const decided = decideAway(days, dayOf(work.now));
  if (!decided.done) return decided;
  const isSame = ({ from, until }: Away) => from.equals(days.from) && until.equals(days.until);
  if (!(await listAway(work, bond)).some(isSame))
    await saveAway(work, bond, { id: newId<"KinAway">(), ...days });
  return done(undefined);
}

/** Finally nobody is away. Twice changes nothing. */
export const takeAwayBack = action(
  async (
    work: Work,
    { bond, away }: OfBond & { readonly away: AwayId },
  ): Promise<Result<undefined, "unknown-bond">> => {
    if ((await holdAgreedIn(work, bond)) === undefined) return refused("unknown-bond");
    await deleteAway(work, bond, away);
    return done(undefined);
  },
);

/** Who proposes to the person who acts that their silence be noticed, and waits; but whom the gate keeps apart. */
export async function seeProposedIn(work: Work): Promise<readonly SeenBond[]> {
  const me = oneselfIn(work);
  if (me === undefined) return [];
  const proposed = await listProposedTo(work, me);
  const bonds = proposed.size === 0 ? [] : ((await seeBondsIn(work)) ?? []);
  const waiting: SeenBond[] = [];
  for (const one of bonds) {
    const isWaiting = one.standing === "agreed" && proposed.has(one.id);
    if (isWaiting && (await mayReachOneIn(work, me, { from: one.person }))) waiting.push(one);
  }
  return waiting;
}

/** What the page of their silence shows to one of the two. */
export interface SeenWatch {
  readonly bond: SeenBond;
  readonly today: Temporal.PlainDate;
  /** "none"; "mine": one proposed it; "theirs": the other did; "agreed". */
  readonly state: "none" | "mine" | "theirs" | "agreed";
  readonly delay: number | undefined;
  readonly usual: Usual;
  readonly question: Question | undefined;
  /** That are not over. */
  readonly away: readonly Away[];
}

export const seeWatch = reading(
  async (work: Work, { bond: id }: { readonly bond: BondId }): Promise<SeenWatch | undefined> => {
    const bond = await seeBondIn(work, id);
    if (bond?.standing !== "agreed") return undefined;
    const today = dayOf(work.now);
    const watch = await findWatch(work, id);
    const days = (await listSigns(work, id)).map(({ day }) => day);
    const away = await listAway(work, id);
    return {
      bond,
      today,
      state: stateOf(watch, bond),
      delay: watch?.delay,
      usual: usualOf(days, today, away),
      question: await findQuestion(work, id),
      away: away.filter(({ until }) => Temporal.PlainDate.compare(until, today) >= 0),
    };
  },
);

function stateOf(
  watch: Awaited<ReturnType<typeof findWatch>>,
  { person }: Pick<SeenBond, "person">,
): SeenWatch["state"] {
  if (watch === undefined) return "none";
  if (watch.agreedAt !== undefined) return "agreed";
  return watch.proposedBy === person ? "theirs" : "mine";
}
