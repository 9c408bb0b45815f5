import { type Kysely, sql } from "kysely";

/** The four ways to show that a claim is right: what was asked, sent and given for each. */
export async function up(db: Kysely<object>): Promise<void> {
  await askedAndAnswered(db);
  await documents(db);
  await vouchAsks(db);
}

async function askedAndAnswered(db: Kysely<object>): Promise<void> {
  await sql`
    alter table organisations.claim add column letter_asked_at timestamptz;
    alter table organisations.claim add column answer bytea;
    comment on column organisations.claim.letter_asked_at is
      'When the claimant asked for a letter to the registered seat; the operator prints and posts it.';
    comment on column organisations.claim.answer is
      'What the operator answered, sealed under the key of the claimant, who reads it.';

    -- Until now a code asked by mail made the one of a posted letter void: each way has its own from now on.
    alter table organisations.letter add column way text not null default 'letter';
    alter table organisations.letter add column posted_at timestamptz;
    alter table organisations.letter add constraint known_way check (way in ('letter', 'domain'));
    drop index organisations.one_letter_each;
    create unique index one_code_each_way on organisations.letter (claim, way);
    comment on column organisations.letter.posted_at is 'When the operator said that the letter was posted.';
  `.execute(db);
}

async function documents(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.document (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      claim    uuid not null references organisations.claim (id) on delete cascade,
      file     uuid not null references access.file (id) on delete cascade,
      kept_at  timestamptz not null,
      constraint once_each_file unique (file)
    );
    create index document_of_claim on organisations.document (claim);
    comment on table organisations.document is
      'A paper that a claimant shows to the operator: minutes, receipt of the prefecture. The file is in the claimant''s own space (space), and goes thirty days after the decision.';
    select access.guard('organisations.document');
  `.execute(db);
}

async function vouchAsks(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.vouch_ask (
      id            uuid primary key,
      space         uuid not null references organisations.organisation (id),
      claim         uuid not null references organisations.claim (id) on delete cascade,
      organisation  uuid not null references organisations.organisation (id),
      made_at       timestamptz not null,
      declined_at   timestamptz,
      constraint asked_once_each unique (claim, organisation)
    );
    comment on table organisations.vouch_ask is
      'A claimant asks a verified organisation to vouch for them: its representatives who may say yes for it read the claim.';
    select access.guard('organisations.vouch_ask', array['organisation']);
  `.execute(db);
}
