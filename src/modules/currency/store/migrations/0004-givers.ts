import { type Kysely, sql } from "kysely";

/** Who may give from the common account of a circle. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.giver (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      person   uuid not null references people.person (id),
      most     bigint not null,
      said_by  uuid references people.person (id),
      said_at  timestamptz not null,
      constraint one_each  unique (space, person),
      constraint something check (most > 0)
    );
    comment on table currency.giver is
      'Who may give from the common account of a circle (space), and up to how many hundredths of kori in 30 days. Said by who facilitates it, read by all its members.';
    select access.guard('currency.giver');
    create index given_from_a_space on currency.thanks (space, by_person, at) where amount > 0;
  `.execute(db);
}
