import { type Kysely, sql } from "kysely";

/** Two persons who give each other news, and the days on which they did. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create schema if not exists kin;
    create table kin.bond (
      id           uuid primary key,
      asked_by     uuid not null references people.person (id),
      asked        uuid not null references people.person (id),
      asked_at     timestamptz not null,
      declined_at  timestamptz,
      agreed_at    timestamptz,
      ended_at     timestamptz
    );
    create index bonds_asked_by on kin.bond (asked_by);
    create index bonds_of_asked on kin.bond (asked);
    create unique index one_bond_each on kin.bond (asked_by, asked) where ended_at is null;
    comment on table kin.bond is
      'Two persons who give each other news: asked by one, agreed by the other, ended by either without a reason. Read by these two alone, never under a mandate.';
    alter table kin.bond enable row level security;
    alter table kin.bond force row level security;
    create policy of_the_two on kin.bond for select using (
      (select house.person()) in (asked_by, asked)
      or id = (select house.link_row('kin.bond')) or (select house.may_everywhere('kin.bond')));
    create policy asked on kin.bond for insert with check (
      asked_by = (select house.person()) or (select house.may_everywhere('kin.bond')));
    create policy answered on kin.bond for update using (
      (select house.person()) in (asked_by, asked) or (select house.may_everywhere('kin.bond')));
    create policy removed on kin.bond for delete using ((select house.may_everywhere('kin.bond')));
    select house.keep_quiet('kin.bond');
  `.execute(db);
  await signs(db);
}

async function signs(db: Kysely<object>): Promise<void> {
  await sql`
    create table kin.sign (
      id       uuid primary key,
      bond     uuid not null references kin.bond (id) on delete cascade,
      day      date not null,
      spoke    boolean not null,
      said_at  timestamptz not null,
      constraint one_sign_a_day unique (bond, day, spoke)
    );
    comment on table kin.sign is
      'A day on which two persons gave each other a sign: spoke: one of them said so; else one answered here what the other wrote. Neither who, nor what. said_at: last said of that day.';
    alter table kin.sign enable row level security;
    alter table kin.sign force row level security;
    create policy of_the_two on kin.sign using (
      bond = any (array(select id from kin.bond)) or (select house.may_everywhere('kin.sign')));
    select house.keep_quiet('kin.sign');
  `.execute(db);
}
