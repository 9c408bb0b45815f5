import { type Kysely, sql } from "kysely";

/** The organisation that the asker of an exchange works for, where it must say yes too. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.employer (
      id            uuid primary key,
      exchange      uuid not null unique references exchanges.exchange (id),
      space         uuid not null references access.space (id),
      organisation  uuid not null references organisations.organisation (id),
      said          uuid not null,
      told_at       timestamptz not null,
      left_at       timestamptz
    );
    create index employer_of_organisation on exchanges.employer (organisation);
    comment on table exchanges.employer is
      'The organisation that the asker said to work for, and did on that day: it names who says yes besides the two. space: of the asker; the giver never reads which it is. Who may say yes is asked of organisations each time and kept nowhere. said: the organisation as it was said, should the one into which it was merged be parted from it again. left_at: the asker left it before the day.';
    select access.guard('exchanges.employer');
  `.execute(db);
}
