/**
 * One exchange between two sides, as the protocol sees it: who said what, in which order, about which
 * version of the terms. What the terms say belongs to the kind; here they are a number.
 */

/** The two ends. The one who needs speaks first. */
export type Side = "asker" | "giver";

/** Who may be asked to agree besides the two sides; the kind says who that is. */
export type Approver = "first-approver" | "second-approver";

/** Whoever takes a step. The platform reminds and ends; it never agrees for anybody. */
export type Party = Side | Approver | "platform";

/** Where an exchange is. Each names the state of RFC 9293, section 3.3.2, that it copies. */
export const STATES = [
  "draft", // CLOSED: written, told to nobody
  "waiting", // CLOSED, the other's window being full (section 3.8.6): queued, told to nobody
  "proposed", // SYN-SENT: the asker's terms stand, the giver answers
  "later", // SYN-SENT under a zero window (section 3.8.6.1): the giver named a day
  "changed", // SYN-RECEIVED: the giver's terms stand, the asker answers
  "approving", // SYN-RECEIVED: both agree, somebody else must agree too
  "established", // ESTABLISHED
  "closing", // FIN-WAIT: one side closed
  "closed", // TIME-WAIT: both closed, each may still say how it went
  "settled", // CLOSED, in good order
  "declined", // CLOSED by a reset (RST), like all those below
  "withdrawn",
  "not-approved",
  "passed-on",
  "expired",
  "cancelled",
] as const;
export type State = (typeof STATES)[number];

/** What one may do. The table of `protocol.ts` says who, when, and what it makes of the exchange. */
export const ACTS = [
  "queue",
  "propose",
  "admit",
  "change-terms",
  "accept",
  "confirm",
  "approve",
  "refuse-approval",
  "waive",
  "decline",
  "later",
  "resume",
  "withdraw",
  "remind",
  "pass-on",
  "deliver",
  "acknowledge",
  "dispute",
  "close",
  "cancel",
  "feedback",
  "lapse",
  "expire",
] as const;
export type Act = (typeof ACTS)[number];

/** Why one does not go on. It is about the moment, never about the person: there is no blame to choose. */
export const REASONS = [
  "no-time",
  "away",
  "dates-do-not-fit",
  "too-far",
  "not-my-field",
  "not-available",
  "terms-do-not-fit",
  "found-elsewhere",
  "need-is-over",
  "no-reason",
] as const;
export type Reason = (typeof REASONS)[number];

/** What a step says besides who says it. `due` is when what is agreed should be done. */
export type Deed =
  | { readonly act: "propose" | "queue" | "change-terms"; readonly due?: Temporal.Instant }
  | {
      readonly act: "decline" | "withdraw" | "refuse-approval" | "cancel";
      readonly reason: Reason;
    }
  | { readonly act: "later"; readonly until: Temporal.Instant }
  | { readonly act: "deliver" | "acknowledge" | "dispute"; readonly delivery: number }
  | {
      readonly act:
        | "admit"
        | "accept"
        | "confirm"
        | "approve"
        | "waive"
        | "resume"
        | "remind"
        | "pass-on"
        | "close"
        | "feedback"
        | "lapse"
        | "expire";
    };

/**
 * A step: a segment of RFC 9293. `number` counts the steps of its party from 1 (the sequence number);
 * `terms` is the version that it speaks of (the acknowledgement number): the one that was read.
 */
export type Step = Deed & {
  readonly by: Party;
  readonly number: number;
  readonly terms: number;
};

/** A step that counted: enough to know it again, and to draw the exchange. */
export interface Taken {
  readonly by: Party;
  readonly number: number;
  readonly act: Act;
  readonly terms: number;
  readonly delivery: number;
  readonly at: Temporal.Instant;
}

