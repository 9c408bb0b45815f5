import { listNearIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import {
  type Bond,
  type BondId,
  isTakenBack,
  mayResume,
  otherOf,
  type PersonId,
  type Standing,
  standingOf,
} from "../domain/bond.ts";
import { listBonds } from "../store/bonds.ts";
import { findMineIn, oneselfIn } from "./standing.ts";

/** Somebody with whom one gives, gave, or would give each other news. */
export interface SeenBond {
  readonly id: BondId;
  readonly person: PersonId;
  readonly name: string;
  readonly standing: Standing;
  /** One ended it today, and may take that back. */
  readonly mayResume: boolean;
}

/** One’s bonds, by name; what ended, and what one declined, last. Undefined for nobody, and under a mandate. */
export const seeBonds = reading(seeBondsIn);

export async function seeBondsIn(work: Work): Promise<readonly SeenBond[] | undefined> {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const all = await listBonds(work, me);
  const names = await namesOfIn(
    work,
    all.map((one) => otherOf(one, me)),
  );
  return all
    .map((one) => seenOf(one, { me, now: work.now }, names))
    .toSorted(
      (one, other) =>
        ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
        one.name.localeCompare(other.name, "fr") ||
        one.id.localeCompare(other.id),
    );
}
const ORDER: readonly Standing[] = ["asked", "agreed", "waiting", "declined", "ended"];

interface Reader {
  readonly me: PersonId;
  readonly now: Temporal.Instant;
}

function seenOf(bond: Bond, { me, now }: Reader, names: ReadonlyMap<PersonId, string>): SeenBond {
  const person = otherOf(bond, me);
  const name = names.get(person) ?? "";
  const standing = standingOf(bond, me);
  return { id: bond.id, person, name, standing, mayResume: mayResume(bond, me, now) };
}

/** One bond of the person who acts. */
export async function seeBondIn(work: Work, id: BondId): Promise<SeenBond | undefined> {
  const mine = await findMineIn(work, id);
  if (mine === undefined) return undefined;
  const person = otherOf(mine.bond, mine.me);
  return seenOf(mine.bond, { me: mine.me, now: work.now }, await namesOfIn(work, [person]));
}

export interface Known {
  readonly person: PersonId;
  readonly name: string;
  /** One asked lately, and took it back: that they said no is not told apart from that they did not answer. */
  readonly isTakenBack: boolean;
}

/** To whom one may propose it: those whom one knows here, with whom nothing stands. */
export const seeWhom = reading(async (work: Work): Promise<readonly Known[] | undefined> => {
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  const bonds = await listBonds(work, me);
  const those = (is: (one: Bond) => boolean) =>
    new Set(bonds.filter(is).map((one) => otherOf(one, me)));
  const taken = those((one) => standingOf(one, me) !== "ended");
  const before = those((one) => isTakenBack(one, me, work.now));
  return (await listNearIn(work))
    .filter(({ person }) => !taken.has(person))
    .map(({ person, name }) => ({ person, name, isTakenBack: before.has(person) }));
});
