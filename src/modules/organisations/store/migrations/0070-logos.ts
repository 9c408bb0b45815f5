import { type Kysely, sql } from "kysely";

/** The picture that an organisation chose to be known by, drawn again here. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table organisations.organisation add column logo text
      constraint logo_is_a_print check (logo ~ '^[0-9a-f]{64}$');
    alter table organisations.organisation add column logo_words text;
    comment on column organisations.organisation.logo is
      'SHA-256 of its logo, in the address of the picture. Empty: its flag, drawn from its id, stands there.';
    comment on column organisations.organisation.logo_words is 'What its logo shows, for who does not see it.';

    create table organisations.logo (
      organisation uuid primary key references organisations.organisation (id),
      print text not null,
      words text not null,
      bytes bytea not null,
      kept_at timestamptz not null,
      hidden_because text
    );
    comment on table organisations.logo is
      'The pictures themselves, as we drew them again. Public; who kept one is in the guarded journal.';
    comment on column organisations.logo.hidden_because is
      'Moderation took it down, and why: then no page shows it and the same picture is not kept again.';
  `.execute(db);
}
