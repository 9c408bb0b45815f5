import type { Client } from "pg";

/*
 * Rows that name a person in a column, whatever the table: copied from a row of the filled house, or made
 * up where it has none. Behind the walls, where nothing but checks and unique keys hold.
 */

/** How a row is to be, where what the house holds is not the case that is tried. */
export interface Case {
  /** Which rows may be copied: SQL on `t`. */
  readonly where?: string;
  /** SQL by column; `$person` is who is named, `$another` somebody else. */
  readonly set?: Readonly<Record<string, string>>;
  /** The row itself is given to the person: what hangs on it is read by the acts, and a copy has none of it. */
  readonly inPlace?: true;
}

export interface Wished extends Case {
  /** « tasks.task.added_by » */
  readonly name: string;
  readonly person: string;
  readonly another: string;
  /** The columns of the table that name somebody. */
  readonly persons: readonly string[];
  /** The other one stands in all of them but this one. */
  readonly withAnother?: boolean;
}

/** The values of the primary key of a row, but for a column that names the person. */
export type Key = Readonly<Record<string, string>>;

interface Shape {
  readonly column: string;
  readonly type: string;
  readonly needed: boolean;
  /** The database gives it by itself, each time another. */
  readonly given: boolean;
  readonly inKey: boolean;
  /** The table that it leads to, when it is one column that does. */
  readonly leadsTo: string | null;
  /** The first word that a check allows. */
  readonly word: string | null;
}

/** The parts of « schema.table.column », ready for SQL. */
export function partsOf(name: string) {
  const [schema = "", table = "", column = ""] = name.split(".");
  return { table: `"${schema}"."${table}"`, column };
}

async function shapeOf(client: Client, table: string): Promise<readonly Shape[]> {
  const { rows } = await client.query<Shape>(
    `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed,
       a.attidentity <> '' or a.attgenerated <> '' as given,
       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary
         and a.attnum = any (i.indkey)) as "inKey",
       (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = a.attrelid
         and f.contype = 'f' and f.conkey = array[a.attnum] limit 1) as "leadsTo",
       (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') from pg_constraint k
         where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as word
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
     order by a.attnum`,
    [table],
  );
  return rows;
}

/** The columns of each unique key. */
async function keysOf(client: Client, table: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await client.query<{ columns: readonly string[] }>(
    `select array_agg(a.attname::text order by a.attnum) as columns from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indrelid = $1::regclass and i.indisunique group by i.indexrelid`,
    [table],
  );
  return rows.map((row) => row.columns);
}

const RANDOM: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  bytea: "decode(replace(gen_random_uuid()::text, '-', ''), 'hex')",
  text: "gen_random_uuid()::text",
  integer: "(random() * 1e6)::int + 1000",
  bigint: "(random() * 1e6)::int + 1000",
};

const MADE_UP: Readonly<Record<string, string>> = {
  ...RANDOM,
  integer: "1",
  bigint: "1",
  boolean: "false",
  jsonb: "'{}'",
  "text[]": "'{}'",
  date: "current_date",
  "timestamp with time zone": "now()",
};

/** In each unique key that would else be the same, one column is another than in the row that is copied: rather one that leads nowhere. */
function madeOther(
  shapes: readonly Shape[],
  keys: readonly (readonly string[])[],
  changed: readonly string[],
) {
  return keys
    .filter((key) => !key.some((one) => changed.includes(one)))
    .map((key) => {
      const may = shapes.filter(({ column, type }) => key.includes(column) && type in RANDOM);
      const rather = may.find(({ leadsTo, column }) => leadsTo === null && column !== "space");
      return (rather ?? may.find(({ column }) => column !== "space") ?? may[0])?.column;
    });
}

function madeUp({ needed, leadsTo, inKey, word, type }: Shape): string {
  if (!needed) return "null";
  if (leadsTo !== null && !inKey)
    return `coalesce((select id from ${leadsTo} limit 1), gen_random_uuid())`;
  return word === null ? (MADE_UP[type] ?? "null") : `'${word}'`;
}

