import { type Kysely, sql } from "kysely";

/** The bodies that the holder of a mandate represents, and whoever represents these with them, are on their side. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function organisations.holder_side() returns setof uuid language plpgsql stable as $$
    declare
      told text := coalesce(current_setting('archipel.actor', true), '');
      holder uuid := (select h.myself from people.holder_behind() h);
      today date := (house.now() at time zone 'Europe/Paris')::date;
    begin
      if holder is null then return; end if;
      perform set_config('archipel.actor', 'job:organisations-read', true);
      return query with bodies as (select r.space from organisations.representative r
          where r.person = holder and r.ended_at is null and (r.until is null or r.until >= today))
        select space from bodies union select r.person from organisations.representative r
          join bodies using (space) where r.ended_at is null;
      perform set_config('archipel.actor', told, true);
    end $$;
    create or replace function house.holder_side() returns setof uuid language sql stable as $$
      select people.holder_side() union select organisations.holder_side()
    $$;
  `.execute(db);
}
