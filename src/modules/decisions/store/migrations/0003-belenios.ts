import { type Kysely, sql } from "kysely";

/** Elections that Belenios holds: prepared here, and who asked to be on the list of their voters. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table decisions.belenios (
      id           uuid primary key,
      space        uuid not null,
      prepared_by  uuid not null references people.person (id),
      prepared_at  timestamptz not null,
      taken_by     uuid references people.person (id),
      taken_at     timestamptz,
      link         text,
      result       jsonb,
      result_by    uuid references people.person (id),
      result_at    timestamptz,
      constraint of_a_vote_of_the_circle foreign key (id, space) references decisions.vote (id, space),
      constraint taken_by_somebody check ((taken_by is null) = (taken_at is null)),
      constraint read_by_somebody check ((result is null) = (result_at is null)
        and (result is null) = (result_by is null)),
      constraint a_safe_link check (link is null or link like 'https://%')
    );
    comment on table decisions.belenios is
      'A vote (id) whose ballots are cast on Belenios: the link, and the result as somebody brought it back. Nothing of it is counted here.';
    select access.guard('decisions.belenios');

    create table decisions.belenios_voter (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      vote       uuid not null references decisions.belenios (id),
      person     uuid not null references people.person (id),
      listed_at  timestamptz not null,
      constraint listed_once unique (vote, person)
    );
    create index of_person on decisions.belenios_voter (person);
    comment on table decisions.belenios_voter is
      'Who asked, in their own space, that their address be given to Belenios for one election; taken out by a facilitator, under a right.';
    select access.guard('decisions.belenios_voter');
  `.execute(db);
}
