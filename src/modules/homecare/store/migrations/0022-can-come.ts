import { type Kysely, sql } from "kysely";

/** A helper is let read that nobody comes, and proposes to (decision 0165). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment
      add column may_fill boolean not null default false,
      add constraint fills_for_a_time check (not may_fill or (not one_day and through is null));
    comment on column homecare.assignment.may_fill is
      'Whose visits they are said that this helper reads when nobody comes, and may propose to. Of those whom they named themself, and for as long.';

    create table homecare.can_come (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      assignment  uuid not null references homecare.assignment (id) on delete cascade,
      helper      uuid not null references people.person (id),
      visit       uuid not null references homecare.visit (id) on delete cascade,
      day         date not null,
      said_at     timestamptz not null,
      declined_at timestamptz,
      constraint proposed_once unique (assignment, visit, day)
    );
    create index can_come_of_space on homecare.can_come (space, day);
    create index can_come_of_helper on homecare.can_come (helper);
    create index can_come_of_visit on homecare.can_come (visit);
    comment on table homecare.can_come is
      'A day of a visit which nobody makes, for which a helper proposed to come. Read by whose visit it is, who says yes by naming them for that day, and by who proposed; by nobody else.';
    select access.guard('homecare.can_come');
    create policy proposed on homecare.can_come for select using (helper = (select house.person()));
    select house.keep_quiet('homecare.can_come');
  `.execute(db);
}
