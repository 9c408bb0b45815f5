import { type Kysely, sql } from "kysely";

/** A proposal waits for somebody named, whom its giver knows here; else at an address, as before. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.mandate
      add column asked_of uuid references people.person (id),
      add constraint asked_of_somebody_else check (asked_of is null or asked_of <> person),
      drop constraint waits_at_an_address,
      add constraint waits_somewhere check (
        holder is not null or address is not null or asked_of is not null or ended_at is not null);
    create index asked_of on people.mandate (asked_of) where since is null;
    comment on column people.mandate.asked_of is
      'Of whom it is asked, by name, whom the giver knows here; until they accept, or it ends. Null: it waits at an address.';
    alter policy of_the_two on people.mandate using (
      case when (select house.under_mandate()) then holder = (select house.myself())
      else person = (select house.person()) or holder = (select house.person())
        or (since is null and asked_of = (select house.person()))
        or (since is null and address in (
          select address from people.person_address where person = (select house.person()))) end
      or (select house.may_everywhere('people.mandate')));
  `.execute(db);
}
