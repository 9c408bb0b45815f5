import { type Kysely, sql } from "kysely";

/** What the two sides of an exchange say to each other once they agreed, and the telephone that one shows the other. */
export async function up(db: Kysely<object>): Promise<void> {
  await words(db);
  await telephones(db);
  await shown(db);
}

async function words(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.word (
      id              uuid primary key,
      exchange        uuid not null references exchanges.exchange (id),
      space           uuid not null references access.space (id),
      asker_space     uuid,
      giver_space     uuid,
      place           bigint generated always as identity,
      party           text not null,
      said_by         text not null,
      said_at         timestamptz not null,
      words           bytea,
      heard_at        timestamptz,
      taken_back_at   timestamptz,
      hidden_because  text,
      constraint known_party        check (party in ('asker', 'giver')),
      constraint taken_back_is_gone check ((words is null) = (taken_back_at is not null))
    );
    create index word_of_exchange on exchanges.word (exchange, place);
    comment on table exchanges.word is
      'What one side says to the other beside the steps (domain/word.ts), sealed under the space of who says it. asker_space, giver_space: who reads it; the other side stays empty when it does not reach them. heard_at: when somebody of the other side first read it.';
    select access.guard('exchanges.word', array['asker_space', 'giver_space']);
  `.execute(db);
}

async function telephones(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.telephone (
      id         uuid primary key,
      space      uuid not null unique references access.space (id),
      number     bytea not null,
      kept_at    timestamptz not null
    );
    comment on table exchanges.telephone is
      'The number that somebody keeps so as not to type it again, sealed in their own space. Nobody else reads it: each exchange to which it is shown has a copy of its own.';
    select access.guard('exchanges.telephone');
  `.execute(db);
}

/** The other side reads it while what they agreed on lives, and until the day on which it goes: PostgreSQL asks it too. */
async function shown(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.telephone_shown (
      id         uuid primary key,
      exchange   uuid not null references exchanges.exchange (id),
      space      uuid not null references access.space (id),
      to_space   uuid,
      party      text not null,
      number     bytea not null,
      shown_by   uuid not null references people.person (id),
      shown_at   timestamptz not null,
      closed_at  timestamptz,
      constraint known_party    check (party in ('asker', 'giver')),
      constraint one_each_side  unique (exchange, party)
    );
    create index shown_until_closed on exchanges.telephone_shown (closed_at);
    create index shown_by_person on exchanges.telephone_shown (shown_by);
    comment on table exchanges.telephone_shown is
      'The telephone that one side shows to the other in one exchange, sealed under the space of that side. to_space: who reads it, empty when it does not reach them. closed_at: when both closed; read for thirty days more (domain/telephone.ts), then deleted. Deleted at once when it is taken back, or the exchange stopped.';
    select access.guard('exchanges.telephone_shown');
    create policy seen_while_agreed on exchanges.telephone_shown for select using (
      to_space = any (array(select access.visible_spaces()))
      and (closed_at is null or closed_at > house.now() - interval '30 days')
      and exists (select from exchanges.exchange e where e.id = exchange
        and e.state in ('approving', 'established', 'closing', 'closed', 'settled')));
  `.execute(db);
}
