import { type Kysely, sql } from "kysely";

/**
 * The rows shared with a person, asked by a call: written into the policy of each private table, the table of grants came
 * with all its own policies into the plan of each statement, which mostly never asks it. The answer is that of before.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function access.granted_rows(asked text) returns table (space uuid, "row" uuid)
      language plpgsql stable as $$
    declare me uuid := house.person();
    begin
      if me is null then return; end if;
      return query select g.space, g.row from access.grant g
        where g.to_person = me and g.table_name = asked
          and g.ended_at is null and (g.until is null or g.until > (select house.now()));
    end $$;
  `.execute(db);
}
