import { keepQuietIn, listQuietIn, type PersonId, type Work, withRight } from "#services/house";

import { answersAtIn } from "../../actions/by-letter.ts";
import type { ExchangeId } from "../domain/need.ts";
import { findExchange, type KeptExchange } from "../store/exchanges.ts";
import { maySpeakForIn, peopleOfIn, sideOf } from "./parties.ts";
import { RIGHT } from "./take-step.ts";

/** What is kept quiet of an exchange: what its giver says by their letter, where nobody is there to be blocked. */
const WORDS_OF_LETTER = "words-of-letter";

/** Whether the giver answers by their letter: nobody represents them here. */
export async function isAskedByLetterIn(
  work: Work,
  { exchange }: { readonly exchange: ExchangeId },
): Promise<boolean> {
  return withRight(work, RIGHT, async (lent) => {
    const kept = await findExchange(lent, exchange);
    return kept !== undefined && (await answersAtIn(lent, kept)) !== undefined;
  });
}

/**
 * Whoever asked such a giver reads nothing more that they say by their letter in this exchange: it is kept, as for somebody
 * whom one blocked, and looks the same there. False for who did not ask. Twice changes nothing.
 */
export async function hearNoMoreByLetterIn(
  work: Work,
  { exchange }: { readonly exchange: ExchangeId },
): Promise<boolean> {
  const kept = await findExchange(work, exchange);
  const me = work.actor.for;
  if (kept === undefined || me === undefined) return false;
  if (!(await maySpeakForIn(work, sideOf(kept, "asker")))) return false;
  if (!(await isAskedByLetterIn(work, { exchange }))) return false;
  await keepQuietIn(work, { row: exchange, part: WORDS_OF_LETTER, persons: [me] });
  return true;
}

/** Whoever of the side that asks said so. */
export async function listHearsNoMoreIn(
  lent: Work,
  kept: KeptExchange,
): Promise<readonly PersonId[]> {
  const spared: PersonId[] = [];
  for (const person of await peopleOfIn(lent, sideOf(kept, "asker"))) {
    const quiet = await listQuietIn(lent, [kept.id], { part: WORDS_OF_LETTER, person });
    if (quiet.has(kept.id)) spared.push(person);
  }
  return spared;
}
