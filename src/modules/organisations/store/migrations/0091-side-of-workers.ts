import { type Kysely, sql } from "kysely";

/** Those who work for a body of the holder of a mandate are on their side too, and the bodies for which the holder works are theirs. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function organisations.holder_side() returns setof uuid language plpgsql stable as $$
    declare
      told text := coalesce(current_setting('archipel.actor', true), '');
      holder uuid := (select h.myself from people.holder_behind() h);
      today date := (house.now() at time zone 'Europe/Paris')::date;
    begin
      if holder is null then return; end if;
      perform set_config('archipel.actor', 'job:organisations-side', true);
      return query with bodies as (
          select r.space from organisations.representative r
            where r.person = holder and r.ended_at is null and (r.until is null or r.until >= today)
          union select e.space from organisations.employment e
            where e.person = holder and e.confirmed_at is not null and e.since <= today
              and (e.until is null or e.until >= today))
        select space from bodies
        union select r.person from organisations.representative r join bodies using (space) where r.ended_at is null
        union select e.person from organisations.employment e join bodies using (space)
          where e.confirmed_at is not null and e.since <= today and (e.until is null or e.until >= today);
      perform set_config('archipel.actor', told, true);
    end $$;
  `.execute(db);
}
