import { Client, escapeLiteral } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  type Actor,
  asOwner,
  job,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
  writeActor,
} from "#services/house";

import { prepareDatabase } from "../src/app.ts";
import { filledHouse } from "./support/filled.ts";
import {
  callsOf,
  catalogueOf,
  functionsIn,
  hostileTo,
  type Victim,
  viewsIn,
} from "./support/hostile.ts";
import type { TestHouse } from "./support/house.ts";
import { PARTLY_PUBLIC } from "./support/public-tables.ts";
import { behindTheWalls, heldIn, tablesOf } from "./support/tables.ts";

/*
 * Somebody who runs any SQL as the role that serves the house: whoever they say they are, they see what that actor sees
 * and nothing more, and the catalogue stays as it was. What they may still do, they are told in docs/threat-model.md.
 */

let app: TestHouse;
let privates: readonly string[];
let someone: PersonId;
let victim: Victim;

beforeAll(async () => {
  app = await filledHouse();
  // As a start does: the base itself is closed too.
  await prepareDatabase(app);
  privates = (await tablesOf(app)).filter(({ isPrivate }) => isPrivate).map(({ name }) => name);
  [someone, victim] = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<Victim & { person: PersonId; other: string }>(
      `select person, space, (select p.id from people.person p where not exists (
         select from circles.member o where o.person = p.id) order by p.id limit 1) as other from circles.member m join circles.circle c on c.id = m.space
       where not c.is_open and m.left_at is null order by person limit 1`,
    );
    const [row] = rows;
    if (row === undefined) throw new Error("no private circle");
    return [row.person, { space: row.space, person: row.other }];
  });
}, 240_000);

const opened = new Set<Client>();
afterAll(async () => {
  for (const client of opened) await client.end().catch(() => undefined);
});

/** A connection as the role that serves, whose session says once for all who acts; nothing when nobody is said. */
async function connectAs(
  actor: Actor | undefined,
  connectionString = app.pool.options.connectionString,
): Promise<Client> {
  const client = new Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  opened.add(client);
  if (actor !== undefined) await client.query(tellOf(actor));
  return client;
}

function tellOf(actor: Actor): string {
  const told = [
    ["archipel.actor", writeActor(actor)],
    ["archipel.for", actor.for ?? ""],
    ["archipel.now", app.clock.now().toString()],
  ] as const;
  return `select ${told.map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, false)`).join(", ")}`;
}

/** How many rows of each private table one sees. */
async function seenBy(client: Client): Promise<Readonly<Record<string, number>>> {
  const text = privates
    .map((table) => `select '${table}' as name, count(*)::int as n from ${table}`)
    .join(" union all ");
  const { rows } = await client.query<{ name: string; n: number }>(text);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** Whether somebody sees other rows than before; a query that is refused whole shows none. */
async function seesMore(client: Client, name: string): Promise<boolean> {
  const now = await seenBy(client).catch((error: Error) => error.message);
  if (typeof now === "string") return !/query would be affected by row-level security/.test(now);
  return JSON.stringify(now) !== JSON.stringify(before.get(name));
}

const ACTORS: Readonly<Record<string, () => Actor | undefined>> = {
  nobody: () => undefined,
  "a visitor": () => visitor,
  "a member of a private circle": () => person(someone),
  "the holder of a link": () =>
    linkHolder("people.recovery", "00000000-0000-4000-8000-000000000000"),
  "a job without a right": () => job("invented"),
  "who keeps the instance": () => operator(someone),
  "another server": () => ({
    by: { kind: "server", origin: "https://ailleurs.example" },
    for: undefined,
    mandate: undefined,
    scopes: [],
    channel: "federation",
  }),
};

const before = new Map<string, Readonly<Record<string, number>>>();
let catalogue: Readonly<Record<string, string>> = {};

const readCatalogue = () => behindTheWalls(app, catalogueOf);

/** What is written for ever, and what opens something: nobody adds to it nor takes from it. */
const KEPT = [
  "house.event",
  "house.administrative_act",
  "access.read",
  "access.reader",
  "circles.member",
  "currency.entry",
];
const readKept = () => heldIn(app, KEPT);
let kept: ReadonlyMap<string, string> = new Map();

describe("whoever they say they are", () => {
  beforeAll(async () => {
    catalogue = await readCatalogue();
    kept = await readKept();
    for (const [name, actor] of Object.entries(ACTORS))
      before.set(name, await seenBy(await connectAs(actor())));
  }, 240_000);

  test("who does not say who they are sees what open circles show to all, and nothing else", () => {
    const seen = Object.entries(before.get("nobody") ?? {}).filter(([, n]) => n > 0);
    expect(seen.map(([name]) => name).filter((name) => !(name in PARTLY_PUBLIC))).toEqual([]);
    expect(privates.length).toBeGreaterThan(100);
    expect(Object.values(before.get("a member of a private circle") ?? {}).some((n) => n > 0)).toBe(
      true,
    );
  });

  test.each(Object.keys(ACTORS))(
    "no statement widens %s",
    async (name) => {
      const actor = ACTORS[name]?.();
      const wrong: string[] = [];
      const owner = await connectAs(undefined, app.ownerUrl);
      for (const { sql, passes } of hostileTo(victim)) {
        const client = await connectAs(actor);
        await client.query("begin");
        const refused = await client.query(sql).then(
          () => undefined,
          (error: Error) => error.message,
        );
        await client.query("commit");
        if ((refused === undefined) !== (passes !== undefined))
          wrong.push(`${sql}: ${refused ?? "passes"}`);
        // What passed is looked at in its own session, where a setting would still hold.
        if (refused === undefined && (await seesMore(client, name))) wrong.push(`${sql}: widens`);
        await client.end();
      }
      expect(wrong).toEqual([]);
      // The owner's connection lives: nobody ended it.
      await owner.query("select 1");
      await owner.end();
      expect(await readCatalogue()).toEqual(catalogue);
      expect(await readKept()).toEqual(kept);
      expect(await seenBy(await connectAs(actor))).toEqual(before.get(name));
    },
    240_000,
  );

  test("no function of the catalogue widens anybody, whatever it is given", async () => {
    const functions = await behindTheWalls(app, functionsIn);
    expect(functions.length).toBeGreaterThan(20);
    const widened: string[] = [];
    for (const [name, actor] of Object.entries(ACTORS)) {
      const client = await connectAs(actor());
      for (const call of functions.flatMap(callsOf))
        await client.query(call).catch(() => undefined);
      if (await seesMore(client, name)) widened.push(name);
      await client.end();
    }
    expect(widened).toEqual([]);
    expect(await readCatalogue()).toEqual(catalogue);
  }, 240_000);

  test("no view shows a row that its reader may not see", async () => {
    const views = await behindTheWalls(app, viewsIn);
    expect(views).toContain("territory.public_commune");
    for (const actor of Object.values(ACTORS)) {
      const client = await connectAs(actor());
      for (const view of views) await client.query(`select * from ${view}`);
      await client.end();
    }
    const lending = await behindTheWalls(app, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
          and not coalesce('security_invoker=true' = any (c.reloptions), false)`);
      return rows.map(({ name }) => name);
    });
    // The queue's own, made by its library: names of jobs and when they run, without what they are about.
    expect(lending).toEqual(["graphile_worker.jobs"]);
  });

  test("what runs with the rights of its owner looks for names in one place only", async () => {
    const loose = await behindTheWalls(app, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
          and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')`);
      return rows.map(({ name }) => name);
    });
    expect(loose).toEqual([]);
  });
});

