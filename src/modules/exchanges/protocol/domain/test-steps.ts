import { type Act, type Exchange, nextNumber, type Party, type Step } from "./exchange.ts";

export const NOON = Temporal.Instant.from("2026-11-30T11:00:00Z");

export function after(days: number): Temporal.Instant {
  return NOON.add({ minutes: Math.round(24 * 60 * days) });
}

export interface More {
  readonly day?: number;
  readonly terms?: number;
  readonly number?: number;
  readonly delivery?: number;
}

/** The step that a party would take next, as its page writes it. */
export function stepOf(exchange: Exchange, by: Party, act: Act, more: More = {}): Step {
  const { number = nextNumber(exchange, by), terms = exchange.authors.length } = more;
  const { day = 0, delivery = 1 } = more;
  const head = { by, number, terms };
  if (act === "later") return { ...head, act, until: after(day + 7) };
  if (act === "deliver" || act === "acknowledge" || act === "dispute")
    return { ...head, act, delivery };
  return act === "decline" || act === "withdraw" || act === "refuse-approval" || act === "cancel"
    ? { ...head, act, reason: "no-time" }
    : { ...head, act };
}
