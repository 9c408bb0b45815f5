import type { Id } from "#basics/id";

import type { OrganisationId, PersonId, Power } from "./organisation.ts";

export type RepresentativeId = Id<"Representative">;

/** In which function one represents it. */
export const ROLES = [
  "presidency",
  "treasury",
  "secretariat",
  "board",
  "direction",
  "coordination",
  "team",
  "volunteer",
  "elected",
  "agent",
  "other",
] as const;
export type Role = (typeof ROLES)[number];

/** A person who represents an organisation: named, confirmed, with an end when there is one. */
export interface Representative {
  readonly id: RepresentativeId;
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly since: Temporal.Instant;
  /** The last day of the role; undefined: until somebody ends it. */
  readonly until: Temporal.PlainDate | undefined;
  /** In which order the others are asked when one is silent; lower comes first. */
  readonly rank: number;
  /** Whether the name may stand on the public page. */
  readonly isNamePublic: boolean;
  /** « Est-ce encore vous ? », asked and not answered yet. */
  readonly askedAt: Temporal.Instant | undefined;
  /** The last time that they said « oui, c’est encore moi » (at first, the day they became one). */
  readonly answeredAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

/** Whether the role stands on that day: not ended, and its last day is not over. */
export function isActive(
  { endedAt, until }: Pick<Representative, "endedAt" | "until">,
  today: Temporal.PlainDate,
): boolean {
  if (endedAt !== undefined) return false;
  return until === undefined || Temporal.PlainDate.compare(today, until) <= 0;
}

/** A role among ours, or undefined. */
export function readRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}
