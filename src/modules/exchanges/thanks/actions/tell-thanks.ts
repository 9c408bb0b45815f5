import { isId } from "#basics/id";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { PersonId, Work } from "#services/house";

import { isSide, otherSide, type Side } from "../../protocol/domain/exchange.ts";
import { seeToldExchangeIn, type ToldExchange } from "../../protocol/actions/see-told.ts";
import type { KeptExchange } from "../../protocol/store/exchanges.ts";
import type { ThanksId } from "../domain/thanks.ts";
import { findThanks, type KeptThanks, listThanks } from "../store/thanks.ts";

/** One side thanked: those of the other whom it reaches are told, once each. */
export async function tellThanksIn(
  lent: Work,
  told: {
    readonly kept: KeptExchange;
    readonly thanks: ThanksId;
    readonly to: Side;
    readonly people: readonly PersonId[];
    readonly from: PersonId | undefined;
  },
): Promise<void> {
  const { kept, thanks, to: party } = told;
  const addresses = await reachPeopleIn(lent, told.people, told.from);
  await notifyAllIn(
    lent,
    [...addresses].map(([who, address]) => ({
      address,
      kind: "exchanges.thanked",
      object: `${thanks}:${who}`,
      facts: { exchange: kept.id, party, who, thanks, place: String(kept.exchange.taken.length) },
    })),
  );
}

export interface ToldThanks extends ToldExchange {
  /** Who thanks: the side that is not the one written to. */
  readonly from: string;
  readonly thanks: Pick<KeptThanks, "kori">;
}

type Facts = Readonly<Record<string, unknown>>;

/** Thanks that a letter tells: undefined once they reach them no more. */
export async function seeToldThanksIn(work: Work, facts: Facts): Promise<ToldThanks | undefined> {
  const { thanks: id } = facts;
  const thanks =
    typeof id === "string" && isId<"Thanks">(id) ? await findThanks(work, id) : undefined;
  if (thanks?.reaches !== true) return undefined;
  const told = await seeToldExchangeIn(work, facts);
  return told && { ...told, thanks, from: told.names[thanks.by].name };
}

/** Whether the other side's thanks, told by a letter of their own, say already that all is done. */
export async function areThankedIn(work: Work, { kept, party }: ToldExchange): Promise<boolean> {
  if (!isSide(party)) return false;
  const all = await listThanks(work, [kept.id]);
  return all.some(({ by, reaches }) => reaches && by === otherSide(party));
}
