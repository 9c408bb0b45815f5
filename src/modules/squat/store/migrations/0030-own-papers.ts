import { type Kysely, sql } from "kysely";

/** The own texts of an employer, in the place of our models. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table squat.own_paper (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      organisation  uuid not null,
      paper         text not null,
      version       integer not null,
      words         bytea,
      said_by       uuid references people.person (id),
      said_at       timestamptz not null,
      constraint a_known_paper  check (paper in ('accord', 'mission', 'convention')),
      constraint one_a_version  unique (organisation, paper, version)
    );
    comment on table squat.own_paper is
      'An employer’s own text of a paper of a day, in the place of our model, each version for good: a day that was agreed keeps the text that stood then. words: sealed; null where the model serves again.';
    select access.guard('squat.own_paper');
  `.execute(db);
}
