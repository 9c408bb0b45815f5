import type { Part } from "./visit.ts";

/** One of the two lights at the entrance of the harbour: a yes that is lit, awaited, refused, or that nobody has to give. */
export type Light = "lit" | "awaited" | "out" | "not-needed" | "nobody";

/** Where a day stands, the same for the three who read it; each has a sentence of their own. */
export type Stands =
  | "asked"
  | "later"
  | "changed"
  | "agreed"
  | "tomorrow"
  | "today"
  | "over"
  | "refused"
  | "called-off"
  | "not-asked";

/** What of an exchange the lights are drawn from (`exchanges`, protocol). */
export interface OfExchange {
  readonly state: string;
  /** Whether an organisation must say yes too, and whether it did. */
  readonly wantsEmployer: boolean;
  readonly employerSaid: "yes" | "no" | undefined;
  /** Nobody there may say yes (any more). */
  readonly hasApprover: boolean;
  readonly hostSaid: boolean;
}

export interface Lights {
  readonly employer: Light;
  readonly host: Light;
  readonly stands: Stands;
}

const REFUSED = ["declined", "not-approved", "expired", "passed-on"];
const CALLED_OFF = ["withdrawn", "cancelled"];
const AGREED = ["established", "closing", "closed", "settled"];

/** The two lights and where the day stands. `today`: on the clocks of the venue. */
export function lightsOf(
  exchange: OfExchange,
  { day, today }: { readonly day: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Lights {
  const { state, employerSaid, hostSaid } = exchange;
  const isAgreed = AGREED.includes(state);
  return {
    employer: !exchange.wantsEmployer
      ? "not-needed"
      : isAgreed || employerSaid === "yes"
        ? "lit"
        : employerSaid === "no" || state === "not-approved"
          ? "out"
          : exchange.hasApprover
            ? "awaited"
            : "nobody",
    host: isAgreed || hostSaid ? "lit" : state === "declined" ? "out" : "awaited",
    stands: standsOf(exchange, { day, today }),
  };
}

function standsOf(
  { state }: OfExchange,
  { day, today }: { readonly day: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Stands {
  if (REFUSED.includes(state)) return "refused";
  if (CALLED_OFF.includes(state)) return "called-off";
  if (AGREED.includes(state)) {
    const ahead = today.until(day).days;
    return ahead < 0 ? "over" : ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : "agreed";
  }
  if (state === "draft" || state === "waiting") return "not-asked";
  return state === "later" ? "later" : state === "changed" ? "changed" : "asked";
}

/** When the exact address and the Wi-Fi are read: from six in the evening of the day before until the evening of the day. */
export function isTimeToCome(
  now: Temporal.Instant,
  { day, zone }: { readonly day: Temporal.PlainDate; readonly zone: string },
): boolean {
  const at = (one: Temporal.PlainDate, hour: string) =>
    one.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(hour) }).toInstant();
  const from = at(day.subtract({ days: 1 }), "18:00");
  const until = at(day, "20:00");
  return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0;
}

/** What is shown of a part of the day in numbers of half-days, as a loan of premises is counted. */
export function halvesOf(part: Part): 1 | 2 {
  return part === "day" ? 2 : 1;
}
