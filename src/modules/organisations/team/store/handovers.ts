import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";

export interface KeptHandover {
  readonly person: PersonId;
  readonly sealed: Uint8Array;
  readonly madeAt: Temporal.Instant;
}

/** Saves what somebody leaves to who comes; a new text replaces theirs. */
export async function saveHandover(
  work: Work,
  one: {
    readonly organisation: OrganisationId;
    readonly person: PersonId;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`insert into organisations.handover (id, space, person, words, made_at)
    values (${newId()}, ${one.organisation}, ${one.person}, ${one.sealed}, ${work.now})
    on conflict (space, person) do update set words = excluded.words,
      made_at = excluded.made_at`.execute(work.db);
}

/** What was left, latest first, for those who see the space. */
export async function listHandovers(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly KeptHandover[]> {
  const { rows } = await sql<{
    person: PersonId;
    words: Uint8Array;
    made_at: Temporal.Instant;
  }>`select person, words, made_at from organisations.handover where space = ${organisation}
    order by made_at desc`.execute(work.db);
  return rows.map(({ person, words, made_at: madeAt }) => ({ person, sealed: words, madeAt }));
}
