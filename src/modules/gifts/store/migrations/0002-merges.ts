import { type Kysely, sql } from "kysely";

/** Two organisations that were one: what one of them was given, or gave, passes; where it was stays known, for who undoes it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table gifts.gift add column space_before uuid, add column giver_space_before uuid;
    comment on column gifts.gift.space_before is
      'Of whom it was before that organisation was merged into another; giver_space_before likewise of who gave.';
    create index passed on gifts.gift (space_before) where space_before is not null;
    create index passed_by_giver on gifts.gift (giver_space_before) where giver_space_before is not null;
    create or replace function gifts.refuse_change() returns trigger language plpgsql as $$
      declare
        passes boolean := coalesce(current_setting('gifts.merging', true), '') = 'on';
      begin
        if old.state = 'confirmed' and
          ((old.state, old.kind, old.unit, old.count, old.is_lent, old.from_day, old.until_day)
            is distinct from
            (new.state, new.kind, new.unit, new.count, new.is_lent, new.from_day, new.until_day)
          or not passes and (old.space, old.giver_space) is distinct from (new.space, new.giver_space))
        then raise exception 'what was confirmed is never changed: mend by a contrary line'; end if;
        return new;
      end $$;
  `.execute(db);
}
