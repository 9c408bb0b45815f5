import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { listQuietIn, reading, type Work } from "#services/house";

import { type AtHome, atHomeIn } from "../../actions/standing.ts";
import { nameIn } from "../../gaps/actions/be-counted.ts";
import type { OfferWords, PassingAnswerId, PassingAskId, Told } from "../domain/passing.ts";
import { listAnswers, type SealedAnswer } from "../store/answers.ts";
import { findPassing, listPassingsOf, type SealedPassing } from "../store/asks.ts";
import { isToCome } from "./ask-passers.ts";
import { type Asked, shownToAllIn } from "./see-passing.ts";
import { offerOfIn, standingAmongIn, toldOfYesIn, wordsOfIn } from "./standing.ts";
import { reachesAskerIn } from "./tell.ts";

/** Who passes and proposes to do it, as who asks reads it. */
export type Offer = OfferWords & { readonly id: PassingAnswerId };

export type MyPassing = Asked & {
  /** Those who wait for a yes, first come first. */
  readonly offers: readonly Offer[];
  /** Who has the yes, and what they were told. */
  readonly yes: (Offer & { readonly told: Told; readonly saidAt: Temporal.Instant }) | undefined;
  /** Those who moderate hid it. */
  readonly isHidden: boolean;
  /** Nobody reads it: one is away then, or today. */
  readonly isAway: boolean;
};

export interface SeenMine {
  readonly home: AtHome;
  readonly asked: readonly MyPassing[];
  readonly today: Temporal.PlainDate;
}

/** What one asked of who passes, and is to come. */
export const seeMyPassings = reading(seeMyPassingsIn);

export async function seeMyPassingsIn(work: Work): Promise<SeenMine | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const today = dayOf(work.now);
  const all = (await listPassingsOf(work, home.space)).filter((one) => isToCome(one, today));
  const asked = [];
  for (const one of all) asked.push((await mineOfIn(work, one)) ?? []);
  return { home, asked: asked.flat(), today };
}

export interface SeenOne {
  readonly one: MyPassing;
  readonly today: Temporal.PlainDate;
  /** Everyone reads it in the list, as it stands now; else on its poster alone. */
  readonly isListed: boolean;
  /** The first name that a yes would tell, unless another is given. */
  readonly myName: string;
  /** Who acts does it for themself: for another, they give the public place alone. */
  readonly isMine: boolean;
}

/** One of them; undefined once it ended or its day is over. */
export const seeMyPassing = reading(
  async (work: Work, { ask }: { readonly ask: PassingAskId }): Promise<SeenOne | undefined> => {
    const home = await atHomeIn(work);
    const found = home && (await findPassing(work, ask));
    const today = dayOf(work.now);
    if (home === undefined || found?.space !== home.space || !isToCome(found, today))
      return undefined;
    const one = await mineOfIn(work, found);
    const myName = (await namesOfIn(work, [home.person])).get(home.person) ?? "";
    const isMine = work.actor.mandate === undefined;
    const isListed = (await shownToAllIn(work)).shown.some((other) => other.id === ask);
    return one && { one, today, isListed, myName, isMine };
  },
);

async function mineOfIn(work: Work, ask: SealedPassing): Promise<MyPassing | undefined> {
  const words = await wordsOfIn(work, ask);
  if (words === undefined) return undefined;
  const { id, day, at, hidden } = ask;
  const isAway = hidden === undefined && (await standingAmongIn(work, [ask])).length === 0;
  const answers = await readAnswersIn(work, ask);
  const offers = [];
  for (const one of answers.filter(({ state }) => state === "waiting")) {
    const offer = await offerOfIn(work, one);
    if (offer !== undefined) offers.push({ id: one.id, ...offer });
  }
  const said = answers.find(({ state }) => state === "yes");
  const offer = said && (await offerOfIn(work, said));
  const told = said && (await toldOfYesIn(work, said));
  const commune = await nameIn(work, `commune-${ask.commune}`);
  const yes = said && offer && told && { id: said.id, ...offer, told, saidAt: said.saidAt };
  return { id, day, at, ...words, commune, offers, yes, isHidden: hidden !== undefined, isAway };
}

/** What was answered, but what the gate keeps from who asked. */
async function readAnswersIn(work: Work, { id, space }: SealedPassing) {
  const all = await listAnswers(work, id);
  const owner = personOf(space);
  const ids = all.map((one) => one.id);
  const quiet = await listQuietIn(work, ids, { person: owner });
  const read: SealedAnswer[] = [];
  for (const one of all) {
    if (quiet.has(one.id)) continue;
    if (await reachesAskerIn(work, one)) read.push(one);
  }
  return read;
}
