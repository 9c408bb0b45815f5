import { type Kysely, sql } from "kysely";

/**
 * What every policy asks, in PL/pgSQL: a call is set up once a transaction. In plain SQL (RETURN) the
 * whole text of a question was written into each plan: the planner read it, and each statement set up all
 * its parts, once for every private table that it met. With mandates that made a tenth more of the work
 * of a page. The answers are those of before. `people` and `access` do the same to theirs; what is read
 * for each row (`house.now`) stays as it is.
 */
export async function askedByCall(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function house.may_everywhere(asked text) returns boolean language plpgsql stable parallel safe as $$
    begin
      if current_setting('archipel.actor', true) like 'job:%' then return house.job_may(asked); end if;
      return false;
    end $$;
    create or replace function house.link_row(asked text) returns uuid language plpgsql stable parallel safe as $$
    begin
      return case when current_setting('archipel.actor', true) like 'link:' || asked || ':%'
        then substr(current_setting('archipel.actor', true), length('link:' || asked || ':') + 1)::uuid end;
    end $$;
    create or replace function house.quiet_rows(asked_part text) returns setof uuid language plpgsql stable parallel safe as $$
    declare reader uuid := house.reader();
    begin
      if reader is null then return; end if;
      return query select q."row" from house.quiet q where q.person = reader and q.part = asked_part;
    end $$;
  `.execute(db);
}
