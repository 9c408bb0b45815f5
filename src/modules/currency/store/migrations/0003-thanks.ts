import { type Kysely, sql } from "kysely";

/** Kori of circles and organisations, and thanks that are said by name, with their words. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table currency.transfer
      add column from_kind text not null default 'person',
      add column to_kind   text not null default 'person',
      add constraint known_sides check (from_kind in ('person', 'circle', 'organisation')
        and to_kind in ('person', 'circle', 'organisation'));
    comment on column currency.transfer.from_kind is 'Whose the account is that gave: its space has the id of the person, circle or organisation.';
    create index entry_by_space on currency.entry (space);

    create table currency.thanks (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      to_space   uuid not null references access.space (id),
      from_kind  text not null,
      to_kind    text not null,
      by_person  uuid references people.person (id),
      amount     bigint not null,
      words      bytea,
      at         timestamptz not null,
      constraint known_sides    check (from_kind in ('person', 'circle', 'organisation')
        and to_kind in ('person', 'circle', 'organisation')),
      constraint to_another     check (space <> to_space),
      constraint something_said check (amount >= 0 and (amount > 0 or words is not null))
    );
    create index thanks_to_a_space on currency.thanks (to_space, at desc);
    create index thanks_from_a_space on currency.thanks (space, at desc);
    comment on table currency.thanks is
      'Thanks said by name. With kori, its id is that of their transfer; without, no account counts it. Words sealed under the key of who gave: they go with that person. by_person: who pressed, for the account that gave.';
    select access.guard('currency.thanks', array['to_space']);
    select house.keep_quiet('currency.thanks', 'kori');
    select house.keep_from_holder('currency.thanks', 'to_space');
  `.execute(db);
}
