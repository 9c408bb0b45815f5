import { notifyAllIn } from "#modules/notifications";
import { reachAddressIn, reachPeopleIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import type { PersonId, Work } from "#services/house";

import { answersAtIn } from "../../actions/by-letter.ts";
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
  const { kept, word, to: party, from } = told;
  const addresses: (readonly [string, AddressId])[] = [
    ...(await reachPeopleIn(lent, told.people, from)),
  ];
  // Nobody represents it here: it reads what is said where it answers by its letter.
  const letter = party === "giver" ? await answersAtIn(lent, kept) : undefined;
  if (letter !== undefined && (await reachAddressIn(lent, letter, from)))
    addresses.push([letter, letter]);
  await notifyAllIn(
    lent,
    addresses.map(([who, address]) => ({
      address,
      kind: "exchanges.word",
      object: `${word}:${who}`,
      facts: { exchange: kept.id, party, who, word, place: String(kept.exchange.taken.length) },
    })),
  );
}
