import { type Kysely, sql } from "kysely";

/** In which order answers were first given: by whole fives of it they are told. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table trainings.feedback add column first_said_at timestamptz;
    comment on column trainings.feedback.first_said_at is
      'When it was first given, whatever was changed since; null: when it was said. Answers are told in whole fives of this order.';
    comment on table trainings.tally is
      'How many answered each level of each question of a training, of answers that are gone (a year later, or with who gave them) and were told. question: 0 confidence; from 1 the lines; from -1 down what helped, from -101 down what lacked, in the order of HELPS (level 1). It names nobody.';
  `.execute(db);
}
