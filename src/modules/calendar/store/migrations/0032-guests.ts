import { type Kysely, sql } from "kysely";

/** Who says without an account, by a name and an address, that they come to a date that is open to everyone. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calendar.reply add column guest boolean not null default false;
    alter table calendar.reply drop constraint somebody;
    alter table calendar.reply add constraint somebody
      check (person is not null or name is not null or guest);
    comment on column calendar.reply.guest is
      'Said by a guest (calendar.guest): the name goes the day after the date, how many they were stays.';
    alter table calendar.came add column guest boolean not null default false;
    alter table calendar.came drop constraint somebody;
    alter table calendar.came add constraint somebody
      check (person is not null or name is not null or guest);
    comment on column calendar.came.guest is
      'A guest who came: the name goes the day after the date, that they came stays.';

    create table calendar.guest (
      id            uuid primary key,
      space         uuid not null,
      date          uuid not null,
      address       uuid not null references people.address (id),
      name          bytea not null,
      people        integer not null,
      children      integer not null default 0,
      asked_at      timestamptz not null,
      confirmed_at  timestamptz,
      reply         uuid references calendar.reply (id) on delete set null,
      constraint one_an_address        unique (date, address),
      constraint some_people           check (people > 0 and children between 0 and people),
      constraint counts_once_confirmed check (reply is null or confirmed_at is not null)
    );
    create index guest_of_address on calendar.guest (address);
    create index guest_of_reply on calendar.guest (reply) where reply is not null;
    create index guest_to_confirm on calendar.guest (asked_at) where confirmed_at is null;
    comment on table calendar.guest is
      'Somebody without an account who asked, by a name (sealed) and an address, to come to a date that is open to everyone. Nothing counts before confirmed_at: a button on the page to which a letter leads. reply: what they say, as long as they come. Deleted the day after the date; that of a date that is gone, the next night, with its address. Who may: calendar/domain/guest.ts.';
    select access.guard('calendar.guest');
    -- What nobody confirmed is nobody's to read, and an address never is: not those of the space, the house alone.
    create policy for_the_house on calendar.guest as restrictive
      using ((select house.may_everywhere('calendar.guest')));
  `.execute(db);
}
