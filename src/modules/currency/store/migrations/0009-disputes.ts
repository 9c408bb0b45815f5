import { type Kysely, sql } from "kysely";

/** What one side of a line says is wrong with it, and what the other answers. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.dispute (
      id            uuid primary key,
      transfer      uuid not null references currency.transfer (id),
      space         uuid not null references access.space (id),
      to_space      uuid not null references access.space (id),
      from_kind     text not null,
      to_kind       text not null,
      meant         bigint not null,
      words         bytea not null,
      answer        bytea,
      said_at       timestamptz not null,
      ends_at       timestamptz not null,
      refused_at    timestamptz,
      corrected_at  timestamptz,
      by_person     uuid references people.person (id),
      constraint known_sides  check (from_kind in ('person', 'circle', 'organisation')
        and to_kind in ('person', 'circle', 'organisation')),
      constraint to_another   check (space <> to_space),
      constraint an_amount    check (meant >= 0),
      constraint one_end      check (refused_at is null or corrected_at is null),
      constraint once_a_side  unique (transfer, space),
      constraint pressed_for  check (by_person is null or corrected_at is not null)
    );
    create unique index mended_once on currency.dispute (transfer) where corrected_at is not null;
    create index dispute_of_a_space on currency.dispute (space);
    create index dispute_to_a_space on currency.dispute (to_space);
    comment on table currency.dispute is
      'One side of a line (transfer) says that it is wrong and what it meant, in hundredths; its id is that of the contrary transfer once the other side agrees. Words sealed under the key of who says it, the answer under that of who answers. by_person: who pressed for the contrary transfer.';
    select access.guard('currency.dispute', array['to_space']);
    select house.keep_quiet('currency.dispute', 'kori');
    select house.keep_from_holder('currency.dispute', 'to_space');
  `.execute(db);
}
