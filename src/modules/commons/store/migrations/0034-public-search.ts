import { type Kysely, sql } from "kysely";

/**
 * What everyone may look for, in a table of its own: row security lets no index of words answer (its operators may
 * not see rows that a policy has not let through), and a search among many read them one by one (decision 0146).
 */
export async function up(db: Kysely<object>): Promise<void> {
  await table(db);
  await trigger(db);
  await functions(db);
  await sql`
    drop index commons.by_words;
    alter table commons.document no force row level security;
    insert into commons.public_search (document, published_at, kind, licence, themes, words)
      select id, published_at, kind, licence, themes, commons.lexemes_of(words) from commons.document
      where published_at is not null and hidden_because is null and words is not null;
    insert into commons.public_word (word)
      select distinct lexeme from commons.public_search, unnest(words);
    alter table commons.document force row level security;
  `.execute(db);
}

async function table(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.public_search (
      document      uuid primary key references commons.document (id) on delete cascade,
      published_at  timestamptz not null,
      kind          text not null,
      licence       text not null,
      themes        text[] not null,
      words         tsvector not null
    );
    alter table commons.public_search alter column words set storage external;
    create index public_by_words on commons.public_search using gin (words);
    create index public_by_day on commons.public_search (published_at desc, document);
    create table commons.public_word (word text collate "C" primary key);
    comment on table commons.public_word is
      'The words of published documents: which ways of saying a thing are worth asking, and what is a slip. Those that nothing holds any more are swept each night.';
    comment on table commons.public_search is
      'The words of documents that everyone reads, to look for them. Kept by a trigger of commons.document: the row goes with the document, and where it is hidden.';
  `.execute(db);
}

/** Letters and figures are words, whatever stands between them. */
async function trigger(db: Kysely<object>): Promise<void> {
  await sql`
    create function commons.lexemes_of(words text) returns tsvector language sql immutable as $$
      select to_tsvector('simple',
        regexp_replace(words, '[^a-z0-9\\u00c0-\\u024f\\u0370-\\u1fff\\u2c00-\\ud7ff]+', ' ', 'g'))
    $$;
    create function commons.keep_words(of_document uuid) returns void language sql as $$
      insert into commons.public_word (word)
        select lexeme from commons.public_search, unnest(words) where document = of_document
          and not exists (select from commons.public_word known where known.word = lexeme collate "C")
        order by lexeme
      on conflict do nothing
    $$;
    create function commons.keep_public_search() returns trigger language plpgsql as $$
    begin
      if new.published_at is null or new.hidden_because is not null or new.words is null then
        delete from commons.public_search where document = new.id;
      else
        insert into commons.public_search (document, published_at, kind, licence, themes, words)
          values (new.id, new.published_at, new.kind, new.licence, new.themes, commons.lexemes_of(new.words))
          on conflict (document) do update
            set licence = excluded.licence, themes = excluded.themes, words = excluded.words;
        perform commons.keep_words(new.id);
      end if;
      return null;
    end $$;
    create trigger found_as_it_stands after insert or update of words, published_at, hidden_because, licence, themes
      on commons.document for each row execute function commons.keep_public_search();
    comment on function commons.lexemes_of is
      'The words of a text without accents or case, each as it is written, and where.';
    comment on function commons.keep_words is 'The words of a document that none before it held.';
    comment on function commons.keep_public_search is
      'What everyone may find of a document is what everyone may read of it, in the same step.';
  `.execute(db);
}

/**
 * Two ways to the same rows, each with its plan: a question in eighty ways is thought far more common than it is, and
 * every document read for it. Words in a row are first asked together, which the index answers alone; where a
 * thousand at most hold them, each is read for the row.
 */
async function functions(db: Kysely<object>): Promise<void> {
  await sql`
    create function commons.holds_in_a_row(one uuid, asked tsquery) returns boolean language plpgsql stable as $$
    begin
      return exists (select from commons.public_search found where found.document = one and found.words @@ asked);
    end $$;
    create function commons.found_by_words(asked tsquery, in_a_row tsquery, of_kind text, of_licence text, of_theme text, most integer)
      returns table (document uuid, published_at timestamptz) language sql stable
      set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
      with together as materialized (
        select one.document, one.published_at from commons.public_search one
        where one.words @@ asked and (of_kind is null or one.kind = of_kind)
          and (of_licence is null or one.licence = of_licence)
          and (of_theme is null or of_theme = any (one.themes))
        limit most)
      select together.document, together.published_at from together
      where in_a_row is null or (select count(*) from together) > 1000
        or commons.holds_in_a_row(together.document, in_a_row)
    $$;
    create function commons.found_by_day(asked tsquery, of_kind text, of_licence text, of_theme text, most integer)
      returns table (document uuid, published_at timestamptz) language sql stable
      set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
      select one.document, one.published_at from commons.public_search one
      where (asked is null or one.words @@ asked) and (of_kind is null or one.kind = of_kind)
        and (of_licence is null or one.licence = of_licence)
        and (of_theme is null or of_theme = any (one.themes))
      order by one.published_at desc, one.document limit most
    $$;
    comment on function commons.found_by_words is
      'So many at most of the documents that hold these words, whichever; of a thousand at most, those that hold them in a row.';
    comment on function commons.found_by_day is 'So many at most of the documents that answer, latest first.';
    comment on function commons.holds_in_a_row is 'Whether a document holds these words, one after another where they are so asked.';
  `.execute(db);
}
