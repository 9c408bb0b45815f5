import { type Kysely, sql } from "kysely";

/** Two moderators decide, others look again when a decision is contested; counts by month, without names. */
export async function up(db: Kysely<object>): Promise<void> {
  await moderators(db);
  await reviews(db);
  await verdicts(db);
  await appeals(db);
  await months(db);
  await waiting(db);
}

async function moderators(db: Kysely<object>): Promise<void> {
  await sql`
    create table moderation.moderator (
      person       uuid primary key references people.person (id),
      asked_at     timestamptz not null,
      accepted_at  timestamptz,
      is_named     boolean not null default false,
      constraint named_once_agreed check (not is_named or accepted_at is not null)
    );
    comment on table moderation.moderator is
      'Who moderates the instance: asked by the operator, then agreed. is_named: they agreed that their name is public.';
    alter table moderation.moderator enable row level security;
    alter table moderation.moderator force row level security;
    create policy own_or_operator on moderation.moderator
      using (person = (select house.person()) or (select house.is_operator())
        or (select house.may_everywhere('moderation.moderator')));
  `.execute(db);
}

async function reviews(db: Kysely<object>): Promise<void> {
  await sql`
    create table moderation.review (
      id              uuid primary key,
      kind            text not null,
      subject         text not null,
      contests        uuid references moderation.verdict (id),
      opened_at       timestamptz not null,
      needed          integer not null,
      of_instance     boolean not null,
      same_eyes       boolean not null default false,
      hidden_at_once  boolean not null default false,
      verdict         uuid references moderation.verdict (id),
      decided_at      timestamptz,
      constraint one_or_two      check (needed in (1, 2)),
      constraint decided_by_one  check ((verdict is null) = (decided_at is null))
    );
    create unique index one_open_review on moderation.review (kind, subject) where verdict is null;
    create unique index contested_once on moderation.review (contests) where contests is not null;
    comment on table moderation.review is
      'A thing that moderators look at: reported, of their own motion, or again when the verdict in "contests" is contested. Who decides, and how many: moderation/domain/bench.ts.';

    create table moderation.seat (
      review  uuid not null references moderation.review (id) on delete cascade,
      person  uuid not null references people.person (id),
      constraint one_seat_each primary key (review, person)
    );
    create index of_seated on moderation.seat (person);
    create table moderation.opinion (
      review    uuid not null references moderation.review (id) on delete cascade,
      by        text not null,
      outcome   text not null,
      ground    text,
      reasons   text not null,
      given_at  timestamptz not null,
      constraint one_opinion_each primary key (review, by)
    );
    comment on table moderation.opinion is
      'What each moderator answered, for the others of the review and nobody else; the last word of each.';
  `.execute(db);
  await guardReviews(db);
}

/** Who sits sees the review, its reports and its opinions; the operator, where the instance takes part. */
async function guardReviews(db: Kysely<object>): Promise<void> {
  await sql`
    alter table moderation.seat enable row level security;
    alter table moderation.seat force row level security;
    create policy own on moderation.seat
      using (person = (select house.person()) or (select house.may_everywhere('moderation.seat')));
    alter table moderation.review enable row level security;
    alter table moderation.review force row level security;
    create policy seated on moderation.review using (
      id = any (array(select review from moderation.seat where person = (select house.person())))
      or ((select house.is_operator()) and of_instance)
      or (select house.may_everywhere('moderation.review')));
    alter table moderation.opinion enable row level security;
    alter table moderation.opinion force row level security;
    create policy seated on moderation.opinion using (
      review = any (array(select id from moderation.review))
      or (select house.may_everywhere('moderation.opinion')));
  `.execute(db);
}

async function verdicts(db: Kysely<object>): Promise<void> {
  await sql`
    alter table moderation.verdict
      add column place bigint generated always as identity,
      add column voices integer not null default 1,
      add column contests uuid references moderation.verdict (id),
      add column same_eyes boolean not null default false,
      add column of_instance boolean not null default true,
      drop constraint known_outcome,
      drop constraint hiding_says_its_ground,
      add constraint known_outcome
        check (outcome in ('hide-at-once', 'hide', 'keep', 'show-again', 'uphold')),
      add constraint hiding_says_its_ground
        check ((outcome in ('hide', 'hide-at-once')) = (ground is not null));
    create table moderation.concerned (
      verdict  uuid not null references moderation.verdict (id),
      person   uuid not null references people.person (id),
      constraint told_once primary key (verdict, person)
    );
    create index of_person_concerned on moderation.concerned (person);
    comment on table moderation.concerned is
      'Whom a verdict concerns: those who published the thing. They read it, and may contest it.';
    alter table moderation.concerned enable row level security;
    alter table moderation.concerned force row level security;
    create policy own on moderation.concerned
      using (person = (select house.person()) or (select house.may_everywhere('moderation.concerned')));
  `.execute(db);
}

async function appeals(db: Kysely<object>): Promise<void> {
  await sql`
    create table moderation.appeal (
      id       uuid primary key,
      review   uuid not null references moderation.review (id),
      person   uuid references people.person (id),
      report   uuid,
      sealed   bytea not null,
      made_at  timestamptz not null
    );
    create unique index one_appeal_each on moderation.appeal (review, person) where person is not null;
    create unique index one_appeal_a_report on moderation.appeal (review, report) where report is not null;
    comment on table moderation.appeal is
      'Why a decision is contested, by who published (person) or who reported (report): words sealed under the key of the appeal, destroyed a year after it is decided.';
    alter table moderation.appeal enable row level security;
    alter table moderation.appeal force row level security;
    create policy seated on moderation.appeal using (
      review = any (array(select id from moderation.review))
      or person = (select house.person())
      or (select house.may_everywhere('moderation.appeal')));
  `.execute(db);
}

async function months(db: Kysely<object>): Promise<void> {
  await sql`
    create table moderation.month (
      month  date not null,
      what   text not null,
      which  text not null,
      count  integer not null,
      constraint one_count_each primary key (month, what, which),
      constraint first_of_the_month check (extract(day from month) = 1)
    );
    comment on table moderation.month is
      'The public register (DSA, art. 15): counts of months that are over, without names. A month still running is not told: one more would tell that somebody reported.';
  `.execute(db);
}

/** Reports that wait belong to a review; only those who look at it read them. */
async function waiting(db: Kysely<object>): Promise<void> {
  await sql`
    alter table moderation.report no force row level security;
    alter table moderation.review no force row level security;
    alter table moderation.report add column review uuid references moderation.review (id);
    insert into moderation.review (id, kind, subject, opened_at, needed, of_instance)
      select gen_random_uuid(), kind, subject, min(made_at), 1, true
      from moderation.report where verdict is null group by kind, subject;
    update moderation.report set review = review.id from moderation.review
      where report.verdict is null and review.kind = report.kind and review.subject = report.subject;
    drop policy for_the_operator on moderation.report;
    create policy seated on moderation.report using (
      review = any (array(select id from moderation.review))
      or (select house.may_everywhere('moderation.report')));
    create index of_review on moderation.report (review);
    alter table moderation.report force row level security;
    alter table moderation.review force row level security;
  `.execute(db);
}
