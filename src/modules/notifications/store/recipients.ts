import { sql } from "kysely";

import { dayOf } from "#basics/dates";
import type { Work } from "#services/house";
import { fingerprint } from "#services/keys";
import type { AddressId } from "#rules/people";

const markOf = (work: Work, email: string) => fingerprint(work.app, "never write", email);

/** Whether this e-mail is in the register « ne plus jamais m’écrire ». */
export async function isInRegister(work: Work, email: string): Promise<boolean> {
  const { rows } = await sql`
    select from notifications.never where fingerprint = ${markOf(work, email)}`.execute(work.db);
  return rows.length > 0;
}

/** Enters it; twice changes nothing. */
export async function saveInRegister(work: Work, email: string): Promise<void> {
  await sql`insert into notifications.never (fingerprint, since, channel)
    values (${markOf(work, email)}, ${work.now}, ${work.actor.channel}) on conflict do nothing`.execute(
    work.db,
  );
}

export async function deleteFromRegister(work: Work, email: string): Promise<void> {
  await sql`delete from notifications.never where fingerprint = ${markOf(work, email)}`.execute(
    work.db,
  );
}

/** Holds the count of an address, so that no other mail is written to it meanwhile; answers how many went today. */
export async function holdMailsOfToday(work: Work, address: AddressId): Promise<number> {
  const today = dayOf(work.now);
  const { rows } = await sql<{ mails: number }>`
    insert into notifications.recipient (id, space, day, mails) values (${address}, ${address}, ${today}, 0)
    on conflict (id) do update set day = excluded.day,
      mails = case when recipient.day = excluded.day then recipient.mails else 0 end
    returning mails`.execute(work.db);
  return rows[0]?.mails ?? 0;
}

/** One mail more went to this address today. Called while its count is held. */
export async function countMail(work: Work, address: AddressId): Promise<void> {
  await sql`update notifications.recipient set mails = mails + 1 where id = ${address}`.execute(
    work.db,
  );
}
