import { type Kysely, sql } from "kysely";

/** Public registers that the operator imports, the announcements of the Journal officiel, and subsidies. */
export async function up(db: Kysely<object>): Promise<void> {
  await imports(db);
  await entries(db);
  await notices(db);
  await funders(db);
  await subsidies(db);
  await subsidyIndexes(db);
}

async function imports(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.register_import (
      id         uuid primary key,
      what       text not null,
      name       text not null,
      by         text not null,
      began_at   timestamptz not null,
      ended_at   timestamptz,
      read       integer not null default 0,
      new        integer not null default 0,
      updated    integer not null default 0,
      unchanged  integer not null default 0,
      refused    integer not null default 0,
      constraint known_what check (what in ('rna', 'joafe', 'entreprises', 'subventions'))
    );
    comment on table organisations.register_import is
      'What the operator imported of public registers and subsidies, when, how many lines.';

    create table organisations.register_refused (
      id        uuid primary key,
      import    uuid not null references organisations.register_import (id) on delete cascade,
      name      text not null,
      refusal   text not null,
      detail    text not null,
      raw       text not null,
      raw_hash  bytea not null,
      at        timestamptz not null,
      constraint refused_once unique (import, name, raw_hash)
    );
    alter table organisations.register_refused enable row level security;
    alter table organisations.register_refused force row level security;
    create policy operator_and_import on organisations.register_refused
      using ((select house.is_operator()) or (select house.may_everywhere('organisations.register_refused')));
    comment on table organisations.register_refused is
      'Lines of registers and subsidies that were kept apart, with the reason, for the operator. May hold anything: private. Those that name a person are kept without their text.';
  `.execute(db);
}

async function entries(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.register_entry (
      register      text not null,
      key           text not null,
      rna           text,
      siren         text,
      siret         text,
      former_number text,
      kind          text not null,
      name          text not null,
      short_name    text,
      purpose       text,
      commune       text,
      town          text,
      postcode      text,
      site          text,
      state         text not null,
      created_on    date,
      dissolved_on  date,
      themes        text[] not null,
      grouping      text,
      doubts        text[] not null,
      words         text not null,
      hash          bytea not null,
      read_at       timestamptz not null,
      import        uuid references organisations.register_import (id) on delete set null,
      primary key (register, key),
      constraint known_register check (register in ('rna', 'sirene', 'gazette')),
      constraint known_state    check (state in ('active', 'dissolved', 'replaced', 'removed', 'unknown'))
    );
    create index register_by_words on organisations.register_entry using gin (words gin_trgm_ops);
    create index register_by_rna on organisations.register_entry (rna) where rna is not null;
    create index register_by_siren on organisations.register_entry (siren) where siren is not null;
    create index register_by_former on organisations.register_entry (former_number) where former_number is not null;
    comment on table organisations.register_entry is
      'Structures as public registers give them, for the form that adds one: public facts only; no person, street, telephone nor e-mail. words: name, short name and town, without accents nor capitals. hash: what was read, so that the same line changes nothing.';
  `.execute(db);
}

async function notices(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.gazette_notice (
      id           text primary key,
      rna          text not null,
      kind         text not null,
      name         text,
      former_name  text,
      published_on date,
      declared_on  date,
      url          text,
      hash         bytea not null,
      read_at      timestamptz not null,
      import       uuid references organisations.register_import (id) on delete set null,
      constraint known_kind check (kind in ('creation', 'modification', 'dissolution'))
    );
    create index gazette_of_rna on organisations.gazette_notice (rna);
    comment on table organisations.gazette_notice is
      'Announcements of associations in the Journal officiel, by their own number; rna says of which. Nothing is applied by itself: a dissolution is told to those who may check it.';
  `.execute(db);
}

async function funders(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.funder (
      number      bigint generated always as identity primary key,
      key         text not null unique,
      name        text not null,
      plain_name  text not null,
      siren       text,
      department  text
    );
    create index funder_by_name on organisations.funder (plain_name);
    create index funder_by_siren on organisations.funder (siren);
    comment on table organisations.funder is
      'Who gave subsidies. key: its SIREN, else its plain name: two spellings are one. department: the one that the number of a local authority names. number: its address, /subventions/financeurs/…';
  `.execute(db);
}

async function subsidies(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.subsidy (
      id                 uuid primary key,
      hash               bytea not null unique,
      funder             bigint not null references organisations.funder (number),
      beneficiary        text not null,
      beneficiary_siren  text,
      beneficiary_siret  text,
      beneficiary_rna    text,
      purpose            text,
      amount             bigint,
      note               text,
      nature             text,
      reference          text,
      year               integer,
      agreed_on          date,
      doubts             text[] not null,
      commune            text,
      department         text,
      place_of           text,
      words              text not null,
      source             text not null,
      read_at            timestamptz not null,
      import             uuid references organisations.register_import (id) on delete set null,
      constraint an_amount_or_a_note check (amount is not null or note is not null),
      constraint known_place check (place_of in ('beneficiary', 'funder')),
      constraint placed_by_someone check ((department is null) = (place_of is null))
    );
  `.execute(db);
}

async function subsidyIndexes(db: Kysely<object>): Promise<void> {
  await sql`
    create index subsidies_of_funder on organisations.subsidy (funder, year);
    create index subsidies_in_department on organisations.subsidy (department, year);
    create index subsidies_in_commune on organisations.subsidy (commune) where commune is not null;
    create index subsidies_to_siren on organisations.subsidy (beneficiary_siren) where beneficiary_siren is not null;
    create index subsidies_to_rna on organisations.subsidy (beneficiary_rna) where beneficiary_rna is not null;
    create index subsidies_by_words on organisations.subsidy using gin (words gin_trgm_ops);
    comment on table organisations.subsidy is
      'Who funds whom, as funders publish it (SCDL): public. amount: euro cents, null when the note says a loan, a guarantee or a help in kind. department and commune: the seat of who receives where a register gives it, else the département of the funder; place_of says which. hash: the line, so that the same one twice is one. No subsidy to a person.';
  `.execute(db);
}
