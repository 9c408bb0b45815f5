import { dayOf } from "#basics/dates";
import { knownId } from "#basics/id";
import { refused, type Result } from "#basics/result";
import {
  listMyFavoursIn,
  type ThankFavour,
  thankMetIn,
  type ThankMetRefusal,
} from "#modules/exchanges";
import { hereAmongIn } from "#modules/people";
import { action, reading, type Work } from "#services/house";

import { atHomeIn } from "../../actions/standing.ts";
import type { PersonId } from "../../domain/visit.ts";
import type { PassingAnswerId, PassingAskId } from "../domain/passing.ts";
import { listAnswers } from "../store/answers.ts";
import { findPassing, listPassingsOf, type SealedPassing } from "../store/asks.ts";
import { offerOfIn, wordsOfIn } from "./standing.ts";
import { reachesAskerIn } from "./tell.ts";

/** Who had the yes for a day that came, and is not thanked yet. */
export interface ToThank {
  readonly ask: PassingAskId;
  readonly answer: PassingAnswerId;
  readonly person: PersonId;
  /** As they gave it when they answered. */
  readonly name: string;
  readonly what: string;
}

export type ThankPasser = Pick<ThankFavour, "kori" | "thanks"> & { readonly ask: PassingAskId };

export type ThankPasserRefusal = "unknown-ask" | "not-for-another" | ThankMetRefusal;

/**
 * Whose favour it was thanks who passed and did it, who has an account here: one favour, said and thanked in one act, under the
 * identifier of the answer. In person alone; from that day on, as long as it is kept (a week).
 */
export const thankPasser = action(thankPasserIn);

export async function thankPasserIn(
  work: Work,
  { ask, kori, thanks }: ThankPasser,
): Promise<Result<unknown, ThankPasserRefusal>> {
  if (work.actor.mandate !== undefined) return refused("not-for-another");
  const one = await toThankIn(work, ask);
  if (one === undefined) return refused("unknown-ask");
  return thankMetIn(work, {
    id: knownId<"Favour">(one.answer),
    with: one.person,
    what: one.what,
    kori,
    thanks,
  });
}

/** Whom one may thank for this; undefined once it is done, and where nobody is to thank. */
export const seeToThank = reading(
  async (work: Work, { ask }: { readonly ask: PassingAskId }): Promise<ToThank | undefined> => {
    const one = work.actor.mandate === undefined ? await toThankIn(work, ask) : undefined;
    return one && (await listMyFavoursIn(work)).every(({ id }) => id !== String(one.answer))
      ? one
      : undefined;
  },
);

/** Of all that one asked, whom one may thank still; in person alone. */
export const listToThank = reading(listToThankIn);

export async function listToThankIn(work: Work): Promise<readonly ToThank[]> {
  const home = work.actor.mandate === undefined ? await atHomeIn(work) : undefined;
  const all = home === undefined ? [] : await listPassingsOf(work, home.space);
  const found: ToThank[] = [];
  for (const one of all) {
    const some = await thankableIn(work, one);
    if (some !== undefined) found.push(some);
  }
  if (found.length === 0) return [];
  const said = new Set<string>((await listMyFavoursIn(work)).map(({ id }) => id));
  return found.filter(({ answer }) => !said.has(answer));
}

async function toThankIn(work: Work, ask: PassingAskId): Promise<ToThank | undefined> {
  const home = await atHomeIn(work);
  const found = home && (await findPassing(work, ask));
  return home !== undefined && found?.space === home.space ? thankableIn(work, found) : undefined;
}

async function thankableIn(work: Work, one: SealedPassing): Promise<ToThank | undefined> {
  if (Temporal.PlainDate.compare(one.day, dayOf(work.now)) > 0) return undefined;
  const answer = (await listAnswers(work, one.id)).find(({ state }) => state === "yes");
  if (answer?.person === undefined || !(await reachesAskerIn(work, answer))) return undefined;
  if (!(await hereAmongIn(work, [answer.person])).has(answer.person)) return undefined;
  const [words, offer] = [await wordsOfIn(work, one), await offerOfIn(work, answer)];
  if (words === undefined || offer === undefined) return undefined;
  const { person, id } = answer;
  return { ask: one.id, answer: id, person, name: offer.name, what: words.what };
}
