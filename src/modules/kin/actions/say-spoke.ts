import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { namesOfIn } from "#modules/people";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import { BY_LETTER } from "../domain/address.ts";
import { type Bond, type BondId, isAgreed, otherOf, type PersonId } from "../domain/bond.ts";
import { type DayRefusal, decideDay, type SignDay, WEEKS_BACK } from "../domain/days.ts";
import { findBond, holdBond } from "../store/bonds.ts";
import { deleteSpoke, isSpokenToday, listSigns } from "../store/signs.ts";
import { noteSignIn } from "./note-sign.ts";
import { seeBondIn, type SeenBond } from "./see-bonds.ts";
import { holdAgreedIn } from "./standing.ts";

export interface OfDay {
  readonly bond: BondId;
  /** Undefined: today. */
  readonly day: Temporal.PlainDate | undefined;
}

/** « On s’est parlé », today or on a day of the last eight weeks, said by either. Twice changes nothing. */
export const saySpoke = action(saySpokeIn);

export async function saySpokeIn(
  work: Work,
  { bond, day }: OfDay,
): Promise<Result<Temporal.PlainDate, DayRefusal | "unknown-bond">> {
  const mine = await holdAgreedIn(work, bond);
  if (mine === undefined) return refused("unknown-bond");
  const today = dayOf(work.now);
  const decided = decideDay(day ?? today, today);
  if (decided.done)
    await noteSignIn(work, { bond: mine.bond, by: mine.me, day: decided.value, spoke: true });
  return decided;
}

/** It was said by mistake: either takes it back. What is not there stays so. */
export const takeSpokeBack = action(
  async (
    work: Work,
    { bond, day }: OfDay & { readonly day: Temporal.PlainDate },
  ): Promise<Result<undefined, "unknown-bond">> => {
    if ((await holdAgreedIn(work, bond)) === undefined) return refused("unknown-bond");
    await deleteSpoke(work, bond, day);
    return done(undefined);
  },
);

export interface SeenDays {
  readonly bond: SeenBond;
  readonly today: Temporal.PlainDate;
  /** The days with a sign of the last eight weeks, latest first. */
  readonly days: readonly SignDay[];
}

/** The days on which the two gave each other a sign: that they did, never what was said. */
export const seeDays = reading(
  async (work: Work, { bond: id }: { readonly bond: BondId }): Promise<SeenDays | undefined> => {
    const bond = await seeBondIn(work, id);
    if (bond?.standing !== "agreed") return undefined;
    const today = dayOf(work.now);
    const days = await listSigns(work, id, today.subtract({ weeks: WEEKS_BACK }));
    return { bond, today, days: days.toReversed() };
  },
);

/** What the link of a letter is signed for: for one of the two, on one day. */
export interface OfLetter {
  readonly bond: BondId;
  readonly person: PersonId;
  readonly posted: Temporal.PlainDate;
}

const RIGHT = "watch-silence";
const SPOKE = "we spoke";
/** A letter that went from hand to hand says nothing any more, in days. */
const GOOD_FOR = 14;

const signedOf = ({ bond, person, posted }: OfLetter) => `${bond} ${person} ${posted.toString()}`;

/** The address that a letter gives to one of the two: they say it without coming in. */
export function spokeLinkOf(app: App, of: OfLetter): string {
  const { bond, person, posted } = of;
  return `${BY_LETTER}/${bond}/${person}/${posted.toString()}/${sign(app, SPOKE, signedOf(of))}`;
}

export function readSpokeLink(
  app: App,
  asked: Readonly<Record<"bond" | "person" | "posted" | "signature", string>>,
): OfLetter | undefined {
  const { bond, person, posted: typed, signature } = asked;
  if (!isId<"Bond">(bond) || !isId<"Person">(person)) return undefined;
  const signed = `${bond} ${person} ${typed}`;
  if (!isSigned(app, SPOKE, signed, signature)) return undefined;
  return { bond, person, posted: Temporal.PlainDate.from(typed) };
}

export interface SeenByLetter {
  /** With whom one spoke. */
  readonly name: string;
  readonly isSaid: boolean;
}

/** What the page of the link shows: with whom; undefined once either ended it, and two weeks after the letter. */
export function seeByLetter(app: App, of: OfLetter): Promise<SeenByLetter | undefined> {
  return byLetter(app, of, async (work, bond) => {
    const other = otherOf(bond, of.person);
    const asked = { person: of.person, today: dayOf(work.now) };
    return {
      name: (await namesOfIn(work, [other])).get(other) ?? "",
      isSaid: await withRight(work, RIGHT, (lent) => isSpokenToday(lent, bond.id, asked)),
    };
  });
}

/** « On s’est parlé » from a letter: today, once. */
export async function saySpokeByLetter(
  app: App,
  of: OfLetter,
): Promise<Result<undefined, "unknown-bond">> {
  const said = await byLetter(app, of, async (work, bond) => {
    // Held under a right of the house: who comes by a link changes no bond.
    const held = await withRight(work, RIGHT, (lent) => holdBond(lent, bond.id));
    if (held === undefined || !isAgreed(held)) return undefined;
    await noteSignIn(work, { bond, by: of.person, day: dayOf(work.now), spoke: true });
    return true;
  });
  return said === undefined ? refused("unknown-bond") : done(undefined);
}

function byLetter<T>(
  app: App,
  { bond: id, person, posted }: OfLetter,
  run: (work: Work, bond: Bond) => Promise<T>,
): Promise<T | undefined> {
  return app.transaction(linkHolder("kin.bond", id), async (work) => {
    const bond = await findBond(work, id);
    const isTheirs = bond?.askedBy === person || bond?.asked === person;
    if (bond === undefined || !isTheirs || !isAgreed(bond)) return undefined;
    const last = posted.add({ days: GOOD_FOR });
    if (Temporal.PlainDate.compare(dayOf(work.now), last) > 0) return undefined;
    return run(work, bond);
  });
}