/** In the words of its type: the id, or what stood there with the id of another in its place. */
function naming({ type, column }: Shape, person: string): string {
  if (type === "uuid") return `'${person}'`;
  return `replace(t."${column}"::text, (select p.id::text from people.person p
    where strpos(t."${column}"::text, p.id::text) > 0 limit 1), '${person}')::${type}`;
}

/** The place of a row to copy, one that names somebody there if there is any; undefined when the table is empty. */
async function placeOf(
  client: Client,
  { name, where, person }: Wished,
): Promise<string | undefined> {
  const { table, column } = partsOf(name);
  const { rows } = await client.query<{ place: string }>(
    `select t.ctid::text as place from ${table} t where ${(where ?? "true").replaceAll("$person", `'${person}'`)}
     order by (exists (select from people.person p where strpos(t."${column}"::text, p.id::text) > 0)) desc,
       t.ctid limit 1`,
  );
  return rows[0]?.place;
}

/** Writes a row that names this person in this column. Answers how it is found again. */
export async function nameIn(client: Client, wished: Wished): Promise<Key> {
  const { table, column } = partsOf(wished.name);
  const shapes = await shapeOf(client, table);
  const place = await placeOf(client, wished);
  const others = madeOther(shapes, await keysOf(client, table), [
    column,
    ...Object.keys(wished.set ?? {}),
  ]);
  const filled = (text: string) =>
    text.replaceAll("$person", `'${wished.person}'`).replaceAll("$another", `'${wished.another}'`);
  const valueOf = (shape: Shape): string => {
    const set = wished.set?.[shape.column];
    if (set !== undefined) return filled(set);
    if (shape.column === column) return naming(shape, wished.person);
    const isOther = wished.withAnother === true && wished.persons.includes(shape.column);
    if (isOther && shape.type === "uuid") return `'${wished.another}'`;
    if (place === undefined) return madeUp(shape);
    const random = others.includes(shape.column) ? RANDOM[shape.type] : undefined;
    const there = `t."${shape.column}"`;
    return random === undefined ? there : `case when ${there} is not null then ${random} end`;
  };
  const keys = shapes.filter(({ inKey, column: one }) => inKey && one !== column);
  const returning = ["1", ...keys.map((one) => `"${one.column}"::text as "${one.column}"`)];
  const changed = shapes.filter((one) => one.column === column || one.column in (wished.set ?? {}));
  const written = shapes.filter(({ given }) => !given);
  const from = place === undefined ? "" : `from ${table} t where t.ctid = '${place}'`;
  const { rows } = await client.query<Record<string, string>>(
    wished.inPlace === true
      ? `update ${table} t set ${changed.map((one) => `"${one.column}" = ${valueOf(one)}`).join(", ")}
         where t.ctid = '${place ?? "(0,0)"}' returning ${returning.join(", ")}`
      : `insert into ${table} (${written.map((one) => `"${one.column}"`).join(", ")})
         select ${written.map(valueOf).join(", ")} ${from} returning ${returning.join(", ")}`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no row of ${table} could be written`);
  return Object.fromEntries(keys.map((one) => [one.column, row[one.column] ?? ""]));
}

/** What a row says of somebody, and all the rest of it. */
export interface Said {
  readonly of: string | null;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What a column says in the rows of one key. */
export async function saidIn(client: Client, name: string, key: Key): Promise<readonly Said[]> {
  const { table, column } = partsOf(name);
  const names = Object.keys(key);
  const { rows } = await client.query<Said>(
    `select t."${column}"::text as of, to_jsonb(t) - '${column}' as rest from ${table} t
     where ${["true", ...names.map((one, i) => `t."${one}"::text = $${i + 1}`)].join(" and ")}`,
    names.map((one) => key[one]),
  );
  return rows;
}
