import { type Kysely, sql } from "kysely";

/** Somebody came on a day on which they were not expected. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.passed
      add column unexpected boolean not null default false,
      add column of_day     date,
      add constraint unexpected_as_they_say check (not unexpected or said_by = 'helper'),
      add constraint of_a_day_near check (of_day is null
        or (unexpected and of_day <> day and of_day between day - 6 and day + 6));
    comment on column homecare.passed.unexpected is
      'They came on a day on which they were not expected for that visit, as they say.';
    comment on column homecare.passed.of_day is
      'For which of its days it was, as whose visit it is said: that day is kept.';
  `.execute(db);
}