describe("the role that serves", () => {
  test("owns nothing, and belongs to nobody", async () => {
    const owned = await behindTheWalls(app, async (client) => {
      const { rows } = await client.query<{ what: string }>(`
        with me as (select oid from pg_roles where rolname = 'archipel_runtime')
        select c.oid::regclass::text as what from pg_class c, me where c.relowner = me.oid
        union all select p.oid::regprocedure::text from pg_proc p, me where p.proowner = me.oid
        union all select n.nspname from pg_namespace n, me where n.nspowner = me.oid
        union all select d.datname from pg_database d, me where d.datdba = me.oid
        union all select m.roleid::regrole::text from pg_auth_members m, me where m.member = me.oid
        union all select 'powerful' from pg_roles r, me where r.oid = me.oid
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
      return rows.map(({ what }) => what);
    });
    expect(owned).toEqual([]);
  });

  test("may use every table, and no more than its rows", async () => {
    const odd = await behindTheWalls(app, async (client) => {
      const { rows } = await client.query<{ odd: string }>(`
        select format('%s.%s: %s', n.nspname, c.relname, string_agg(a.privilege_type, ',' order by a.privilege_type)) as odd
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
          left join lateral (select privilege_type from aclexplode(c.relacl)
            where grantee = (select oid from pg_roles where rolname = 'archipel_runtime')) a on true
        where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        group by n.nspname, c.relname
        having string_agg(a.privilege_type, ',' order by a.privilege_type) is distinct from 'DELETE,INSERT,SELECT,UPDATE'
        order by 1`);
      return rows.map(({ odd: one }) => one);
    });
    const others = odd.filter((one) => !/\.(migration|migration_lock): SELECT$/.test(one));
    expect(others).toEqual(["graphile_worker.migrations: SELECT", "house.job_right: SELECT"]);
  });

  test("is opened once: a start that changed nothing writes nothing", async () => {
    const states = () =>
      behindTheWalls(app, async (client) => {
        const { rows } = await client.query<{ rows: string }>(
          "select md5(string_agg(c.xmin::text || c.oid, ',' order by c.oid)) as rows from pg_class c",
        );
        return rows[0]?.rows;
      });
    const once = await states();
    await prepareDatabase(app);
    expect(await states()).toBe(once);
  });

  test("can say who it acts for, as the threat model tells: whoever runs any SQL as the application may be anybody", async () => {
    const client = await connectAs(job("sessions"));
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from people.person",
    );
    expect(rows[0]?.n).toBe(before.get("nobody")?.["people.person"]);
    const as = await connectAs(person(someone));
    expect(await seenBy(as)).toEqual(before.get("a member of a private circle"));
  });
});

test("the owner is asked for by migrations, backups and restores alone", async () => {
  const { readFileSync, readdirSync } = await import("node:fs");
  const asking = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .filter((file) => /\basOwner\b|\bownerUrl\b/.test(readFileSync(`src/${file}`, "utf8")))
    .toSorted();
  expect(asking.filter((file) => /^(modules|ui)\/|^web\.tsx$/.test(file))).toEqual([]);
  await asOwner(app, async (owner) => expect(owner.pool).not.toBe(app.pool));
});
