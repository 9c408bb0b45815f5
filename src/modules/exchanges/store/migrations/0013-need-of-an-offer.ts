import { type Kysely, sql } from "kysely";

/** The offer from which a need was asked: who is asked reads which of theirs is meant. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table exchanges.need add column offer uuid;
    comment on column exchanges.need.offer is
      'The offer (exchanges.offer) from which one came to ask; whoever gives it is the first of givers. No foreign key: offers come and go. Its words as they stood when it was asked are among the reasons of the exchange.';
  `.execute(db);
}
