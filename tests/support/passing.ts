import { randomUUID } from "node:crypto";

import { sql } from "kysely";

import { type KeepsApart, personBy, type Work } from "#services/house";

import type { TestHouse } from "./house.ts";
import { behindTheWalls, tablesOf } from "./tables.ts";

/*
 * The net under the gate between persons (services/house/reach.ts): every row of every table that is
 * written for one person, and holds the id of another anywhere in it (a column, a text, JSON, an
 * address that is theirs), must have asked the gate about the two in the same transaction. Found from
 * what PostgreSQL writes: a way that nobody thought of is found too.
 */

/** A row that names a person, written for another. */
export interface Named {
  /** « exchanges.favour »; « exchanges.favour changed », of a row that was there; a letter: « exchanges.turn ». */
  readonly what: string;
  /** For whom it was done; undefined: a job. */
  readonly from: string | undefined;
  readonly to: string;
}

/** A house under the net. */
export interface Watched {
  /** Rows that name somebody whom the gate was not asked about: one of each table or kind of letter. */
  readonly unasked: () => Promise<readonly Named[]>;
}

/** Where letters wait: written by jobs too, in the name of somebody whom the job read. */
const LETTERS = "notifications.notification";

/** Puts a house under the net: what is written from now on is noted. */
export async function watchPassing(app: TestHouse): Promise<Watched> {
  await layNet(app);
  return watchLaid(app);
}

/** Lays the net on every table of a house: in a template, once for all the houses that copy it. */
export async function layNet(app: TestHouse): Promise<void> {
  const tables = await tablesOf(app);
  await behindTheWalls(app, async (client) => {
    await client.query(NET);
    for (const { name } of tables)
      await client.query(
        `create trigger passing_net after insert or update on ${name} for each row execute function net.note()`,
      );
  });
}

/** Watches a house on which the net is laid. */
export function watchLaid(app: TestHouse): Watched {
  const asked = new Set<string>();
  const keys = new WeakMap<Work["db"], string>();
  const keepsApart: KeepsApart = (work, { from, among }) => {
    const key = keys.get(work.db);
    for (const person of among) {
      asked.add(`${key} ${from ?? ""} ${person}`);
      asked.add(`${key} any ${person}`);
    }
    return Promise.resolve(new Set());
  };
  const { transaction } = app;
  Object.assign(app, {
    modules: [...app.modules, { name: "net", floor: 0, needs: [], keepsApart }],
    transaction: <T>(...[actor, run]: Parameters<typeof transaction<T>>) =>
      transaction<T>(actor, async (work) => {
        const key = randomUUID();
        keys.set(work.db, key);
        const by = personBy(actor) ?? "";
        await sql`select set_config('net.key', ${key}, true),
          set_config('net.from', ${actor.for ?? ""}, true), set_config('net.by', ${by}, true)`.execute(
          work.db,
        );
        return run(work);
      }),
  });
  const wasAsked = ({ key, from, to }: NotedRow) => asked.has(`${key} ${from ?? "any"} ${to}`);
  return {
    unasked: async () => {
      const noted = await readNoted(app);
      const missing = noted.filter((one) => !wasAsked(one));
      return [...new Map(missing.map((one) => [one.what, one])).values()];
    },
  };
}

interface NotedRow extends Named {
  readonly key: string;
}

function readNoted(app: TestHouse): Promise<readonly NotedRow[]> {
  return behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{
      key: string;
      what: string;
      from: string | null;
      to: string;
    }>(`select key, what, "from", "to" from net.named order by what`);
    return rows.map(({ from, ...row }) => ({ ...row, from: from ?? undefined }));
  });
}

/** What the modules of a house say of what is written without asking, and why. */
export function declaredIn({
  modules,
}: Pick<TestHouse, "modules">): Readonly<Record<string, string>> {
  return Object.assign({}, ...modules.map(({ besidesTheGate }) => besidesTheGate));
}

const UUID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

const NET = `
  create schema net;
  create table net.named (key text, what text, "from" text, "to" text,
    unique nulls not distinct (key, what, "from", "to"));
  -- Whom a row names: every id of a person in it, and who has an address that it holds. Of a letter, who gets it.
  create function net.concerned(place text, said jsonb) returns table (person uuid) language sql security definer as $who$
    with ids as (select match[1]::uuid as id from regexp_matches(said::text, '${UUID}', 'g') match),
    named as (select p.id from people.person p join ids using (id)),
    behind as (select p.person as id from people.person_address p join ids on ids.id = p.address)
    select id from named where place <> '${LETTERS}' or id in (select id from behind)
    union
    select id from behind where place <> '${LETTERS}'
      or not exists (select from behind join named using (id))
  $who$;
  create function net.note() returns trigger language plpgsql security definer as $note$
  declare
    said jsonb := to_jsonb(new);
    place text := tg_table_schema || '.' || tg_table_name;
    writer text := nullif(current_setting('net.from', true), '');
    hand text := nullif(current_setting('net.by', true), '');
  begin
    if tg_op = 'UPDATE' and said = to_jsonb(old) then return null; end if;
    -- A letter that is not written any more says nothing.
    if tg_op = 'UPDATE' and place = '${LETTERS}' and said ->> 'state' = 'dropped' then return null; end if;
    -- A job speaks for the house, but in the letters that it writes.
    if writer is null and (place <> '${LETTERS}' or tg_op = 'UPDATE') then return null; end if;
    insert into net.named
      select coalesce(current_setting('net.key', true), ''),
        case when place = '${LETTERS}' then said ->> 'kind'
          when tg_op = 'UPDATE' then place || ' changed' else place end,
        writer, concerned.person::text
      from net.concerned(place, said) as concerned
      where concerned.person::text is distinct from writer and concerned.person::text is distinct from hand
      on conflict do nothing;
    return null;
  end $note$;
  grant usage on schema net to public;
`;
