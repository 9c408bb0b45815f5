import type { Id } from "#basics/id";

export type CircleId = Id<"Circle">;
export type MembershipId = Id<"Membership">;
export type PersonId = Id<"Person">;
export type OrganisationId = Id<"Organisation">;

/**
 * `local`: around a call; `global`: around a practice; `support`: around a person; `governing`: of
 * the instance; `archipelago`: of organisations.
 */
export const CIRCLE_KINDS = ["local", "global", "support", "governing", "archipelago"] as const;
export type CircleKind = (typeof CIRCLE_KINDS)[number];

/** `open`: « qui veut y va », who accepts the charter is in; `on-request`: a facilitator answers. */
export const JOININGS = ["open", "on-request"] as const;
export type Joining = (typeof JOININGS)[number];

/** Who still reads a circle that was closed: everyone who could, or its last members only. */
export const CLOSED_FOR = ["everyone", "members"] as const;
export type ClosedFor = (typeof CLOSED_FOR)[number];

/** Awake; at rest since an instant, with the reason that its members gave; or closed for good. */
export type CircleState =
  | { readonly state: "awake" }
  | { readonly state: "asleep"; readonly since: Temporal.Instant; readonly why: string }
  | {
      readonly state: "closed";
      readonly since: Temporal.Instant;
      readonly why: string;
      readonly readers: ClosedFor;
    };

/** Some persons, a purpose, a charter that each accepted. */
export interface Circle {
  /** Also the id of its space, and its emblem. */
  readonly id: CircleId;
  readonly name: string;
  readonly kind: CircleKind;
  /** Everyone may know of it. Else it is private: only its members know that it exists. */
  readonly isOpen: boolean;
  /** Hidden by moderation: then only its members see it. */
  readonly isHidden: boolean;
  /** Only an open circle has one: a number missing in the row would tell that another exists. */
  readonly number: number | undefined;
  readonly purpose: string;
  /** How one joins it, when everyone may know of it. */
  readonly joining: Joining;
  /** Asked of who asks to join, each one sentence. */
  readonly questions: readonly string[];
  /** The circle of which it is a part. */
  readonly parent: CircleId | undefined;
  /** Its own rules, in its own words, beside the charter: how it decides, who moderates. */
  readonly ownRules: string | undefined;
  /** Short sentences. */
  readonly charter: readonly string[];
  readonly charterVersion: number;
  readonly madeAt: Temporal.Instant;
  readonly rest: CircleState;
  /** It came from another instance, as its members know; whether a name of its archive may be the reader's. */
  readonly brought?: { readonly offers: boolean } | undefined;
}

export const ROLES = ["member", "facilitator"] as const;
export type Role = (typeof ROLES)[number];

/** A person in a circle, since they accepted its charter. */
export interface Membership {
  readonly id: MembershipId;
  readonly circle: CircleId;
  readonly person: PersonId;
  readonly role: Role;
  readonly since: Temporal.Instant;
  /** The version of the charter that they accepted last. */
  readonly charterVersion: number;
  /** The organisation that they represent here. */
  readonly organisation: OrganisationId | undefined;
}

/** Its address: by number when it is open, else by its identifier. */
export function addressOf({ id, number }: Pick<Circle, "id" | "number">): string {
  return `/cercles/${number ?? id}`;
}

/** Closed for good: read, and changed no more. */
export function isClosed({ rest }: Pick<Circle, "rest">): boolean {
  return rest.state === "closed";
}
