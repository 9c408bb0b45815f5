import { type Kysely, sql } from "kysely";

/** What who helps paid at the shop for somebody, and that it was given back. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.advance (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      helper       uuid not null references people.person (id),
      day          date not null,
      cents        integer not null,
      sealed       bytea not null,
      said_at      timestamptz not null,
      back_side    text,
      back_holder  uuid references people.person (id),
      back_at      timestamptz,
      constraint something_paid  check (cents > 0),
      constraint known_side      check (back_side in ('helper', 'person')),
      constraint whole_back      check ((back_side is null) = (back_at is null)),
      constraint holder_of_side  check (back_holder is null or back_side = 'person')
    );
    create index advances_of_space on homecare.advance (space, day);
    create index advances_of_helper on homecare.advance (helper, day);
    comment on table homecare.advance is
      'What who helps advanced for somebody, in euros, to be given back from hand to hand (decision 0171): read by the two, and by who acts for whom it was for. What it was for is sealed under the key of the space. Nothing is paid here, and nothing is summed.';
    comment on column homecare.advance.back_holder is
      'Who said, under a mandate, that it was given back. Null: said by one of the two, or by somebody who left.';
    select access.guard('homecare.advance');
    create policy advanced on homecare.advance for select using (helper = (select house.person()));
    select house.keep_quiet('homecare.advance');
  `.execute(db);
}
