import { type Kysely, sql } from "kysely";

/** Each organisation signs a version: read over by one, the text of another stays as that one signed it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.agreement_signature add column version integer check (version > 0);
    update homecare.agreement_signature set version =
      (select version from homecare.agreement where agreement.id = agreement_signature.agreement);
    alter table homecare.agreement_signature alter column version set not null;
    comment on table homecare.agreement_signature is
      'Which organisation signed which version, and when; taken back, the row goes. Public, nothing of a person.';
    comment on column homecare.agreement.version is
      'The latest version that one that signed read over; who signs after signs that one.';
  `.execute(db);
}
