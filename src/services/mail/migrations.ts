import { type Kysely, sql } from "kysely";

async function mail(db: Kysely<object>): Promise<void> {
  await sql`
    create table mail.message (
      id         uuid primary key,
      kind       text not null,
      holder     uuid not null,
      sealed     bytea,
      made_at    timestamptz not null,
      sent_at    timestamptz,
      tries      integer not null default 0,
      problem    text,
      constraint body_until_sent check (sealed is not null or sent_at is not null or problem is not null)
    );
    create index by_time on mail.message (made_at desc);
    create index of_holder on mail.message (holder, made_at);
    alter table mail.message enable row level security;
    alter table mail.message force row level security;
    create policy house_only on mail.message using ((select house.may_everywhere('mail.message')));
    comment on table mail.message is
      'Mails to send, or kept for the operator while no mail server is set. Recipient, subject and text are sealed under the key of the address (holder), and dropped once sent: only kind and times stay.';
  `.execute(db);
}

async function bounces(db: Kysely<object>): Promise<void> {
  await sql`
    create table mail.bounced (
      holder  uuid primary key,
      at      timestamptz not null,
      status  text not null
    );
    alter table mail.bounced enable row level security;
    alter table mail.bounced force row level security;
    create policy house_only on mail.bounced using ((select house.may_everywhere('mail.bounced')));
    comment on table mail.bounced is
      'Addresses (holder) of which mails come back for good: since when, and the code that was given (RFC 3463). Only codes to come in are sent there; a code that is typed ends it.';
    create table mail.pace (
      one      boolean primary key,
      next_at  timestamptz not null,
      asked_at timestamptz not null,
      constraint only_one check (one)
    );
    comment on table mail.pace is 'When the next mail that is one of many may leave: one row for the instance. asked_at: by the clock of that moment; a clock that was set back begins anew.';
  `.execute(db);
}

export const mailMigrations = { "0001_mail": { up: mail }, "0002_bounces": { up: bounces } };
