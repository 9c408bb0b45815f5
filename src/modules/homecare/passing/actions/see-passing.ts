import { dayOf } from "#basics/dates";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { departmentOf, knownCommune } from "#rules/territory";
import { type PersonId, reading, type Work, withRight } from "#services/house";

import { atHomeIn } from "../../actions/standing.ts";
import { helperIn } from "../../actions/see-passages.ts";
import { nameIn } from "../../gaps/actions/be-counted.ts";
import { type PassingAskId, shownOf, type Told } from "../domain/passing.ts";
import { findAnswerBy, listAnswers, type SealedAnswer } from "../store/answers.ts";
import { findPassing, listPassingsFrom, type SealedPassing } from "../store/asks.ts";
import { findStandingIn, RIGHT, type Standing, standingAmongIn, toldOfYesIn } from "./standing.ts";
import { reachesPasserIn } from "./tell.ts";

/** What everyone reads of a favour: what, when, in which commune; nothing of who asks. */
export interface Asked {
  readonly id: PassingAskId;
  readonly what: string;
  readonly place: string | undefined;
  readonly commune: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
}

export interface SeenPassings {
  readonly asked: readonly Asked[];
  /** Départements of which something else is read on the spot alone. */
  readonly elsewhere: readonly string[];
  /** Whoever reads it may ask something themself. */
  readonly mayAsk: boolean;
  readonly today: Temporal.PlainDate;
}

/** What a list shows to whoever comes: where three persons or more ask in a commune, and elsewhere the département alone. */
export const listPassings = reading(async (work: Work): Promise<SeenPassings> => {
  const today = dayOf(work.now);
  const { shown, elsewhere } = await shownToAllIn(work);
  const asked = [];
  for (const one of shown) asked.push(await askedIn(work, one));
  const names = [];
  for (const code of elsewhere) names.push(await nameIn(work, `departement-${code}`));
  const home = await atHomeIn(work);
  const mayAsk = home !== undefined && !home.isClosed;
  return { asked, elsewhere: names, mayAsk, today };
});

/** What that list holds, now. */
export async function shownToAllIn(work: Work) {
  const found = await withRight(work, RIGHT, async (lent) => {
    const all = await listPassingsFrom(lent, dayOf(work.now));
    const free = [];
    for (const one of all) if (!(await hasYesIn(lent, one))) free.push(one);
    return free;
  });
  const standing = await standingAmongIn(work, found);
  return shownOf(standing, (code) => departmentOf(knownCommune(code)));
}

const hasYesIn = async (lent: Work, { id }: SealedPassing): Promise<boolean> =>
  (await listAnswers(lent, id)).some(({ state }) => state === "yes");

export async function askedIn(work: Work, one: Standing): Promise<Asked> {
  const { id, what, place, day, at } = one;
  return { id, what, place, day, at, commune: await nameIn(work, `commune-${one.commune}`) };
}

/** How who reads it stands with it: may answer, comes in first, is under age, asks it themself, waits, was told yes; or it is over for them. */
export type How = "may" | "visitor" | "under-age" | "own" | "waiting" | "yes";

export type SeenPassing =
  | { readonly how: "over" }
  | (Asked & {
      readonly how: How;
      /** What a yes told: a first name, and where. */
      readonly told: Told | undefined;
      /** The first name under which one would answer. */
      readonly myName: string | undefined;
      readonly today: Temporal.PlainDate;
    });

/**
 * One favour, for whoever has its address. Undefined where it does not stand: ended, past, on a day of an absence, given to another, or
 * never was. Who answered reads that it is asked no more, and nothing else, until its day is over.
 */
export const seePassing = reading(
  async (
    work: Work,
    { ask: id }: { readonly ask: PassingAskId },
  ): Promise<SeenPassing | undefined> => {
    const me = await helperIn(work);
    const { ask, mine, isTaken } = await withRight(work, RIGHT, async (lent) => {
      const found = await findPassing(lent, id);
      return {
        ask: found,
        mine: found && me && (await findAnswerBy(lent, id, me)),
        isTaken: found !== undefined && (await hasYesIn(lent, found)),
      };
    });
    const today = dayOf(work.now);
    if (ask === undefined || Temporal.PlainDate.compare(ask.day, today) < 0) return undefined;
    const standing = await findStandingIn(work, id);
    if (mine !== undefined) return seeMineIn(work, standing, mine);
    if (standing === undefined || isTaken) return undefined;
    const how = await howIn(work, standing, me);
    const names = me && (await namesOfIn(work, [me]));
    const myName = me && names?.get(me);
    return { ...(await askedIn(work, standing)), how, told: undefined, myName, today };
  },
);

async function howIn(work: Work, { space }: Standing, me: PersonId | undefined): Promise<How> {
  if (me === undefined) return "visitor";
  if (personOf(space) === me) return "own";
  return (await isAdultIn(work, me)) ? "may" : "under-age";
}

export const isAdultIn = async (work: Work, person: PersonId): Promise<boolean> =>
  (await ageBandsIn(work, [person])).get(person) === "adult";

/** The same, for who answered: while it stands and they are waited for or told yes. */
export async function seeMineIn(
  work: Work,
  standing: Standing | undefined,
  mine: SealedAnswer,
): Promise<SeenPassing> {
  if (standing === undefined) return { how: "over" };
  const { state } = mine;
  if (state !== "waiting" && state !== "yes") return { how: "over" };
  const all = await withRight(work, RIGHT, (lent) => listAnswers(lent, standing.id));
  if (state === "waiting" && all.some((one) => one.state === "yes")) return { how: "over" };
  if (state === "yes" && !(await reachesPasserIn(work, mine))) return { how: "over" };
  const told = await toldOfYesIn(work, mine);
  const today = dayOf(work.now);
  return { ...(await askedIn(work, standing)), how: state, told, myName: undefined, today };
}
