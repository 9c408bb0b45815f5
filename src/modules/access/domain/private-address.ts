import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId, SpaceId } from "./space.ts";

export type PrivateAddressId = Id<"PrivateAddress">;

/** How many somebody may have at once: one a device, and some to spare. */
export const MOST_ADDRESSES = 10;
/** What somebody may call one, in characters. */
export const MOST_NAME = 60;

/**
 * An address that opens one thing of a person (a kind: "calendar") to who knows it, a machine that cannot come in. It is
 * made of 256 bits drawn by lot, of which only the SHA-256 is kept: whoever reads the base opens nothing.
 */
export interface PrivateAddress {
  readonly id: PrivateAddressId;
  readonly space: SpaceId;
  readonly person: PersonId;
  readonly kind: string;
  /** Which one, where its kind opens one of several. */
  readonly about: string | undefined;
  readonly madeAt: Temporal.Instant;
  /** When its secret was drawn anew: the one before opens nothing since. */
  readonly renewedAt: Temporal.Instant | undefined;
}

/** How often an address was read on one day. */
export interface ReadsOfDay {
  readonly day: Temporal.PlainDate;
  readonly reads: number;
}

export type MakeRefusal = "not-oneself" | "unknown-kind" | "too-many-addresses" | "name-taken";

/**
 * Decides whether an address may be made. Only by oneself: under a mandate never, since it would outlive it in somebody
 * else's hands. Each has a name of its own, so that one knows which to end; so what is sent twice makes one.
 */
export function decideMake(asked: {
  readonly isOneself: boolean;
  readonly isKnownKind: boolean;
  readonly name: string;
  readonly names: readonly string[];
}): Result<undefined, MakeRefusal> {
  const { isOneself, isKnownKind, name, names } = asked;
  if (!isOneself) return refused("not-oneself");
  if (!isKnownKind) return refused("unknown-kind");
  if (names.some((one) => isSameName(one, name))) return refused("name-taken");
  return names.length >= MOST_ADDRESSES ? refused("too-many-addresses") : done(undefined);
}

function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, "fr", { sensitivity: "base" }) === 0;
}
