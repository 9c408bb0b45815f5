import { type Kysely, sql } from "kysely";

/** Who holds the address of a door says that its place closes; it does some days after, unless they keep it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table squat.door add column closing_at timestamptz,
      add column closing_told_at timestamptz;
    create index door_closing on squat.door (closing_at) where closing_at is not null;
    comment on column squat.door.closing_at is
      'When its holder said that the place closes: nothing new is asked there from then on, and they may keep it open until it is closed.';
    comment on column squat.door.closing_told_at is
      'When a letter said so to its address, which had perhaps its letters of the day before: the place is closed three days after.';
  `.execute(db);
}
