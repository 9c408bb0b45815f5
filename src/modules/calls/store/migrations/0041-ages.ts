import { type Kysely, sql } from "kysely";

/**
 * A call is open, closed for less than a year, or for longer: each age has a text index of its own, so
 * that a search of open calls never reads what closed, however much there is of it. The nights give their age to those kept before.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.public_search add column age smallint not null default 0;
    alter table calls.hidden_search add column age smallint not null default 0;
    drop index calls.by_words;
    create index open_by_words on calls.public_search using gin (words)
      with (gin_pending_list_limit = 256) where age = 0;
    create index recent_by_words on calls.public_search using gin (words)
      with (gin_pending_list_limit = 256) where age = 1;
    create index old_by_words on calls.public_search using gin (words)
      with (gin_pending_list_limit = 256) where age = 2;
    create index to_age on calls.public_search (closes_at) where age < 2;
    comment on column calls.public_search.age is
      '0: open; 1: closed for less than 365 days; 2: for longer. Brought up to date each night: a call may be younger here than it is, never older (calls/store/ages.ts).';
  `.execute(db);
}