export interface Exchange {
  readonly state: State;
  /** How many must agree besides the two sides. */
  readonly approvals: 0 | 1 | 2;
  readonly approvedBy: readonly Approver[];
  /** The place of the approver whom the organisation that the asker works for names; without one, nobody asks it. */
  readonly byOrganisation?: Approver | undefined;
  /** The asker goes on in their own name: nobody of that organisation is waited for any more. */
  readonly waived?: boolean | undefined;
  /** Whether those who must agree are asked along with the giver, rather than after them. */
  readonly atOnce?: boolean | undefined;
  /** Whether the asker agreed, in advance, that silence passes the need on to the next candidate. */
  readonly routed: boolean;
  /** Who wrote each version of the terms: the first is `authors[0]`, and the last one stands. */
  readonly authors: readonly Side[];
  /** The last version that each side acknowledged by writing or accepting it; 0 for none. */
  readonly acknowledged: Readonly<Record<Side, number>>;
  /** When what stands should be done; undefined when the terms do not say. */
  readonly due: Temporal.Instant | undefined;
  /** When the present wait began. */
  readonly since: Temporal.Instant;
  /** Reminders sent to those who are waited for, since they last did something. */
  readonly reminders: number;
  readonly remindedAt: Temporal.Instant | undefined;
  /** The day that the giver named, while it is `later`; how many times they did. */
  readonly until: Temporal.Instant | undefined;
  readonly laters: number;
  /** Deliveries that each side made, numbered from 1 without a hole. */
  readonly delivered: Readonly<Record<Side, number>>;
  /** Of those of each side, how many the *other* acknowledged: all up to this one (cumulative). */
  readonly received: Readonly<Record<Side, number>>;
  /** How many times a delivery was said not to have come. */
  readonly disputes: number;
  readonly closedBy: readonly Side[];
  readonly feedbackBy: readonly Side[];
  /** Every step that counted, in order. */
  readonly taken: readonly Taken[];
}

/** An exchange as it begins: a draft, whose first terms only the asker knows. */
export function startExchange(
  kind: Pick<Exchange, "approvals" | "byOrganisation" | "atOnce"> & { readonly routed?: boolean },
  now: Temporal.Instant,
): Exchange {
  return {
    state: "draft",
    approvals: kind.approvals,
    approvedBy: [],
    ...(kind.byOrganisation === undefined ? {} : { byOrganisation: kind.byOrganisation }),
    ...(kind.atOnce === true ? { atOnce: true } : {}),
    routed: kind.routed ?? false,
    authors: ["asker"],
    acknowledged: { asker: 1, giver: 0 },
    due: undefined,
    since: now,
    reminders: 0,
    remindedAt: undefined,
    until: undefined,
    laters: 0,
    delivered: { asker: 0, giver: 0 },
    received: { asker: 0, giver: 0 },
    disputes: 0,
    closedBy: [],
    feedbackBy: [],
    taken: [],
  };
}

export function otherSide(side: Side): Side {
  return side === "asker" ? "giver" : "asker";
}

export function isSide(party: Party): party is Side {
  return party === "asker" || party === "giver";
}

/** The version of the terms that stands. */
export function standingTerms({ authors }: Pick<Exchange, "authors">): number {
  return authors.length;
}

/** The number that the next step of a party bears: a page or a link gives it with its button. */
export function nextNumber({ taken }: Pick<Exchange, "taken">, party: Party): number {
  return 1 + taken.filter(({ by }) => by === party).length;
}

/** Both said yes, and neither took it back. */
export const AGREED: readonly State[] = ["established", "closing", "closed", "settled"];

const ENDED: ReadonlySet<State> = new Set<State>([
  "settled",
  "declined",
  "withdrawn",
  "not-approved",
  "passed-on",
  "expired",
  "cancelled",
]);

/** Whether nothing can happen any more. `closed` is not an end: each may still say how it went. */
export function hasEnded({ state }: Pick<Exchange, "state">): boolean {
  return ENDED.has(state);
}

/** The states in which the giver holds an ask: what counts against their window. */
const OPEN: ReadonlySet<State> = new Set<State>([
  "proposed",
  "later",
  "changed",
  "approving",
  "established",
  "closing",
]);

/** Those in which they have not said yes yet: all that a window of asks counts. */
const ASKED: ReadonlySet<State> = new Set<State>(["proposed", "later", "changed"]);

/**
 * Whether it takes a place in the window of the giver: from the ask until they close. What they put
 * off keeps its place, so that it can come back on its day without asking too much of them.
 */
export function takesAPlace({ state, closedBy }: Pick<Exchange, "state" | "closedBy">): boolean {
  return OPEN.has(state) && !closedBy.includes("giver");
}

/** The same in a window of one sort or the other (`ExchangeKind.window`): one that counts asks alone, until their yes. */
export function takesAPlaceIn(
  exchange: Pick<Exchange, "state" | "closedBy">,
  window: "asks" | undefined,
): boolean {
  return takesAPlace(exchange) && (window === undefined || ASKED.has(exchange.state));
}
