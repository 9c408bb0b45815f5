import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { open } from "#modules/access";
import { hereAmongIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Work, withRight } from "#services/house";

import { daysAwayAmongIn } from "../../actions/pause.ts";
import { isWithin } from "../../domain/week.ts";
import { findDeployment } from "../../store/deployment.ts";
import type { OfferWords, PassingAskId, PassingWords, Told } from "../domain/passing.ts";
import { findPassing, type SealedPassing } from "../store/asks.ts";

/** Under which the house reads, for who passes, what is asked without saying who asks. */
export const RIGHT = "homecare-passing";

/** What is asked, and its words. */
export type Standing = SealedPassing & PassingWords;

/**
 * Of these, those that stand: neither ended, hidden, past, nor of a day or on a day on which their person is away; of who lives, where
 * the territory has it open. Nothing else of them is known to who passes.
 */
export async function standingAmongIn(
  work: Work,
  all: readonly SealedPassing[],
): Promise<readonly Standing[]> {
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined) return [];
  const today = dayOf(work.now);
  const spaces = [...new Set(all.map(({ space }) => space))];
  const here = await hereAmongIn(work, spaces.map(personOf));
  const away = await daysAwayAmongIn(work, spaces, today);
  const standing = [];
  for (const one of all) {
    if (one.endedAt !== undefined || one.hidden !== undefined) continue;
    if (Temporal.PlainDate.compare(one.day, today) < 0 || !here.has(personOf(one.space))) continue;
    const days = away.get(one.space) ?? [];
    if (days.some((some) => isWithin(some, today) || isWithin(some, one.day))) continue;
    const words = await wordsOfIn(work, one);
    if (words !== undefined) standing.push({ ...one, ...words });
  }
  return standing;
}

/** One that stands; undefined otherwise, whatever the reason. */
export async function findStandingIn(work: Work, id: PassingAskId): Promise<Standing | undefined> {
  const found = await withRight(work, RIGHT, (lent) => findPassing(lent, id));
  return found && (await standingAmongIn(work, [found]))[0];
}

/** The same by what is typed in an address. */
export const readAskId = (typed: string | undefined): PassingAskId | undefined =>
  typed !== undefined && isId<"PassingAsk">(typed) ? typed : undefined;

type Sealed = Pick<SealedPassing, "space" | "sealed">;

async function readIn(
  work: Work,
  { space, sealed }: Sealed,
): Promise<((key: string) => string | undefined) | undefined> {
  const text = await open(work, space, sealed);
  if (text === undefined) return undefined;
  const read: unknown = JSON.parse(text);
  const words = new Map(Object.entries(typeof read === "object" && read !== null ? read : {}));
  return (key) => {
    const word = words.get(key);
    return typeof word === "string" ? word : undefined;
  };
}

/** What is asked, and where; undefined once the key of the space is destroyed. */
export async function wordsOfIn(work: Work, one: Sealed): Promise<PassingWords | undefined> {
  const word = await readIn(work, one);
  return word && { what: word("what") ?? "", place: word("place") };
}

/** What who passes wrote. */
export async function offerOfIn(work: Work, one: Sealed): Promise<OfferWords | undefined> {
  const word = await readIn(work, one);
  return word && { name: word("name") ?? "", word: word("word") };
}

/** What a yes tells. */
export async function toldOfYesIn(
  work: Work,
  { space, opened }: { readonly space: Sealed["space"]; readonly opened: Uint8Array | undefined },
): Promise<Told | undefined> {
  const word = opened && (await readIn(work, { space, sealed: opened }));
  const at = word?.("at");
  return (
    word && {
      name: word("name") ?? "",
      where: word("where") ?? "",
      at: at === "place" || at === "home" ? at : undefined,
    }
  );
}
