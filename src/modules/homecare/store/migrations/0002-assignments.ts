import { type Kysely, sql } from "kysely";

/** Who is named to come, for which visits; and the days on which they cannot. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.assignment (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      helper      uuid not null references people.person (id),
      visits      uuid[] not null,
      sharings    uuid[] not null,
      first       date not null,
      last        date,
      said_at     timestamptz not null,
      ended_at    timestamptz,
      constraint some_visits   check (cardinality(visits) between 1 and 60),
      constraint each_is_shared check (cardinality(sharings) = cardinality(visits)),
      constraint assignment_ends_after check (last is null or last >= first)
    );
    create index assignments_of_space on homecare.assignment (space);
    create index assignments_of_helper on homecare.assignment (helper);
    comment on table homecare.assignment is
      'Whom somebody named to come to their home (« intervention confiée »), for which of their visits, from a day to another. It opens nothing by itself: each visit is shared by a grant of access, which ends with it. The helper reads that they are named, and changes nothing.';
    select access.guard('homecare.assignment');
    create policy helps on homecare.assignment for select using (helper = (select house.person()));
    select house.keep_quiet('homecare.assignment');
    select house.keep_from_holder('homecare.assignment', 'helper');

    create table homecare.cannot_come (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      assignment  uuid not null references homecare.assignment (id) on delete cascade,
      helper      uuid not null references people.person (id),
      visit       uuid not null,
      day         date not null,
      said_at     timestamptz not null,
      constraint said_once unique (assignment, visit, day)
    );
    create index cannot_come_of_space on homecare.cannot_come (space, day);
    create index cannot_come_of_helper on homecare.cannot_come (helper);
    comment on table homecare.cannot_come is
      'A day on which a helper said that they cannot come, without a reason. Read by whose visit it is, who may fill it, and by who said it; by nobody with whom the visit is shared.';
    select access.guard('homecare.cannot_come');
    create policy said on homecare.cannot_come for select using (helper = (select house.person()));
    select house.keep_quiet('homecare.cannot_come');
  `.execute(db);
}
