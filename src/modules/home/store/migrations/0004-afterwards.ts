import { type Kysely, sql } from "kysely";

/** What somebody said beforehand about their data after their death (loi 78-17, art. 85), and whom they named to say it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table home.afterwards (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      teller   uuid references people.person (id),
      fate     text not null,
      months   integer not null,
      said_at  timestamptz not null,
      constraint one_each     unique (space),
      constraint known_fate   check (fate in ('erase', 'keep', 'give')),
      constraint known_months check (months in (3, 6, 12)),
      constraint given_to_somebody check (fate <> 'give' or teller is not null)
    );
    create index afterwards_of_teller on home.afterwards (teller);
    comment on table home.afterwards is
      'What becomes of the data of somebody once it is said that they died: erased, kept some months, or given for some months to whom they named, who may say it (teller) and reads this row. Of their own space; under no mandate.';
    select access.guard('home.afterwards');
    create policy named_there on home.afterwards for select using (teller = (select house.person()));
    select house.keep_quiet('home.afterwards');
  `.execute(db);
}
