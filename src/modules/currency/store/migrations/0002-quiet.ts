import { type Kysely, sql } from "kysely";

/** Kori from somebody who does not reach the other are kept aside: neither read nor counted in their account (services/house/reach.ts). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    select house.keep_quiet('currency.transfer', 'kori');
    select house.keep_quiet('currency.entry', 'kori');
  `.execute(db);
}
