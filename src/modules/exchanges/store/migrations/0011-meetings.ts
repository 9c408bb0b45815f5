import { type Kysely, sql } from "kysely";

/** The day, the hour and the place that two who agreed set, and move, without stopping their exchange. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.meeting (
      id           uuid primary key,
      exchange     uuid not null references exchanges.exchange (id),
      space        uuid not null references access.space (id),
      asker_space  uuid,
      giver_space  uuid,
      number       int not null,
      party        text not null,
      move         text not null,
      about        int not null default 0,
      moved_by     text not null,
      moved_at     timestamptz not null,
      starts_at    timestamptz,
      ends_at      timestamptz,
      zone         text,
      place        bytea,
      constraint known_party      check (party in ('asker', 'giver')),
      constraint known_move       check (move in ('propose', 'accept', 'keep', 'call-off')),
      constraint proposal_is_whole check ((move = 'propose') = (starts_at is not null and zone is not null and place is not null)),
      constraint ends_after       check (ends_at is null or ends_at > starts_at),
      constraint one_move_a_number unique (exchange, number)
    );
    create index meeting_of_day on exchanges.meeting (starts_at) where starts_at is not null;
    comment on table exchanges.meeting is
      'Each move about the meeting of an exchange, in order (meeting/domain/meeting.ts): what stands is worked out from them. place: where, and the address of a video, sealed under the space of who proposed. asker_space, giver_space: who reads it; the other side stays empty when it does not reach them.';
    select access.guard('exchanges.meeting', array['asker_space', 'giver_space']);
  `.execute(db);
}
