import { type Kysely, sql } from "kysely";

/** Orientation tables: who answers which need, where, on which conditions, and to whom one passes on. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create text search configuration exchanges.needs (copy = french);
    alter text search configuration exchanges.needs
      alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
      with unaccent, french_stem;
  `.execute(db);
  await tables(db);
  await lines(db);
  await versions(db);
  await gaps(db);
  await whoReads(db);
}

async function tables(db: Kysely<object>): Promise<void> {
  await sql`
    create sequence exchanges.next_orientation;
    create table exchanges.orientation (
      id           uuid primary key,
      space        uuid not null references circles.circle (id),
      number       bigint unique,
      name         text not null,
      places       text[] not null default '{}',
      made_by      uuid references people.person (id),
      made_at      timestamptz not null,
      changed_at   timestamptz not null,
      constraint has_a_name check (name <> '')
    );
    create index of_circle on exchanges.orientation (space);
    comment on table exchanges.orientation is
      'An orientation table of a circle (space). places: references of territory (commune-26108, departement-26, region-84); empty, everywhere. Numbers are taken by those of open circles only: a gap would tell that a private one exists.';
    select access.guard('exchanges.orientation');
  `.execute(db);
}

async function lines(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.orientation_line (
      id              uuid primary key,
      space           uuid not null references circles.circle (id),
      orientation     uuid not null references exchanges.orientation (id),
      place           bigint generated always as identity,
      standing        uuid unique,
      waiting         uuid unique,
      version         integer not null,
      reread_because  text,
      hidden_because  text,
      made_by         uuid references people.person (id),
      made_at         timestamptz not null,
      constraint known_reason_to_reread check (reread_because is null
        or reread_because in ('left', 'gone', 'dissolved', 'merged')),
      constraint only_what_stands_is_reread check (reread_because is null or standing is not null)
    );
    create index of_orientation on exchanges.orientation_line (orientation, place);
    comment on table exchanges.orientation_line is
      'One line of a table. standing: the version that its actor confirmed; waiting: the one that they are asked to confirm; neither: nobody answers any more. version: the last one written.';
    select access.guard('exchanges.orientation_line');
  `.execute(db);
}

async function versions(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.orientation_version (
      id            uuid primary key,
      space         uuid not null references circles.circle (id),
      orientation   uuid not null references exchanges.orientation (id),
      line          uuid not null references exchanges.orientation_line (id),
      version       integer not null,
      need          text not null,
      stems         tsvector generated always as (to_tsvector('exchanges.needs', need)) stored,
      theme         text,
      rome          text,
      places        text[] not null default '{}',
      organisation  uuid references organisations.organisation (id),
      person        uuid references people.person (id),
      free_name     text,
      free_contact  text,
      conditions    text,
      passes_to     uuid references exchanges.orientation_line (id),
      passes_name   text,
      review_on     date not null,
      what          text not null,
      by_person     uuid references people.person (id),
      at            timestamptz not null,
      agreed_at     timestamptz,
      agreed_by     uuid references people.person (id),
      agreed_how    text,
      constraint one_wording_a_version    unique (line, version),
      constraint one_actor                check (num_nonnulls(organisation, person, free_name) <= 1),
      constraint contact_of_a_free_name   check (free_contact is null or free_name is not null),
      constraint passes_on_to_one         check (passes_to is null or passes_name is null),
      constraint not_to_itself            check (passes_to is null or passes_to <> line),
      constraint known_rome               check (rome is null or rome ~ '^[A-N][0-9]{4}$'),
      constraint known_what               check (what in ('proposed', 'changed', 'joined', 'confirmed', 'renewed',
        'handed-on', 'withdrawn', 'refused', 'merged')),
      constraint known_how                check (agreed_how is null
        or agreed_how in ('itself', 'telephone', 'paper', 'spoken')),
      constraint agreed_in_some_way       check ((agreed_at is null) = (agreed_how is null))
    )
  `.execute(db);
  await aroundVersions(db);
}

async function aroundVersions(db: Kysely<object>): Promise<void> {
  await sql`
    create index naming_organisation on exchanges.orientation_version (organisation) where organisation is not null;
    create index naming_person on exchanges.orientation_version (person) where person is not null;
    create index by_stems on exchanges.orientation_version using gin (stems);
    create index to_review on exchanges.orientation_version (review_on);
    comment on table exchanges.orientation_version is
      'All that a line ever said, the first version first; never changed, but to take a name away. Its actor: an organisation, a person, or the name of somebody who is not here; none when a person who left was named. what: by which act it came.';
    select access.guard('exchanges.orientation_version');
    alter table exchanges.orientation_line
      add constraint stands_in_a_version foreign key (standing) references exchanges.orientation_version (id)
        deferrable initially deferred,
      add constraint waits_in_a_version foreign key (waiting) references exchanges.orientation_version (id)
        deferrable initially deferred;
  `.execute(db);
}

async function gaps(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.orientation_gap (
      id           uuid primary key,
      space        uuid references circles.circle (id),
      words        text not null,
      stems        text[] not null,
      commune      text,
      asked_at     timestamptz not null,
      answered_at  timestamptz,
      answered_by  uuid references people.person (id),
      line         uuid references exchanges.orientation_line (id)
    );
    create index open_gaps on exchanges.orientation_gap (space, stems) where answered_at is null;
    comment on table exchanges.orientation_gap is
      'A need that somebody had and that nobody answered; never who asked. space: the circle where it was asked, if it was in one. line: what was proposed for it.';
    select access.guard('exchanges.orientation_gap');
  `.execute(db);
}

/** Public tables are read by whoever sees their circle; what waits, only by its members and by those whom it names. */
async function whoReads(db: Kysely<object>): Promise<void> {
  await sql`
    create policy seen_with_its_circle on exchanges.orientation for select using (
      number is not null and exists (select from circles.circle c where c.id = space));
    create policy seen_with_its_circle on exchanges.orientation_line for select using (
      standing is not null and hidden_because is null
      and exists (select from exchanges.orientation o where o.id = orientation));
    create policy seen_with_its_circle on exchanges.orientation_version for select using (
      exists (select from exchanges.orientation_line l where l.standing = orientation_version.id));
    create policy seen_by_the_named on exchanges.orientation_version for select using (
      (person = any (array(select access.visible_spaces())) or organisation = any (array(select access.visible_spaces())))
      and exists (select from exchanges.orientation o where o.id = orientation));
  `.execute(db);
}
