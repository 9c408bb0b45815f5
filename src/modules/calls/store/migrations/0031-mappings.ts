import { type Kysely, sql } from "kysely";

/** How the tables of suppliers are read, and the files that wait to be imported: the operator's alone. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.mapping (
      id          uuid primary key,
      name        text not null,
      mapping     jsonb not null,
      version     integer not null default 1,
      changed_at  timestamptz not null,
      constraint one_mapping_of_a_name unique (name)
    );
    alter table calls.mapping enable row level security;
    alter table calls.mapping force row level security;
    create policy operator_and_import on calls.mapping
      using ((select house.is_operator()) or (select house.may_everywhere('calls.mapping')));
    comment on table calls.mapping is
      'Where our columns stand in the files of a supplier, by the name that the operator gave it (calls/domain/mapping).';

    create table calls.table_file (
      id       uuid primary key,
      name     text not null,
      bytes    bytea not null,
      kept_at  timestamptz not null
    );
    alter table calls.table_file enable row level security;
    alter table calls.table_file force row level security;
    create policy operator_and_sweep on calls.table_file
      using ((select house.is_operator()) or (select house.may_everywhere('calls.table_file')));
    comment on table calls.table_file is
      'A file that the operator sent to import it: kept between two pages, forgotten once imported, or after a day.';
  `.execute(db);
}
