import { type Kysely, sql } from "kysely";

/** Calls that organisations keep, those that who accompanies them proposes, and those that media relay. */
export async function up(db: Kysely<object>): Promise<void> {
  await kept(db);
  await suggested(db);
  await relayed(db);
}

async function kept(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.kept_call (
      id       uuid primary key,
      space    uuid not null references organisations.organisation (id),
      call     uuid not null references calls.call (id) on delete cascade,
      kept_at  timestamptz not null,
      constraint kept_once unique (space, call)
    );
    comment on table calls.kept_call is
      'A call that an organisation (space) keeps to look at, or to answer. Read by its representatives, and by who accompanies it when it opened that.';
    select access.guard('calls.kept_call');
    create policy accompanied on calls.kept_call for select
      using (space = any (array(select organisations.opened_spaces('calls'))));
  `.execute(db);
}

async function suggested(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.suggested_call (
      id            uuid primary key,
      space         uuid not null references organisations.organisation (id),
      support       uuid not null references organisations.organisation (id),
      call          uuid not null references calls.call (id) on delete cascade,
      word          bytea,
      suggested_by  uuid not null references people.person (id),
      suggested_at  timestamptz not null,
      answer        text,
      answered_at   timestamptz,
      constraint suggested_once unique (space, support, call),
      constraint known_answer   check (answer in ('kept', 'declined')),
      constraint answered       check ((answer is null) = (answered_at is null))
    );
    create index suggested_by_person on calls.suggested_call (suggested_by);
    comment on table calls.suggested_call is
      'A structure (support) that accompanies an organisation (space) proposes a call to it, with a word, sealed in that space. Goes when the accompaniment ends without an answer.';
    select access.guard('calls.suggested_call', array['support']);
    select house.keep_quiet('calls.suggested_call');
    create policy proposed on calls.suggested_call for insert with check (
      support = any (array(select access.visible_spaces())) and exists (
        select from organisations.accompaniment a
        where a.space = suggested_call.space and a.support = suggested_call.support
          and a.accepted_at is not null and a.ended_at is null
          and a.until >= (house.now() at time zone 'Europe/Paris')::date));
  `.execute(db);
}

async function relayed(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.relay (
      id              uuid primary key,
      call            uuid not null references calls.call (id) on delete cascade,
      organisation    uuid not null references organisations.organisation (id),
      url             text not null,
      on_day          date not null,
      relayed_at      timestamptz not null,
      hidden_because  text,
      constraint relayed_once unique (call, organisation)
    );
    create index relayed_by on calls.relay (organisation, on_day desc);
    comment on table calls.relay is
      'A media relayed a call: which day, at which address. Public; it names no person.';
  `.execute(db);
}
