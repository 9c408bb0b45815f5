import { type Kysely, sql } from "kysely";

/** Calls that somebody saw elsewhere and signals here: they wait for who keeps the instance. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.signal (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      person       uuid not null references people.person (id),
      state        text not null default 'waiting',
      call         uuid references calls.call (id) on delete set null,
      signalled_at timestamptz not null,
      settled_at   timestamptz,
      sealed       bytea not null,
      sealed_why   bytea,
      constraint known_state  check (state in ('waiting', 'taken', 'declined')),
      constraint settled      check ((state = 'waiting') = (settled_at is null)),
      constraint why_declined check (state <> 'declined' or sealed_why is not null)
    );
    create index signalled_by on calls.signal (person);
    create index signals_that_wait on calls.signal (signalled_at) where state = 'waiting';
    comment on table calls.signal is
      'A call that a person signals, in their space. sealed: what they typed (JSON), under their key. Taken: it is a notice of source "signalled" with this id, of the call told. Who keeps the instance reads those that wait under the right "decide-signals".';
    select access.guard('calls.signal');
  `.execute(db);
}
