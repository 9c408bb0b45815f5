import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { PersonId, Work } from "#services/house";

import type { Side } from "../domain/exchange.ts";
import type { WordId } from "../domain/word.ts";
import type { KeptExchange } from "../store/exchanges.ts";

/** A word was said: those of the other side whom it reaches are told, once each. */
export async function tellWordIn(
  lent: Work,
  told: {
    readonly kept: KeptExchange;
    readonly word: WordId;
    readonly to: Side;
    readonly people: readonly PersonId[];
    readonly from: PersonId | undefined;
  },
): Promise<void> {
  const { kept, word, to: party } = told;
  const addresses = await reachPeopleIn(lent, told.people, told.from);
  await notifyAllIn(
    lent,
    [...addresses].map(([who, address]) => ({
      address,
      kind: "exchanges.word",
      object: `${word}:${who}`,
      facts: { exchange: kept.id, party, who, word, place: String(kept.exchange.taken.length) },
    })),
  );
}
