import type { Id } from "#basics/id";

type PersonId = Id<"Person">;

/** A person wants nothing more from another. */
export interface BlockOf {
  readonly person: PersonId;
  readonly blocked: PersonId;
}

/**
 * Whom nothing of this person reaches: those who blocked them, and those whom they blocked. It holds
 * either way, since a block is no way to write to somebody who cannot answer.
 */
export function keptApartBy(from: PersonId, blocks: readonly BlockOf[]): ReadonlySet<PersonId> {
  return new Set(
    blocks.flatMap(({ person, blocked }) =>
      person === from ? [blocked] : blocked === from ? [person] : [],
    ),
  );
}
