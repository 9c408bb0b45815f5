import { type Kysely, sql } from "kysely";

/** What the operator was told by mail of how the instance is. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table operation.alert (
      key      text primary key,
      urgency  text not null,
      title    text not null,
      says     text not null,
      todo     text not null,
      since    timestamptz not null,
      told_at  timestamptz,
      over_at  timestamptz,
      constraint known_urgency check (urgency in ('see', 'urgent'))
    );
    comment on table operation.alert is
      'What needs the operator''s eye, as long as it does: since when, when they were told, and when it was well again (then it goes with the next mail). Figures and names of jobs, nobody.';
    create table operation.alert_mail (
      which  text primary key,
      at     timestamptz not null,
      constraint known_kind check (which in ('urgent', 'daily'))
    );
    comment on table operation.alert_mail is 'When the operator was written to last, of each kind.';
  `.execute(db);
}
