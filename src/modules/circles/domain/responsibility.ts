import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { CircleId, PersonId } from "./circle.ts";

export type RoleId = Id<"CircleRole">;

/** Something that somebody takes care of in a circle, under a name that its members gave: « la clé du local ». */
export interface Responsibility {
  readonly id: RoleId;
  readonly circle: CircleId;
  readonly name: string;
  readonly about: string;
  /** Whoever holds it, or seconds it, moderates what is said in the circle. */
  readonly moderates: boolean;
  readonly madeAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

/** `holder`: who takes care of it; `second`: who does when the holder cannot, and takes it over. */
export const PLACES = ["holder", "second"] as const;
export type Place = (typeof PLACES)[number];

/** Somebody at a place of a role, since an instant; kept once ended. */
export interface Holding {
  readonly id: Id<"Holding">;
  readonly role: RoleId;
  readonly person: PersonId;
  readonly place: Place;
  readonly since: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

export const MOST_ROLE = { name: 60, about: 300 } as const;

export type GiveRefusal = "holder-is-second" | "not-a-member";

/** A role is held by one member, and seconded by another: nobody is their own second. */
export function decideGiving(
  asked: { readonly holder: PersonId; readonly second: PersonId },
  members: ReadonlySet<PersonId>,
): Result<undefined, GiveRefusal> {
  if (asked.holder === asked.second) return refused("holder-is-second");
  return members.has(asked.holder) && members.has(asked.second)
    ? done(undefined)
    : refused("not-a-member");
}

/** Who may hand a role over or put it down: whoever holds it, and the facilitators. */
export function mayHandOver(
  person: PersonId | undefined,
  isFacilitator: boolean,
  holder: PersonId | undefined,
): boolean {
  return isFacilitator || (person !== undefined && person === holder);
}
