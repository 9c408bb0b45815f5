import { type Kysely, sql } from "kysely";

/** Accounts in kori, transfers between them, and their entries in double entry. */
export async function up(db: Kysely<object>): Promise<void> {
  await tables(db);
  await neverChanged(db);
}

async function tables(db: Kysely<object>): Promise<void> {
  await sql`
    create table currency.account (
      id       uuid primary key,
      space    uuid not null unique references access.space (id),
      made_at  timestamptz not null
    );
    comment on table currency.account is 'One account in kori per space. Opened by its first transfer.';
    select access.guard('currency.account');

    create table currency.transfer (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      to_space  uuid not null references access.space (id),
      amount    bigint not null,
      reason    text not null,
      at        timestamptz not null,
      constraint something_to_somebody_else check (amount > 0 and space <> to_space)
    );
    create index to_a_space on currency.transfer (to_space);
    create index from_a_space on currency.transfer (space);
    comment on table currency.transfer is
      'Kori that passed from one account (space) to another (to_space), in hundredths. Seen by both. The id is given by whoever asks: the same act twice is one transfer.';
    select access.guard('currency.transfer', array['to_space']);

    create table currency.entry (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      account   uuid not null references currency.account (id),
      transfer  uuid not null references currency.transfer (id),
      amount    bigint not null,
      constraint something             check (amount <> 0),
      constraint one_each_per_transfer unique (transfer, account)
    );
    create index of_account on currency.entry (account);
    comment on table currency.entry is
      'Double entry: the entries of a transfer add up to zero, and so do all accounts together. Seen by the space of the account. Never updated nor deleted: a mistake is mended by a contrary transfer.';
    select access.guard('currency.entry');
  `.execute(db);
}

async function neverChanged(db: Kysely<object>): Promise<void> {
  await sql`
    create function currency.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'entries are never changed: mend by a contrary transfer'; end $$;
    create trigger never_changed before update or delete on currency.entry
      for each row execute function currency.refuse_change();
    create trigger never_changed before update or delete on currency.transfer
      for each row execute function currency.refuse_change();
    create trigger never_emptied before truncate on currency.entry
      for each statement execute function currency.refuse_change();

    -- Asked of the rows that one statement brings, which row security does not hide: entries of a
    -- transfer come together, or not at all.
    create function currency.refuse_imbalance() returns trigger language plpgsql as $$
      begin
        if exists (select from fresh group by transfer having sum(amount) <> 0) then
          raise exception 'the entries of a transfer do not add up to zero';
        end if;
        if exists (select from fresh e join currency.transfer t on t.id = e.transfer
                   where abs(e.amount) <> t.amount) then
          raise exception 'an entry is not the amount of its transfer';
        end if;
        return null;
      end $$;
    create trigger adds_up_to_zero after insert on currency.entry
      referencing new table as fresh for each statement execute function currency.refuse_imbalance();
  `.execute(db);
}
