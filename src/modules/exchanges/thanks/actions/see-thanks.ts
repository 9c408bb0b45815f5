import type { Amount } from "#basics/amount";
import { isEntrusted, reading, type PersonId, type Work } from "#services/house";

import { otherSide, type Side } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { kindNamed } from "../../protocol/actions/kinds.ts";
import { sideOf, sidesOfActorIn } from "../../protocol/actions/parties.ts";
import { withoutSparedIn } from "../../protocol/actions/hear-words.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { closesByThanking, mayThank } from "../domain/thanks.ts";
import { type KeptThanks, listThanks } from "../store/thanks.ts";

/** Under a mandate kori are of the scope of the account from which they pass. */
const KORI_SCOPE = "favours";

/** What both sides of an exchange said in thanks, as one of them reads it. */
export interface SeenThanks {
  readonly you: Side;
  readonly mine: Pick<KeptThanks, "at" | "kori"> | undefined;
  readonly theirs: Pick<KeptThanks, "at" | "kori" | "readAt"> | undefined;
  /** Whether one may thank now; to do so may say that all is done, too. */
  readonly mayThank: boolean;
  readonly closes: boolean;
  readonly mayGiveKori: boolean;
}

/** The thanks of an exchange; undefined for whoever is no side of it. */
export const seeThanks = reading(
  async (
    work: Work,
    asked: { readonly exchange: ExchangeId; readonly as?: Side | undefined },
  ): Promise<SeenThanks | undefined> => {
    const kept = await findExchange(work, asked.exchange);
    const you = kept && (await sideOfActorIn(work, kept, asked.as));
    if (kept === undefined || you === undefined) return undefined;
    const all = await thanksForIn(work, kept, you);
    const kind = kindNamed(work.app, kept.kind);
    const mine = all.find(({ by }) => by === you);
    return {
      you,
      mine,
      theirs: all.find(({ by }) => by === otherSide(you)),
      mayThank: mine === undefined && mayThank(kept.exchange, you, kind),
      closes: closesByThanking(kept.exchange, you, kind),
      mayGiveKori: personToGiveKori(work, kept, you) !== undefined,
    };
  },
);

/** The side for which who acts speaks; undefined for whoever is of none, and for the giver before they are told. */
export async function sideOfActorIn(
  work: Work,
  kept: KeptExchange,
  as: Side | undefined,
): Promise<Side | undefined> {
  const sides = await sidesOfActorIn(work, kept);
  const side = as === undefined ? sides[0] : sides.find((one) => one === as);
  return side === "giver" && !kept.isTold ? undefined : side;
}

/** The thanks of both, as this side reads them: its own, and those of the other that reach it. */
export async function thanksForIn(
  work: Work,
  kept: KeptExchange,
  you: Side,
): Promise<readonly KeptThanks[]> {
  const all = (await listThanks(work, [kept.id])).filter(
    ({ by, reaches }) => by === you || reaches,
  );
  return withoutSparedIn(work, all, { kept, you });
}

/** To whom kori may pass: between two persons, from the account of who acts, or acts for its person. */
export function personToGiveKori(
  { actor }: Pick<Work, "actor">,
  kept: KeptExchange,
  you: Side,
): PersonId | undefined {
  const mine = sideOf(kept, you).person;
  if (mine === undefined || mine !== actor.for || !isEntrusted(actor, KORI_SCOPE)) return undefined;
  return sideOf(kept, otherSide(you)).person;
}

/** What the thanks of an exchange were, for who asks for what is theirs. */
export async function giveThanksOfIn(
  lent: Work,
  kept: KeptExchange,
  you: Side,
): Promise<readonly { readonly par: Side; readonly le: string; readonly kori: Amount }[]> {
  return (await thanksForIn(lent, kept, you)).map(({ by, at, kori }) => ({
    par: by,
    le: at.toString(),
    kori,
  }));
}
