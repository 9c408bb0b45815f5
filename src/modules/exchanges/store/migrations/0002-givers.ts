import { type Kysely, sql } from "kysely";

/** Who can be asked for something, and what each can give. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create text search configuration exchanges.fr (copy = french);
    alter text search configuration exchanges.fr
      alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
      with unaccent, french_stem;
  `.execute(db);
  await givers(db);
  await offers(db);
}

async function givers(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.giver (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      person        uuid unique references people.person (id),
      organisation  uuid unique references organisations.organisation (id),
      commune       text references territory.commune (code),
      km            integer,
      receive_size  integer not null default 2,
      paused_until  date,
      open_days     jsonb not null,
      shown         boolean not null default false,
      updated_at    timestamptz not null,
      constraint one_who_gives     check (num_nonnulls(person, organisation) = 1),
      constraint in_its_own_space  check (space = coalesce(person, organisation)),
      constraint near_or_anywhere  check (km is null or km between 0 and 300),
      constraint a_few_at_once     check (receive_size between 0 and 12),
      constraint seen_with_offers  unique (id, space, shown)
    );
    create index shown_giver on exchanges.giver (id) where shown;
    comment on table exchanges.giver is
      'Who can be asked, and what they declare: where, how far (km null: anywhere), how many asks at once (receive_size; none until paused_until), on which days. Nothing learnt is here. shown: in the directory, whose readers are signed in.';
    select access.guard('exchanges.giver');
    create policy in_the_directory on exchanges.giver for select
      using (shown and (select house.person()) is not null);
  `.execute(db);
}

async function offers(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.offer (
      id              uuid primary key,
      giver           uuid not null,
      space           uuid not null,
      shown           boolean not null,
      kind            text not null,
      words           text not null,
      details         text,
      rome            text,
      search          tsvector not null,
      said_at         timestamptz not null,
      hidden_because  text,
      constraint of_its_giver   foreign key (giver, space, shown)
        references exchanges.giver (id, space, shown) on update cascade on delete cascade,
      constraint known_kind     check (kind in ('skill', 'time', 'equipment', 'training', 'help')),
      constraint a_few_words    check (char_length(words) between 1 and 200),
      constraint some_details   check (char_length(details) between 1 and 1000),
      constraint code_of_a_job  check (rome ~ '^[A-N][0-9]{4}$')
    );
    create index of_giver on exchanges.offer (giver);
    comment on table exchanges.offer is
      'What a giver can give, in their words: written to be read in the directory, so not sealed; seen by the giver alone until shown. space and shown follow the giver by the foreign key. hidden_because: the verdict of moderators. search: words, then the job of the ROME and the details.';
    select access.guard('exchanges.offer');
    create policy in_the_directory on exchanges.offer for select
      using (shown and hidden_because is null and (select house.person()) is not null);
  `.execute(db);
}
