import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";

/** What the house itself knows of a call, beside what its notice says: asked at once, so that most pages ask no more. */
export interface Here {
  readonly issuer: OrganisationId | undefined;
  readonly hasQuestions: boolean;
  readonly hasGroups: boolean;
  readonly hasRelays: boolean;
  readonly hasCorrections: boolean;
  readonly effort: { readonly hours: number; readonly answers: number } | undefined;
}

export async function findHere(work: Work, call: CallId): Promise<Here> {
  const { rows } = await sql<{
    issuer: OrganisationId | null;
    questions: boolean;
    groups: boolean;
    relays: boolean;
    corrections: boolean;
    hours: number | null;
    answers: number | null;
  }>`select (select organisation from calls.issuer where call = ${call}) as issuer,
      exists (select from calls.question where call = ${call}) as questions,
      exists (select from calls.public_group where call = ${call}) as groups,
      exists (select from calls.relay where call = ${call} and hidden_because is null) as relays,
      exists (select from calls.correction where call = ${call}) as corrections,
      effort.hours, effort.answers
    from (select) as always left join calls.effort on effort.call = ${call}`.execute(work.db);
  const [row] = rows;
  return {
    issuer: row?.issuer ?? undefined,
    hasQuestions: row?.questions === true,
    hasGroups: row?.groups === true,
    hasRelays: row?.relays === true,
    hasCorrections: row?.corrections === true,
    effort:
      row?.hours == null || row.answers === null
        ? undefined
        : { hours: row.hours, answers: row.answers },
  };
}
