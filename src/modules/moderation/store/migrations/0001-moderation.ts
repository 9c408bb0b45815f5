import { type Kysely, sql } from "kysely";

/** Anyone reports a public thing; the operator answers with a verdict and its reasons. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table moderation.verdict (
      id        uuid primary key,
      kind      text not null,
      subject   text not null,
      outcome   text not null,
      ground    text,
      reasons   text not null,
      by        text not null,
      given_at  timestamptz not null,
      constraint known_outcome           check (outcome in ('hide', 'keep', 'show-again')),
      constraint known_ground            check (ground in ('law', 'terms')),
      constraint hiding_says_its_ground  check ((outcome = 'hide') = (ground is not null)),
      constraint reasons_are_written     check (btrim(reasons) <> '')
    );
    create index of_subject on moderation.verdict (kind, subject, given_at desc);
    comment on table moderation.verdict is
      'Statements of reasons (DSA, art. 17): public, by id. The last one of a subject says whether it is hidden. Which verdict may be given: moderation/domain/verdict.ts.';
    create table moderation.report (
      id          uuid primary key,
      kind        text not null,
      subject     text not null,
      reason      text not null,
      person      uuid,
      sealed      bytea not null,
      made_at     timestamptz not null,
      verdict     uuid references moderation.verdict (id),
      decided_at  timestamptz,
      constraint known_reason   check (reason in ('illegal', 'privacy', 'wrong', 'spam', 'other')),
      constraint decided_by_one check ((verdict is null) = (decided_at is null))
    );
    create index waiting on moderation.report (kind, subject, made_at) where verdict is null;
    create index of_person on moderation.report (person) where person is not null;
    alter table moderation.report enable row level security;
    alter table moderation.report force row level security;
    create policy for_the_operator on moderation.report
      using ((select house.is_operator()) or (select house.may_everywhere('moderation.report')));
    comment on table moderation.report is
      'Notices (DSA, art. 16). Explanation, name and address are sealed under the key of the report (holder = id), destroyed with it a year after the verdict.';
  `.execute(db);
}
