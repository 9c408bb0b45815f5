import { type Kysely, sql } from "kysely";

/** Organisations, who represents them, who asks to, and the journal of all that. */
export async function up(db: Kysely<object>): Promise<void> {
  await organisations(db);
  await organisationIndexes(db);
  await representatives(db);
  await invitations(db);
  await claims(db);
  await proofs(db);
  await journal(db);
}

async function organisations(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.organisation (
      id             uuid primary key,
      number         bigint generated always as identity unique,
      kind           text not null,
      name           text not null,
      short_name     text,
      purpose        text not null,
      commune        text not null,
      town           text not null,
      department     text not null,
      postcode       text,
      site           text,
      site_origin    text,
      rna            text,
      siren          text,
      siret          text,
      inscription    text,
      former_number  text,
      words          text not null,
      sort_name      text not null,
      verified_at    timestamptz,
      verified_by    text,
      frozen_at      timestamptz,
      is_represented boolean not null default false,
      dissolved_on   date,
      dissolved_at   timestamptz,
      merged_into    uuid references organisations.organisation (id),
      hidden_because text,
      year_ends      text not null default '12-31',
      made_at        timestamptz not null,
      changed_at     timestamptz not null,
      version        integer not null default 1,
      constraint known_kind           check (kind in ('association', 'network', 'support-structure', 'citizens-collective',
        'local-authority', 'state-service', 'public-body', 'company', 'cooperative', 'foundation', 'research-centre', 'media')),
      constraint known_proof          check (verified_by in ('letter', 'domain', 'vouched', 'document')),
      constraint verified_by_a_proof  check ((verified_at is null) = (verified_by is null)),
      constraint a_site_comes_from    check ((site is null) = (site_origin is null)),
      constraint known_origin         check (site_origin in ('person', 'register', 'operator')),
      constraint dissolved_on_a_day   check ((dissolved_on is null) = (dissolved_at is null)),
      constraint siret_of_its_siren   check (siret is null or coalesce(left(siret, 9) = siren, false)),
      constraint not_into_itself      check (merged_into <> id),
      constraint year_ends_on_a_day   check (year_ends ~ '^[0-1][0-9]-[0-3][0-9]$')
    )`.execute(db);
}

async function organisationIndexes(db: Kysely<object>): Promise<void> {
  await sql`
    create unique index one_rna_each on organisations.organisation (rna) where merged_into is null;
    create unique index one_siret_each on organisations.organisation (siret) where merged_into is null;
    create unique index one_inscription_each on organisations.organisation (inscription) where merged_into is null;
    create index of_siren on organisations.organisation (siren);
    create index by_words on organisations.organisation using gin (words gin_trgm_ops);
    create index by_name on organisations.organisation (sort_name, number);
    create index by_department on organisations.organisation (department);
    create index merged on organisations.organisation (merged_into) where merged_into is not null;
    comment on table organisations.organisation is
      'What public registers say of it, or its founders: public. The street of its seat is never here: it is often somebody''s home. words: name, purpose, town and numbers without accents nor capitals, for the directory. is_represented: whether somebody has a role in it, never who. year_ends: month and day of the end of its accounting year.';
  `.execute(db);
}

async function representatives(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.representative (
      id              uuid primary key,
      space           uuid not null references organisations.organisation (id),
      person          uuid not null references people.person (id),
      role            text not null,
      powers          text[] not null,
      rank            integer not null,
      is_name_public  boolean not null default false,
      since           timestamptz not null,
      until           date,
      came_by         uuid,
      answered_at     timestamptz not null,
      asked_at        timestamptz,
      others_asked_at timestamptz,
      operator_at     timestamptz,
      end_told_at     timestamptz,
      ended_at        timestamptz,
      ended_because   text,
      constraint known_role     check (role in ('presidency', 'treasury', 'secretariat', 'board', 'direction', 'coordination',
        'team', 'volunteer', 'elected', 'agent', 'other')),
      constraint known_powers   check (powers <@ array['manage', 'sign', 'publish', 'approve']),
      constraint known_end      check (ended_because in ('left', 'ended', 'over', 'claim-refused', 'silent', 'merged', 'dissolved', 'gone')),
      constraint ends_for_a_reason check ((ended_at is null) = (ended_because is null))
    );
    create unique index one_role_each on organisations.representative (space, person) where ended_at is null;
    create index of_person on organisations.representative (person);
    comment on table organisations.representative is
      'Who represents an organisation (space): in which function, with which powers, until when. They are the readers of its space. Who may see it is decided in organisations/domain/rights.ts; a name that its person lets be public is seen by all.';
    select access.guard('organisations.representative', array['person']);
    create policy named on organisations.representative for select using (is_name_public and ended_at is null);
  `.execute(db);
}

