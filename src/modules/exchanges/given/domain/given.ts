import type { GiftKind } from "#rules/gifts";

import type { Exchange } from "../../protocol/domain/exchange.ts";
import { wentWell } from "../../thanks/domain/thanks.ts";

/** What was given, as `gifts` counts it. */
export interface GivenAs {
  readonly kind: GiftKind;
  readonly isLent: boolean;
}

/** What a kind of exchange says that a delivery counts as (`ExchangeKind.worth`). */
type Worth = "time" | "goods" | "nothing";

/** What a delivery of a kind of exchange is, as a gift: time of somebody who knows how; things, that come back. */
const GIVEN: Readonly<Record<Worth, GivenAs | undefined>> = {
  time: { kind: "skills", isLent: false },
  goods: { kind: "goods", isLent: true },
  nothing: undefined,
};

/**
 * What may be said of an exchange as given, once both closed it or what was handed over was received; undefined before, when it
 * was stopped, and for what counts as nothing.
 */
export function givenBy(
  exchange: Pick<Exchange, "state">,
  { worth }: { readonly worth: Worth },
): GivenAs | undefined {
  return wentWell(exchange) ? GIVEN[worth] : undefined;
}

/** On which day it was handed over last: that on which the giver said so, or the other acknowledged it; else the last step. */
export function dayHandedOver(
  steps: readonly { readonly act: string; readonly at: Temporal.Instant }[],
): Temporal.Instant | undefined {
  const handed = steps.findLast(({ act }) => act === "deliver" || act === "acknowledge");
  return (handed ?? steps.findLast(({ act }) => act === "close") ?? steps.at(-1))?.at;
}
