import { type Kysely, sql } from "kysely";

/** On what a mandate rests besides the yes of the person: what a court decided, or the person beforehand (decision 0145). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.mandate
      add column ground text,
      add column ground_said_by text,
      add column ground_said_at timestamptz,
      add column ground_seen_by uuid references people.person (id),
      add column ground_seen_at timestamptz,
      add constraint known_ground check (ground in ('curatelle', 'tutelle', 'habilitation', 'future')),
      add constraint known_ground_said_by check (ground_said_by in ('person', 'holder')),
      add constraint ground_said_by_somebody
        check ((ground is null) = (ground_said_by is null) and (ground is null) = (ground_said_at is null)),
      add constraint ground_seen_once_said check (ground_seen_at is null or ground is not null);
    comment on column people.mandate.ground is
      'Curatelle, tutelle, habilitation familiale, or a mandat de protection future: as one of the two said, and the operator saw on paper (ground_seen_at). No document is kept. It opens nothing more.';
    create index grounds_to_see on people.mandate (ground_said_at)
      where ground is not null and ground_seen_at is null and ended_at is null;
  `.execute(db);
}
