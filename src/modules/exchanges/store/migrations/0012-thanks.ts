import { type Kysely, sql } from "kysely";

/** Who did an exchange thanks the other side, with kori or without: once each. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.thanks (
      id           uuid primary key,
      exchange     uuid not null references exchanges.exchange (id),
      space        uuid not null references access.space (id),
      asker_space  uuid,
      giver_space  uuid,
      party        text not null,
      thanked_by   text not null,
      thanked_at   timestamptz not null,
      kori         bigint not null default 0,
      constraint known_party    check (party in ('asker', 'giver')),
      constraint whole_kori     check (kori >= 0 and kori % 100 = 0),
      constraint once_each_side unique (exchange, party)
    );
    comment on table exchanges.thanks is
      'The thanks of one side of an exchange that went well, with whole kori (in hundredths) or without; kori pass in currency, under the same id. Its words are a word of the exchange (exchanges.word). asker_space, giver_space: who reads it; the other side stays empty when it does not reach them.';
    select access.guard('exchanges.thanks', array['asker_space', 'giver_space']);
  `.execute(db);
}
