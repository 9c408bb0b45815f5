import type { Id } from "#basics/id";

export type CircleId = Id<"Circle">;
export type MembershipId = Id<"Membership">;
export type PersonId = Id<"Person">;

/**
 * `local`: around a call; `global`: around a practice; `support`: around a person; `governing`: of
 * the instance; `archipelago`: of organisations.
 */
export const CIRCLE_KINDS = ["local", "global", "support", "governing", "archipelago"] as const;
export type CircleKind = (typeof CIRCLE_KINDS)[number];

/** Awake, or at rest since an instant, with the reason that its members gave. */
export type CircleState =
  | { readonly state: "awake" }
  | { readonly state: "asleep"; readonly since: Temporal.Instant; readonly why: string };

/** Some persons, a purpose, a charter that each accepted. */
export interface Circle {
  /** Also the id of its space, and its emblem. */
  readonly id: CircleId;
  readonly name: string;
  readonly kind: CircleKind;
  /** Open: everyone may know of it and join (« qui veut y va »). Else only its members know that it exists. */
  readonly isOpen: boolean;
  /** Hidden by moderation: then only its members see it. */
  readonly isHidden: boolean;
  /** Only an open circle has one: a number missing in the row would tell that another exists. */
  readonly number: number | undefined;
  readonly purpose: string;
  /** Short sentences. */
  readonly charter: readonly string[];
  readonly charterVersion: number;
  readonly madeAt: Temporal.Instant;
  readonly rest: CircleState;
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
}

/** Its address: by number when it is open, else by its identifier. */
export function addressOf({ id, number }: Pick<Circle, "id" | "number">): string {
  return `/cercles/${number ?? id}`;
}
