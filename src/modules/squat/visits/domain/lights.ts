import type { Part } from "./visit.ts";

/** One of the two lights at the entrance of the harbour: a yes that is lit, awaited, refused, or that nobody has to give. */
export type Light = "lit" | "awaited" | "out" | "not-needed";

/** Where a day stands, the same for the three who read it; each has a sentence of their own. */
export type Stands =
  | "not-sent"
  | "asked"
  | "host-yes"
  | "employer-yes"
  | "later"
  | "changed"
  | "nobody-approves"
  | "agreed"
  | "tomorrow"
  | "today"
  | "there"
  | "over"
  | "unsaid"
  | "refused"
  | "called-off";

/** What of an exchange the lights are drawn from (`exchanges`, protocol). */
export interface OfExchange {
  readonly state: string;
  readonly giverSaidYes: boolean;
  /** What becomes of the employer's yes; undefined where nobody's is wanted. */
  readonly employer: "said" | "awaited" | "nobody" | "left" | "waived" | undefined;
}

export interface Lights {
  readonly employer: Light;
  readonly host: Light;
  readonly stands: Stands;
}

interface Days {
  readonly day: Temporal.PlainDate;
  /** On the clocks of the venue. */
  readonly today: Temporal.PlainDate;
  /** It was agreed on once; one of the two said that the guest came. */
  readonly wasAgreed: boolean;
  readonly came: boolean;
}

const REFUSED = ["declined", "not-approved", "expired", "passed-on"];
const CALLED_OFF = ["withdrawn", "cancelled"];
const AGREED = ["established", "closing", "closed", "settled"];

/** Whether an ask may still become a day, or is one. */
export function isOpen(state: string): boolean {
  return !REFUSED.includes(state) && !CALLED_OFF.includes(state);
}

/** The two lights, and where the day stands. Who comes in their own name needs no employer's. */
export function lightsOf(exchange: OfExchange, days: Days): Lights {
  const { state, employer, giverSaidYes } = exchange;
  const isAgreed = AGREED.includes(state);
  return {
    employer:
      employer === undefined || employer === "waived"
        ? "not-needed"
        : isAgreed || employer === "said"
          ? "lit"
          : state === "not-approved" || employer !== "awaited"
            ? "out"
            : "awaited",
    host: isAgreed || giverSaidYes ? "lit" : state === "declined" ? "out" : "awaited",
    stands: standsOf(exchange, days),
  };
}

function standsOf(exchange: OfExchange, days: Days): Stands {
  const { state } = exchange;
  const { day, today, wasAgreed, came } = days;
  const isOver = Temporal.PlainDate.compare(day, today) < 0;
  // Called off afterwards, it took place all the same; silence afterwards says nothing.
  if (isOver && came) return "over";
  if (isOver && wasAgreed && state === "expired") return "unsaid";
  if (REFUSED.includes(state)) return "refused";
  if (CALLED_OFF.includes(state)) return "called-off";
  if (AGREED.includes(state)) {
    const ahead = today.until(day).days;
    if (ahead < 0) return "over";
    if (ahead === 0 && came) return "there";
    return ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : "agreed";
  }
  return awaitedOf(exchange);
}

/** Before both agreed: whose yes is still to come. */
function awaitedOf({ state, employer, giverSaidYes }: OfExchange): Stands {
  if (state === "draft" || state === "waiting") return "not-sent";
  if (employer === "nobody" || employer === "left") return "nobody-approves";
  if (state === "later" || state === "changed") return state;
  if (giverSaidYes) return "host-yes";
  return employer === "said" ? "employer-yes" : "asked";
}

/** When the exact address and the Wi-Fi are read: from six in the evening of the day before until eight of the day. */
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

/** How many half-days a part of a day is, as a loan of premises is counted. */
export function halvesOf(part: Part): 1 | 2 {
  return part === "day" ? 2 : 1;
}
