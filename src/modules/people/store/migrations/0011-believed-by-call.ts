import { type Kysely, sql } from "kysely";

/**
 * For whom it is done, and what a mandate opens, asked by a call: written into each plan they cost every statement more
 * than they answer (`services/house/migrations/asked.ts`). The answers are those of `0010_believed_mandates`.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function house.person() returns uuid language plpgsql stable parallel safe as $$
    begin
      return case
        when current_setting('archipel.for', true) = '' then null
        when current_setting('archipel.actor', true) = 'person:' || current_setting('archipel.for', true)
          then current_setting('archipel.for', true)::uuid
        else people.believed() end;
    end $$;
    create or replace function house.entrusts(asked text) returns boolean language plpgsql stable parallel safe as $$
    begin
      if house.under_mandate() then return people.entrusted_table(asked); end if;
      return true;
    end $$;
  `.execute(db);
}
