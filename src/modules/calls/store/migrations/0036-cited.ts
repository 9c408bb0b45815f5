import { type Kysely, sql } from "kysely";

/** European forms cite a notice by another identifier than its number of publication. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.notice add column aliases text[] not null default '{}';
    create index notices_by_alias on calls.notice using gin (aliases) where aliases <> '{}';
    comment on column calls.notice.aliases is 'Other identifiers under which notices of the same source cite this one: the UUID of an eForms notice, and of a call the identifier of its procedure (calls/domain/follow-up.ts).';
    comment on column calls.notice.follows is 'What this notice cites: identifiers of notices, and the procedure of what is no call.';
  `.execute(db);
}
