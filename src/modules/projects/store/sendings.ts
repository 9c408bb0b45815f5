import { sql } from "kysely";

import type { Work } from "#services/house";

import type {
  AnswerId,
  CircleId,
  OrganisationId,
  PersonId,
  SendingId,
  SendingWay,
} from "../domain/answer.ts";

/** What was sent: which day, how, to whom, by whom, for whom. Recipient and details are sealed. */
export interface SealedSending {
  readonly id: SendingId;
  readonly answer: AnswerId;
  readonly on: Temporal.PlainDate;
  readonly way: SendingWay;
  readonly recipient: Uint8Array | undefined;
  readonly details: Uint8Array | undefined;
  readonly by: PersonId;
  readonly organisation: OrganisationId | undefined;
}

interface SendingRow {
  readonly id: SendingId;
  readonly answer: AnswerId;
  readonly sent_on: Temporal.PlainDate;
  readonly way: SendingWay;
  readonly recipient: Uint8Array | null;
  readonly details: Uint8Array | null;
  readonly by_person: PersonId;
  readonly for_organisation: OrganisationId | null;
}

/** What was sent of an answer, oldest first. */
export async function listSendings(
  work: Work,
  answer: AnswerId,
): Promise<readonly SealedSending[]> {
  const { rows } = await sql<SendingRow>`select id, answer, sent_on, way, recipient, details,
      by_person, for_organisation from projects.sending
    where answer = ${answer} order by sent_on, said_at, id`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    answer: row.answer,
    on: row.sent_on,
    way: row.way,
    recipient: row.recipient ?? undefined,
    details: row.details ?? undefined,
    by: row.by_person,
    organisation: row.for_organisation ?? undefined,
  }));
}

export async function saveSending(
  work: Work,
  sending: SealedSending & { readonly circle: CircleId },
): Promise<void> {
  await sql`insert into projects.sending (id, space, answer, sent_on, way, recipient, details,
      by_person, for_organisation, said_at)
    values (${sending.id}, ${sending.circle}, ${sending.answer}, ${sending.on}, ${sending.way},
      ${sending.recipient ?? null}, ${sending.details ?? null}, ${sending.by}, ${sending.organisation ?? null}, ${work.now})`.execute(
    work.db,
  );
}

/** It was said by mistake that the answer went out. */
export async function deleteSendings(work: Work, answer: AnswerId): Promise<void> {
  await sql`delete from projects.sending where answer = ${answer}`.execute(work.db);
}
