import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { type QuietHours, USUAL_QUIET } from "#basics/hours/quiet";
import { done, refused, type Result } from "#basics/result";
import { action, contributionsIn, mayReachOneIn, reading, type Work } from "#services/house";

import { type BondId, DAYS_OF_PEACE } from "../domain/bond.ts";
import {
  type Days,
  type Delay,
  holidaysSince,
  isWithin,
  type Usual,
  usualOf,
} from "../domain/silence.ts";
import {
  type Away,
  type AwayId,
  type AwayRefusal,
  decideAway,
  type Question,
  toldOf,
  type WatchState,
  watchStateOf,
} from "../domain/watch.ts";
import { listSigns } from "../store/signs.ts";
import {
  deleteAway,
  findQuestion,
  findTakenBack,
  findWatch,
  listAskedOf,
  listAway,
  listProposedTo,
  listQuestions,
  saveAway,
  saveProposed,
  saveProposedAnew,
  saveWatchAgreed,
  saveWatchDeclined,
} from "../store/watches.ts";
import type { OfBond } from "./ask-bond.ts";
import { endWatchIn } from "./note-sign.ts";
import { seeBondIn, seeBondsIn, type SeenBond } from "./see-bonds.ts";
import { quietOfIn } from "./quiet.ts";
import { pausesOfIn } from "./rest.ts";
import { holdAgreedIn, oneselfIn } from "./standing.ts";
import { tellProposedIn } from "./tell-watch.ts";

export type WatchRefusal = "unknown-bond" | "nothing-proposed" | "not-asked";

/**
 * One proposes that their silence be noticed, with its delay in days; the other reads it in a letter, and has to agree. What stands is not
 * proposed again; taken back and proposed again within three months, it writes to nobody, and a no holds.
 */
export const proposeWatch = action(proposeWatchIn);

export async function proposeWatchIn(
  work: Work,
  { bond, delay }: OfBond & { readonly delay: Delay },
): Promise<Result<undefined, WatchRefusal>> {
  const mine = await holdAgreedIn(work, bond);
  if (mine === undefined) return refused("unknown-bond");
  if ((await findWatch(work, bond)) !== undefined) return done(undefined);
  const since = work.now.subtract({ hours: 24 * DAYS_OF_PEACE });
  const before = await findTakenBack(work, bond, { by: mine.me, since });
  if (before !== undefined) {
    await saveProposedAnew(work, before.id, delay);
    return done(undefined);
  }
  const id = newId<"KinWatch">();
  await saveProposed(work, { id, bond, proposedBy: mine.me, delay });
  await tellProposedIn(work, id, mine);
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

/** Either ends it, in one press: what was asked is closed. Nobody is written to. Who is asked says « pas maintenant »: who proposed it goes on waiting. */
export const endWatch = action(
  async (work: Work, { bond }: OfBond): Promise<Result<undefined, WatchRefusal>> => {
    const mine = await holdAgreedIn(work, bond);
    if (mine === undefined) return refused("unknown-bond");
    const watch = await findWatch(work, bond);
    const isToAnswer = ["theirs", "declined"].includes(watchStateOf(watch, mine.me));
    if (watch !== undefined && isToAnswer) await saveWatchDeclined(work, watch.id);
    else await endWatchIn(work, mine.bond);
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

export interface SeenAsked {
  readonly bond: SeenBond;
  readonly question: Question;
}

/** The questions of silence that stand to the person who acts; but with whom the gate keeps apart. */
export async function seeAskedIn(work: Work): Promise<readonly SeenAsked[]> {
  const me = oneselfIn(work);
  const questions = me === undefined ? [] : await listAskedOf(work, me);
  if (me === undefined || questions.length === 0) return [];
  const asked: SeenAsked[] = [];
  for (const bond of (await seeBondsIn(work)) ?? []) {
    const question = questions.find((one) => one.bond === bond.id);
    if (question === undefined || bond.standing !== "agreed") continue;
    if (await mayReachOneIn(work, me, { from: bond.person })) asked.push({ bond, question });
  }
  return asked;
}

/** What the page of their silence shows to one of the two. */
export interface SeenWatch {
  readonly bond: SeenBond;
  readonly today: Temporal.PlainDate;
  readonly state: WatchState;
  readonly delay: number | undefined;
  readonly usual: Usual;
  /** One of the two is away, as they said elsewhere: neither is told who, nor until when. */
  readonly isPaused: boolean;
  readonly question: Question | undefined;
  /** That are not over. */
  readonly away: readonly Away[];
  /** In which hours nothing of it is asked nor told: one’s own; and, once both agreed, those of the other. */
  readonly quiet: { readonly mine: QuietHours; readonly theirs: QuietHours | undefined };
  /** Whom else one chose oneself to have told, in turn, by name; the other of the two is told already. Read by nobody else. */
  readonly told: readonly string[];
}

export const seeWatch = reading(
  async (work: Work, { bond: id }: { readonly bond: BondId }): Promise<SeenWatch | undefined> => {
    const [bond, me] = [await seeBondIn(work, id), oneselfIn(work)];
    if (bond?.standing !== "agreed" || me === undefined) return undefined;
    const today = dayOf(work.now);
    const watch = await findWatch(work, id);
    const days = (await listSigns(work, id)).map(({ day }) => day);
    const away = await listAway(work, id);
    // Across a block nothing tells when the other is away from home.
    const isReached = await mayReachOneIn(work, me, { from: bond.person });
    const state = watchStateOf(watch, me);
    const [mine = USUAL_QUIET, theirs] = await quietOfIn(
      work,
      state === "agreed" && isReached ? [me, bond.person] : [me],
    );
    const told = toldOf(await listQuestions(work, id));
    const pauses = isReached ? await pausesOfIn(work, { askedBy: me, asked: bond.person }) : [];
    return {
      bond,
      today,
      state,
      delay: watch?.delay,
      usual: usualOf(days, today, [...away, ...holidaysSince(days[0], today), ...pauses], told),
      isPaused: isWithin(pauses, today),
      question: await findQuestion(work, id),
      away: away.filter(({ until }) => Temporal.PlainDate.compare(until, today) >= 0),
      quiet: { mine, theirs },
      told: state === "agreed" ? await toldBesidesIn(work, bond) : [],
    };
  },
);

async function toldBesidesIn(work: Work, { person }: SeenBond): Promise<readonly string[]> {
  const [says] = contributionsIn(work, (module) => module.toldOfSilence);
  const told = says === undefined ? [] : await says(work);
  return told.flatMap((one) => (one.person === person || one.name === "" ? [] : [one.name]));
}
