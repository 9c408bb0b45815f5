import { type Kysely, sql } from "kysely";

/**
 * Kind, themes and audiences of a call as the bits of one number, so that a search counts them all
 * in one pass over narrow rows: half the time of a search whose words are in every call.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function calls.facets_of(words text[]) returns integer
      language sql immutable parallel safe as $$
        select coalesce(bit_or(1 << (place - 1)::integer), 0)
        from unnest(array['project', 'tender', 'application',
          'food', 'solidarity', 'health', 'education', 'culture', 'sport', 'environment', 'work',
          'digital', 'housing', 'mobility', 'economy', 'citizenship', 'international',
          'association', 'local-authority', 'public-body', 'company', 'research', 'farmer',
          'individual']) with ordinality as known (word, place)
        where word = any (words) $$;
    alter table calls.public_search add column facets integer not null default 0;
    alter table calls.hidden_search add column facets integer not null default 0;
    update calls.public_search set facets = calls.facets_of(kind || themes || audiences);
    update calls.hidden_search set facets = calls.facets_of(kind || themes || audiences);
    comment on column calls.public_search.facets is
      'Kind, themes and audiences as bits (calls.facets_of; read by calls/store/facets.ts).';
  `.execute(db);
}
