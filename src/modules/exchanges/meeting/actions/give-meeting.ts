import { open } from "#modules/access";
import type { Work } from "#services/house";

import type { Side } from "../../protocol/domain/exchange.ts";
import type { KeptExchange } from "../../protocol/store/exchanges.ts";
import { listMoves } from "../store/moves.ts";
import { movesForIn, readPlace } from "./standing.ts";
import { moveNames } from "./texts.fr.ts";

/** All that was proposed, accepted, kept and called off in an exchange, as this side reads it: for who asks for what is theirs. */
export async function giveMeetingIn(
  lent: Work,
  kept: KeptExchange,
  you: Side,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const given = [];
  for (const move of await movesForIn(lent, { kept, you }, await listMoves(lent, [kept.id]))) {
    const { kind, by, at, plan, space, place } = move;
    const text = place && (await open(lent, space, place));
    const { where, video } = text === undefined ? {} : readPlace(text);
    given.push({
      quoi: moveNames[kind],
      par: by,
      le: at.toString(),
      début: plan?.startsAt.toZonedDateTimeISO(plan.zone).toString() ?? null,
      fin: plan?.endsAt?.toZonedDateTimeISO(plan.zone).toString() ?? null,
      lieu: where ?? null,
      visio: video ?? null,
    });
  }
  return given;
}
