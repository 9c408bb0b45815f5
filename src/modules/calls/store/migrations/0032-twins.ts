import { type Kysely, sql } from "kysely";

/**
 * Twins: the same call told by several sources is one page. Its leading notice gives the text; the
 * others, and what rectifies, cancels or awards it, stand beside with what they say.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.notice
      add column leads boolean not null default true,
      add column told jsonb,
      add column published_on date,
      add column deadline_on date,
      add column deadline_at time;
    update calls.notice set leads = false from calls.call
      where call.id = notice.call and (call.content ->> 'source', call.content ->> 'sourceId')
        is distinct from (notice.source, notice.source_id);
    create index notices_that_follow on calls.notice using gin (follows) where follows <> '{}';
    comment on column calls.notice.leads is 'Whether the page of its call says what this notice says. One notice leads a call; the others joined it.';
    comment on column calls.notice.told is 'What a notice says that does not lead its call, so that it may lead one day (calls/store/told.ts).';
    comment on column calls.notice.deadline_on is 'The last day that this notice gives. Of a rectification, it prevails over what the notice that leads gave (calls/actions/follow-notices.ts).';

    create table calls.twin_key (
      key   bigint not null,
      call  uuid not null references calls.call (id) on delete cascade,
      constraint one_key_each primary key (key, call)
    );
    create index keys_of_call on calls.twin_key (call);
    comment on table calls.twin_key is 'What a call is looked for by among its possible twins (calls/domain/twins/keys.ts).';

    create table calls.twin_pair (
      one      uuid not null references calls.notice (id) on delete cascade,
      other    uuid not null references calls.notice (id) on delete cascade,
      verdict  text not null,
      signs    text[] not null,
      at       timestamptz not null,
      by       text not null,
      constraint in_one_order primary key (one, other),
      constraint one_before_other check (one < other),
      constraint known_verdict check (verdict in ('likely', 'same', 'apart', 'together'))
    );
    create index pairs_of_other on calls.twin_pair (other);
    create index pairs_that_wait on calls.twin_pair (at) where verdict = 'likely';
    comment on table calls.twin_pair is
      'What was found of two notices: the same call (same), perhaps (likely: a person decides); or what a person decided: apart, together. Their word stays over any import.';

    alter table calls.call
      drop constraint known_state,
      add constraint known_state check (state in ('published', 'withdrawn', 'hidden', 'joined')),
      add column joined_to uuid references calls.call (id),
      add constraint joined_somewhere check ((state = 'joined') = (joined_to is not null));
    create index joined_calls on calls.call (joined_to) where joined_to is not null;
    comment on column calls.call.joined_to is 'The call that a person found to be the same: this one''s address leads there.';
  `.execute(db);
}
