import { type Kysely, sql } from "kysely";

/** Agreements between bodies that come to homes: a published text of the commons that they sign as organisations. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.agreement (
      id         uuid primary key,
      document   uuid not null,
      version    integer not null check (version > 0),
      answers    uuid not null references organisations.organisation (id),
      contact    text not null check (length(contact) between 1 and 200),
      review_on  date not null,
      changed_at timestamptz not null,
      ended_at   timestamptz
    );
    create unique index one_agreement_on_a_text on homecare.agreement (document) where ended_at is null;
    comment on table homecare.agreement is
      'A text that everyone reads in the commons, at the version that was signed, which organisations that come to homes signed. answers: which of them answers the requests of the persons (RGPD art. 26), and how one reaches it. review_on: the day on which they read it over. Public, nothing of a person: who signed acted for the organisation.';

    create table homecare.agreement_signature (
      agreement    uuid not null references homecare.agreement (id),
      organisation uuid not null references organisations.organisation (id),
      signed_at    timestamptz not null,
      primary key (agreement, organisation)
    );
    create index agreements_of_organisation on homecare.agreement_signature (organisation);
    comment on table homecare.agreement_signature is
      'Which organisation signed, and when; taken back, the row goes. Public, nothing of a person.';
  `.execute(db);
}
