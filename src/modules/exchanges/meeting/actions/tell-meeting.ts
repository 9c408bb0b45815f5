import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { PersonId, Work } from "#services/house";

import type { Side } from "../../protocol/domain/exchange.ts";
import type { KeptExchange } from "../../protocol/store/exchanges.ts";
import type { MoveId } from "../domain/meeting.ts";

/** The meeting was proposed, accepted, kept or called off: those of the other side whom it reaches are told, once each. */
export async function tellMoveIn(
  lent: Work,
  told: {
    readonly kept: KeptExchange;
    readonly move: MoveId;
    readonly to: Side;
    readonly people: readonly PersonId[];
    readonly from: PersonId | undefined;
  },
): Promise<void> {
  const { kept, move, to: party } = told;
  const addresses = await reachPeopleIn(lent, told.people, told.from);
  await notifyAllIn(
    lent,
    [...addresses].map(([who, address]) => ({
      address,
      kind: "exchanges.meeting",
      object: `${move}:${who}`,
      facts: { exchange: kept.id, party, who, move, place: String(kept.exchange.taken.length) },
    })),
  );
}
