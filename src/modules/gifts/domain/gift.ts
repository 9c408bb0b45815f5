import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type GiftId = Id<"Gift">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;
export type OrganisationId = Id<"Organisation">;
export type CircleId = Id<"Circle">;

/** What may be given. */
export const GIFT_KINDS = ["hours", "skills", "goods", "premises"] as const;
export type GiftKind = (typeof GIFT_KINDS)[number];

/** In what it is counted: quarters of an hour, half-days, things. */
export const UNITS = ["quarters", "half-days", "items"] as const;
export type Unit = (typeof UNITS)[number];

/** Which units fit which kind; the first is the usual one. */
export const UNITS_OF: Readonly<Record<GiftKind, readonly [Unit, ...Unit[]]>> = {
  hours: ["quarters"],
  skills: ["quarters"],
  goods: ["items"],
  premises: ["half-days", "quarters"],
};

/** Who gives: oneself, or an organisation by who speaks for it. */
export type Giver =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "organisation"; readonly id: OrganisationId };
/** Who is given to. */
export type Receiver = Giver | { readonly kind: "circle"; readonly id: CircleId };
export type Party = Receiver;
export type PartyKind = Party["kind"];

export const SIDES = ["giver", "receiver"] as const;
export type Side = (typeof SIDES)[number];

/** What it is about: a table and a row of a module above. */
export interface About {
  readonly table: string;
  readonly id: string;
}

/** How much of what: what is said of a gift, and corrected until the other side confirms it. */
export interface Measure {
  readonly kind: GiftKind;
  readonly unit: Unit;
  readonly count: number;
  /** Of goods: given back afterwards. */
  readonly isLent: boolean;
  readonly from: Temporal.PlainDate;
  /** The last day; the same when it is one day. The gift counts in the year of that day. */
  readonly until: Temporal.PlainDate;
}

/** Said by one side; confirmed by the other, for good; or set aside by it. */
export const STATES = ["said", "confirmed", "aside"] as const;
export type GiftState = (typeof STATES)[number];

export interface Gift extends Measure {
  readonly id: GiftId;
  readonly giver: Giver;
  readonly receiver: Receiver;
  readonly about: About | undefined;
  /** A contrary line: it takes away what that gift counted. */
  readonly mends: GiftId | undefined;
  readonly state: GiftState;
  readonly saidBy: { readonly side: Side; readonly person: PersonId | undefined };
  readonly saidAt: Temporal.Instant;
  readonly answeredBy: PersonId | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly version: number;
}

/** The most that one line may say. */
export const MOST = {
  /** A year of days of twenty-four hours. */
  quarters: 4 * 24 * 366,
  "half-days": 2 * 366,
  items: 1_000_000,
  words: 300,
  days: 366,
} as const;

export type MeasureRefusal =
  | "nothing-given"
  | "too-much"
  | "wrong-unit"
  | "ends-before"
  | "too-long-a-span"
  | "in-the-future"
  | "more-than-the-days-hold"
  | "which-goods"
  | "too-many-words";

/** How many quarters of an hour a day has. */
const QUARTERS_A_DAY = 96;

/** Decides whether that may be said: something, in its unit, on days that are over or today, no more than they hold. */
export function decideMeasure(
  asked: Measure,
  words: string | undefined,
  today: Temporal.PlainDate,
): Result<Measure, MeasureRefusal> {
  const { kind, unit, count, from, until } = asked;
  if (!UNITS_OF[kind].includes(unit)) return refused("wrong-unit");
  if (!Number.isSafeInteger(count) || count <= 0) return refused("nothing-given");
  if (count > MOST[unit]) return refused("too-much");
  if (Temporal.PlainDate.compare(until, from) < 0) return refused("ends-before");
  if (Temporal.PlainDate.compare(until, today) > 0) return refused("in-the-future");
  const days = daysOf(asked);
  if (days > MOST.days) return refused("too-long-a-span");
  if (holdsMore(asked, days)) return refused("more-than-the-days-hold");
  if (kind === "goods" && words === undefined) return refused("which-goods");
  if ((words?.length ?? 0) > MOST.words) return refused("too-many-words");
  return done({ ...asked, isLent: kind === "goods" && asked.isLent });
}

const daysOf = ({ from, until }: Pick<Measure, "from" | "until">) =>
  until.since(from, { largestUnit: "days" }).days + 1;

/** One person gives no more hours than the days have; several rooms may be lent at once. */
function holdsMore({ kind, count }: Measure, days: number): boolean {
  return (kind === "hours" || kind === "skills") && count > days * QUARTERS_A_DAY;
}

/** Whether both sides are the same one. */
export function isToOneself(giver: Giver, receiver: Receiver): boolean {
  return giver.id === receiver.id;
}

export const otherSide = (side: Side): Side => (side === "giver" ? "receiver" : "giver");

/** What it adds to a sum: a contrary line takes away. */
export function signed({ count, mends }: Pick<Gift, "count" | "mends">): number {
  return mends === undefined ? count : -count;
}
