import { type Kysely, sql } from "kysely";

/** What is news until it is read: that the other said yes, or left; their thanks. What was there before is no news. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table exchanges.exchange add column yes_read_at timestamptz default house.now();
    alter table exchanges.exchange alter column yes_read_at drop default;
    comment on column exchanges.exchange.yes_read_at is
      'When the side that asked saw the exchange once both had agreed: until then it is news.';
    alter table exchanges.exchange add column left_unread boolean not null default false;
    comment on column exchanges.exchange.left_unread is
      'Somebody of one side left the house and so stopped it; the other side did not read that yet.';
    alter table exchanges.thanks add column read_at timestamptz default house.now();
    alter table exchanges.thanks alter column read_at drop default;
    comment on column exchanges.thanks.read_at is
      'When somebody of the side that is thanked read it: until then it is news.';
  `.execute(db);
}