async function invitations(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.invitation (
      id           uuid primary key,
      space        uuid not null references organisations.organisation (id),
      address      uuid not null references people.address (id),
      role         text not null,
      powers       text[] not null,
      until        date,
      by_person    uuid not null references people.person (id),
      made_at      timestamptz not null,
      expires_at   timestamptz not null,
      answer       text,
      answered_at  timestamptz,
      constraint known_answer       check (answer in ('accepted', 'declined', 'withdrawn')),
      constraint answered_once      check ((answer is null) = (answered_at is null)),
      constraint expires_afterwards check (expires_at > made_at)
    );
    create unique index one_waiting_each on organisations.invitation (space, address) where answer is null;
    create index to_address on organisations.invitation (address);
    comment on table organisations.invitation is
      'A person is asked, at an address, to represent an organisation (space). Answered by who holds the address, signed in or by the link of the mail.';
    select access.guard('organisations.invitation', array['address']);
  `.execute(db);
}

async function claims(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.claim (
      id           uuid primary key,
      space        uuid not null references organisations.organisation (id),
      person       uuid not null references people.person (id),
      role         text not null,
      words        bytea not null,
      state        text not null,
      made_at      timestamptz not null,
      decided_at   timestamptz,
      proof        text,
      constraint known_state check (state in ('open', 'frozen', 'confirmed', 'refused', 'withdrawn')),
      constraint known_proof check (proof in ('letter', 'domain', 'vouched', 'document')),
      constraint decided_by_then check ((state in ('open', 'frozen')) = (decided_at is null)),
      constraint proved_or_recognised check (proof is null or state = 'confirmed')
    );
    create unique index one_claim_each on organisations.claim (space, person) where decided_at is null;
    create index claim_of_person on organisations.claim (person);
    comment on table organisations.claim is
      'Somebody says that they represent an organisation (space) that nobody here could introduce them to. Open: waits for a proof. Frozen: another claims it too, or it has representatives already; the operator decides. words: why, sealed under the key of the claimant.';
    select access.guard('organisations.claim', array['person']);
    create policy decided on organisations.claim for select using ((select house.is_operator()));
  `.execute(db);
}

async function proofs(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.letter (
      id          uuid primary key,
      claim       uuid not null references organisations.claim (id) on delete cascade,
      space       uuid not null,
      code        bytea not null,
      sealed      bytea not null,
      made_at     timestamptz not null,
      expires_at  timestamptz not null,
      tries       integer not null default 0,
      used_at     timestamptz
    );
    create unique index one_letter_each on organisations.letter (claim);
    alter table organisations.letter enable row level security;
    alter table organisations.letter force row level security;
    create policy right_of_the_house on organisations.letter
      using ((select house.may_everywhere('organisations.letter')));
    comment on table organisations.letter is
      'A code to come back: printed for the seat, or mailed to an address of the organisation''s own site. code: its fingerprint; sealed: where it was sent. Nobody reads it: steps compare.';

    create table organisations.vouch (
      id            uuid primary key,
      space         uuid not null references organisations.organisation (id),
      claim         uuid not null references organisations.claim (id) on delete cascade,
      organisation  uuid not null references organisations.organisation (id),
      person        uuid not null references people.person (id),
      made_at       timestamptz not null,
      constraint once_each_organisation unique (claim, organisation),
      constraint once_each_person       unique (claim, person)
    );
    comment on table organisations.vouch is
      'A verified organisation, by one of its representatives, vouches for who claims another (space).';
    select access.guard('organisations.vouch', array['person', 'organisation']);
  `.execute(db);
}

async function journal(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.line (
      id       uuid primary key,
      place    bigint generated always as identity,
      space    uuid not null references organisations.organisation (id),
      at       timestamptz not null,
      what     text not null,
      by_kind  text not null,
      person   uuid,
      about    uuid,
      detail   text
    );
    create index of_space on organisations.line (space, place desc);
    comment on table organisations.line is
      'What was done in an organisation: who invited, confirmed, ended whom, when. Ids, dates and states; never changed. Its representatives read it.';
    select access.guard('organisations.line');
    create function organisations.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'a line of the journal is never changed'; end $$;
    create trigger never_changed before update on organisations.line
      for each row execute function organisations.refuse_change();
  `.execute(db);
}
