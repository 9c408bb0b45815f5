import { done, refused, type Result } from "#basics/result";
import type { Id } from "#basics/id";

type PersonId = Id<"Person">;
export type MandateId = Id<"Mandate">;

/**
 * What one may entrust to somebody. Each is a part of the house, and opens its pages to the holder
 * of the mandate, who acts there for the person. What is in none of them is never entrusted:
 * addresses, connections, one's data, leaving for good, giving another mandate, organisations.
 */
export const SCOPES = [
  "circles",
  "notes",
  "favours",
  "exchanges",
  "votes",
  "calls",
  "homecare",
] as const;
export type Scope = (typeof SCOPES)[number];

/** How the consent of the person reached us: by their own hand on a page, or as the holder notes it. */
export const CONSENTS = ["page", "presence", "paper", "telephone"] as const;
export type Consent = (typeof CONSENTS)[number];

/** Chosen by the person; or of a parent for their child under fifteen (loi 78-17, art. 45). */
export type MandateKind = "chosen" | "parent";

/** Why a mandate is over. */
export type EndedBy = "person" | "holder" | "operator" | "left" | "died" | "body";

/** How long a mandate may last, in months: it is given again, never for ever. */
export const MONTHS = [1, 3, 6, 12] as const;
/** A proposal that nobody accepted is forgotten after so many days. */
export const PROPOSAL_DAYS = 30;
/** How many open mandates one may give: more are nobody's helpers. */
export const MOST_GIVEN = 5;

/** For how long one acts for somebody at a time, in hours: then one acts for oneself again, and begins anew if need be. */
export const ACTING_HOURS = 2;

/** Somebody may act for a person, in a scope, until a date. */
export interface Mandate {
  readonly id: MandateId;
  /** For whom. */
  readonly person: PersonId;
  /** Who acts; undefined while the proposal waits for whoever has the address. */
  readonly holder: PersonId | undefined;
  /** Of whom a proposal is asked by name; undefined: it waits at an address, or is answered. */
  readonly askedOf?: PersonId | undefined;
  readonly kind: MandateKind;
  readonly scopes: readonly Scope[];
  readonly consent: Consent;
  readonly askedAt: Temporal.Instant;
  /** Undefined while it waits for its holder. */
  readonly since: Temporal.Instant | undefined;
  readonly until: Temporal.Instant;
  readonly ended: { readonly at: Temporal.Instant; readonly by: EndedBy } | undefined;
  /** Since when those who moderate stopped it, until they decide; undefined: they did not. */
  readonly suspendedAt?: Temporal.Instant | undefined;
  /**
   * In the name of which structure its holder says to act, by its id: a person holds it all the same, and it ends when they are of
   * that structure no more. Undefined: in none.
   */
  readonly through?: string | undefined;
}

/** Where a mandate stands at an instant. At its very end it is over. Suspended, nothing is read nor done under it. */
export type MandateState = "proposed" | "lapsed" | "open" | "suspended" | "over";

export function stateOf(mandate: Mandate, now: Temporal.Instant): MandateState {
  if (mandate.ended !== undefined) return "over";
  if (mandate.since === undefined) {
    const waits = mandate.askedAt.add({ hours: 24 * PROPOSAL_DAYS });
    return Temporal.Instant.compare(now, waits) < 0 ? "proposed" : "lapsed";
  }
  if (Temporal.Instant.compare(now, mandate.until) >= 0) return "over";
  return mandate.suspendedAt === undefined ? "open" : "suspended";
}

/** Whether somebody may act under this mandate, now, in that part of the house. */
export function allows(
  mandate: Mandate,
  asked: { readonly holder: PersonId; readonly scope: string; readonly now: Temporal.Instant },
): boolean {
  return (
    mandate.holder === asked.holder &&
    stateOf(mandate, asked.now) === "open" &&
    mandate.scopes.some((scope) => scope === asked.scope)
  );
}

export type GiveRefusal = "no-scope" | "to-oneself" | "enough" | "wrong-months";

/** What one may entrust: something, to somebody else, for at most a year, to few persons at a time. */
export function decideGiving(asked: {
  readonly scopes: readonly Scope[];
  readonly months: number;
  readonly given: number;
  readonly toOneself: boolean;
}): Result<undefined, GiveRefusal> {
  if (asked.toOneself) return refused("to-oneself");
  if (asked.scopes.length === 0) return refused("no-scope");
  if (!MONTHS.some((months) => months === asked.months)) return refused("wrong-months");
  if (asked.given >= MOST_GIVEN) return refused("enough");
  return done(undefined);
}

/** The end of a mandate: the same day, so many months later, at the same hour in Paris. */
export function untilOf(from: Temporal.Instant, months: number): Temporal.Instant {
  return from.toZonedDateTimeISO("Europe/Paris").add({ months }).toInstant();
}

/** Who ends it, if they may: either of the two at any time, or the operator whom the person asked. */
export function endedBy(
  mandate: Mandate,
  who: { readonly person: PersonId | undefined; readonly operator: boolean },
): EndedBy | undefined {
  if (who.person !== undefined && who.person === mandate.person) return "person";
  if (who.person !== undefined && who.person === mandate.holder) return "holder";
  return who.operator ? "operator" : undefined;
}

/** A scope as typed; undefined when it is none. */
export function readScopes(typed: readonly string[]): readonly Scope[] {
  return SCOPES.filter((scope) => typed.includes(scope));
}
