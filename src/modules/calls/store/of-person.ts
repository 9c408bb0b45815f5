import { sql } from "kysely";

import type { PersonId, SpaceId, Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { IssuerActKind } from "../domain/publish/issuer.ts";

/** What a person did around calls for others: for their organisations, for their circles. */
export interface DeedsOfPerson {
  readonly acts: readonly {
    readonly call: CallId;
    readonly what: IssuerActKind;
    readonly at: Temporal.Instant;
  }[];
  readonly answers: readonly { readonly call: CallId; readonly at: Temporal.Instant }[];
  readonly suggested: readonly {
    readonly call: CallId;
    readonly space: SpaceId;
    readonly word: Uint8Array | undefined;
    readonly at: Temporal.Instant;
  }[];
  readonly hours: readonly {
    readonly call: CallId;
    readonly hours: number;
    readonly at: Temporal.Instant;
  }[];
}

/** All of it, the oldest first. Under the right of the house. */
export async function listDeeds(lent: Work, person: PersonId): Promise<DeedsOfPerson> {
  const acts = await sql<DeedsOfPerson["acts"][number]>`
    select call, what, at from calls.issuer_act where by_person = ${person} order by at, id`.execute(
    lent.db,
  );
  const answers = await sql<DeedsOfPerson["answers"][number]>`
    select call, at from calls.circle_of_call where by_person = ${person} order by at, id`.execute(
    lent.db,
  );
  const hours = await sql<DeedsOfPerson["hours"][number]>`
    select call, hours, said_at as at from calls.hours_spent where by_person = ${person}
    order by said_at, id`.execute(lent.db);
  const suggested = await sql<{
    call: CallId;
    space: SpaceId;
    word: Uint8Array | null;
    at: Temporal.Instant;
  }>`select call, space, word, suggested_at as at from calls.suggested_call
    where suggested_by = ${person} order by suggested_at, id`.execute(lent.db);
  return {
    acts: acts.rows,
    answers: answers.rows,
    hours: hours.rows,
    suggested: suggested.rows.map(({ word, ...one }) => ({ ...one, word: word ?? undefined })),
  };
}
