import { type Kysely, sql } from "kysely";

/** What is given, the value that its receiver gives it, the receiver's rates, and the lists that it brought. */
export async function up(db: Kysely<object>): Promise<void> {
  await gifts(db);
  await neverChanged(db);
  await worth(db);
}

async function gifts(db: Kysely<object>): Promise<void> {
  await sql`
    create table gifts.gift (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      giver_space  uuid not null references access.space (id),
      to_kind      text not null,
      from_kind    text not null,
      kind         text not null,
      unit         text not null,
      count        integer not null,
      is_lent      boolean not null default false,
      from_day     date not null,
      until_day    date not null,
      words        bytea,
      about_table  text,
      about_id     uuid,
      mends        uuid references gifts.gift (id) on delete cascade,
      state        text not null,
      said_side    text not null,
      said_by      uuid references people.person (id),
      said_at      timestamptz not null,
      answered_by  uuid references people.person (id),
      answered_at  timestamptz,
      instead      bytea,
      version      integer not null default 1,
      constraint known_receiver  check (to_kind in ('person', 'organisation', 'circle')),
      constraint known_giver     check (from_kind in ('person', 'organisation')),
      constraint to_another      check (space <> giver_space),
      constraint known_kind      check (kind in ('hours', 'skills', 'goods', 'premises')),
      constraint known_unit      check (unit in ('quarters', 'half-days', 'items')),
      constraint something       check (count > 0),
      constraint days_in_order   check (from_day <= until_day),
      constraint known_state     check (state in ('said', 'confirmed', 'aside')),
      constraint known_side      check (said_side in ('giver', 'receiver')),
      constraint answered_once_answered check ((state = 'said') = (answered_at is null))
    );
    create index to_a_space on gifts.gift (space, until_day desc, id);
    create index from_a_space on gifts.gift (giver_space, until_day desc, id);
    create index about_a_thing on gifts.gift (about_table, about_id);
    create unique index one_contrary_each on gifts.gift (mends) where state <> 'aside';
    comment on table gifts.gift is
      'What one side gave another. Space: that of who received, by whose key its words are sealed; giver_space sees it too. Said by one side, confirmed by the other, then never changed: a contrary line mends it (decision 0072). The id is the act: said twice is once.';
    select access.guard('gifts.gift', array['giver_space']);
    select house.keep_quiet('gifts.gift', 'gift');
  `.execute(db);
}

async function neverChanged(db: Kysely<object>): Promise<void> {
  await sql`
    create function gifts.refuse_change() returns trigger language plpgsql as $$
      begin
        if old.state = 'confirmed' and
          (old.state, old.space, old.giver_space, old.kind, old.unit, old.count, old.is_lent, old.from_day, old.until_day)
          is distinct from
          (new.state, new.space, new.giver_space, new.kind, new.unit, new.count, new.is_lent, new.from_day, new.until_day)
        then raise exception 'what was confirmed is never changed: mend by a contrary line'; end if;
        return new;
      end $$;
    create trigger never_changed before update on gifts.gift
      for each row execute function gifts.refuse_change();
  `.execute(db);
}

/** Apart from the gift: who gave reads it, and never what it is worth. */
async function worth(db: Kysely<object>): Promise<void> {
  await sql`
    create table gifts.worth (
      id        uuid primary key references gifts.gift (id) on delete cascade,
      space     uuid not null references access.space (id),
      each      bigint not null,
      said_by   uuid references people.person (id),
      said_at   timestamptz not null,
      constraint something check (each > 0)
    );
    comment on table gifts.worth is
      'What each thing of a gift is worth to who received it, in cents; its id is that of the gift. Read by the receiver alone.';
    select access.guard('gifts.worth');

    create table gifts.rate (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      kind      text not null,
      an_hour   bigint not null,
      from_day  date not null,
      method    text not null,
      said_by   uuid references people.person (id),
      said_at   timestamptz not null,
      constraint known_kind check (kind in ('hours', 'skills')),
      constraint something  check (an_hour > 0)
    );
    create index of_a_space on gifts.rate (space, from_day);
    comment on table gifts.rate is
      'What an hour is worth to an organisation from a day on, in cents, and how it reckoned that. Never changed: another one holds from its own day.';
    select access.guard('gifts.rate');

    create table gifts.brought (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      report    bytea not null,
      by_person uuid references people.person (id),
      at        timestamptz not null
    );
    comment on table gifts.brought is
      'What came of a list that an organisation sent: columns understood, lines added, known already, broken; sealed. Forgotten after thirty days.';
    select access.guard('gifts.brought');
  `.execute(db);
}
