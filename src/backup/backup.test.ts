import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { type Kysely, sql } from "kysely";
import { beforeAll, describe, expect, inject, test } from "vitest";

import { newId } from "#basics/id";
import { readConfig } from "#services/config";
import {
  asOwner,
  openToOurs,
  type App,
  deliverEvents,
  job,
  type Module,
  person,
  type PersonId,
  saveInstanceIn,
} from "#services/house";
import { makeKeyIn, sealIn, openIn } from "#services/keys";
import { beginSessionIn, findSession } from "#services/sessions";

import { testHouse, type TestHouse } from "../../tests/support/house.ts";
import { allPartsOf, schemasOf } from "../app.ts";
import { listErasures, recordErasures } from "./erasures.ts";
import { finishRestore } from "./replay.ts";
import { restoreBackup } from "./restore-backup.ts";
import { type TakenBackup, takeBackup } from "./take-backup.ts";

let house: TestHouse;
let folder: string;
let taken: TakenBackup;
const ana = newId<"Person">();

/** A module of trial: a table under row security with an identity and a computed column, one that points to it, a trigger. */
const trial = {
  name: "trial",
  floor: 8,
  needs: [],
  rights: { trial: ["trial.secret"] },
  migrations: {
    "0001_trial": {
      up: async (db: Kysely<object>) => {
        await sql`
          create table trial.secret (
            place   bigint generated always as identity primary key,
            words   text not null,
            length  integer generated always as (char_length(words)) stored,
            told_by bigint references trial.secret (place)
          );
          create table trial.answer (id uuid primary key, secret bigint not null references trial.secret (place));
          insert into trial.secret (words) values ('from the migration');
          alter table trial.secret enable row level security;
          alter table trial.secret force row level security;
          create policy own on trial.secret using ((select house.may_everywhere('trial.secret')));
          create function trial.forbid() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
          create trigger only_added before update or delete or truncate on trial.answer execute function trial.forbid();
        `.execute(db);
      },
    },
  },
} as const satisfies Module;

/** The migrations that came after the backup was taken. */
const later = {
  ...trial,
  migrations: {
    ...trial.migrations,
    "0002_more": {
      up: async (db: Kysely<object>) => {
        await sql`alter table trial.secret add column kept boolean not null default true`.execute(
          db,
        );
      },
    },
  },
} as const satisfies Module;

const withModule = (app: TestHouse, module: Module): App => ({
  ...app,
  modules: [...app.modules, module],
});

async function addTrial(app: TestHouse): Promise<void> {
  const { migrate } = await import("#services/database");
  await asOwner(app, async ({ db }) => {
    await migrate(db, allPartsOf(withModule(app, trial)));
    await sql`insert into house.job_right values ('trial', 'trial.secret')`.execute(db);
    await openToOurs(app, db, ["trial"]);
  });
  await app.transaction(job("trial"), async ({ db }) => {
    await sql`insert into trial.secret (words) values ('à l’abri	du vent'), ('deux
lignes \\ et une barre')`.execute(db);
    await sql`update trial.secret set told_by = 3 where place = 2`.execute(db);
    await sql`insert into trial.answer values (${newId()}, 2)`.execute(db);
  });
}

/** Table → count and checksum of its content, under no policy: as a superuser sees it. */
async function contentOf(app: App): Promise<Readonly<Record<string, string>>> {
  const url = new URL(inject("superuserUrl"));
  const { rows: named } = await sql<{ name: string }>`select current_database() as name`.execute(
    app.db,
  );
  url.pathname = `/${named[0]?.name}`;
  const { Client } = await import("pg");
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const found: Record<string, string> = {};
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname = any($1) and c.relname not like 'migration%' order by 1`,
      [[...schemasOf(app)]],
    );
    for (const { name } of rows) {
      const { rows: sums } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
      );
      found[name] = sums[0]?.sum ?? "";
    }
  } finally {
    await client.end();
  }
  return found;
}

/** Another instance on another database, with the same master key, as after a move to another machine. */
async function newPlace(module: Module = trial) {
  const app = await testHouse({
    environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") },
  });
  return withModule(app, module);
}

const restore = (app: App, archive: string, replace = false) =>
  restoreBackup(app, allPartsOf(app), archive, { replace });

/** A copy of the backup that a test may damage. */
function copyOfBackup(): { readonly archive: string; readonly keys: string } {
  const place = mkdtempSync(join(tmpdir(), "archipel-damage-"));
  const [archive, keys] = [join(place, "a.tar"), join(place, "a.keys.tar")];
  writeFileSync(archive, readFileSync(taken.archive));
  writeFileSync(keys, readFileSync(taken.keys));
  return { archive, keys };
}

/** Restores over what is there, expects the refusal, and that what was there still is. */
async function refusedWith(archive: string, sentence: RegExp, place?: App): Promise<boolean> {
  const app = place ?? (await newPlace());
  await app.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Déjà là" }));
  const before = await contentOf({
    ...app,
    modules: app.modules.filter(({ name }) => name !== "trial"),
  });
  await expect(restore(app, archive, true)).rejects.toThrow(sentence);
  expect(
    await contentOf({ ...app, modules: app.modules.filter(({ name }) => name !== "trial") }),
  ).toEqual(before);
  return true;
}

const jobs = (app: App) =>
  sql<{ n: number }>`select count(*) as n from graphile_worker.jobs`.execute(app.db);

/** What is kept of a person's name, and whether they left. */
const named = (app: App, who: string) =>
  app.transaction(job("name-people"), async ({ db }) => {
    const { rows } = await sql<{ name: string | null; gone: boolean }>`
      select name, left_at is not null as gone from people.person where id = ${who}`.execute(db);
    return rows[0];
  });

beforeAll(async () => {
  house = await testHouse({ demonstration: true });
  await addTrial(house);
  await house.transaction(job("sessions"), (work) => beginSessionIn(work, ana, "Firefox"));
  folder = mkdtempSync(join(tmpdir(), "archipel-backup-"));
  taken = await takeBackup(withModule(house, trial), schemasOf(withModule(house, trial)), folder);
}, 120_000);

describe("a backup", () => {
  test("restored on another database gives the same rows in each table", async () => {
    const place = await newPlace();
    const restored = await restore(place, taken.archive);
    const before = await contentOf(withModule(house, trial));
    const after = await contentOf(place);
    const { "house.setting": _, ...rest } = after;
    const { "house.setting": __, ...expected } = before;
    expect(rest).toEqual(expected);
    expect(Object.keys(before).length).toBe(restored.tables);
    expect(restored.rows).toBe(taken.rows);
    expect(restored.rows).toBeGreaterThan(3);
  });

  test("holds the rows of a table under row security, which reads as empty without a right", async () => {
    expect((await sql`select from trial.secret`.execute(house.db)).rows).toEqual([]);
    const place = await newPlace();
    await restore(place, taken.archive);
    expect((await sql`select from trial.secret`.execute(place.db)).rows).toEqual([]);
    const seen = await place.transaction(job("trial"), ({ db }) =>
      sql<{ words: string }>`select words from trial.secret order by place`.execute(db),
    );
    expect(seen.rows.map(({ words }) => words)).toEqual([
      "from the migration",
      "à l’abri\tdu vent",
      "deux\nlignes \\ et une barre",
    ]);
  });

  test("leaves the live house as it was: forced row security is back, and people go on", async () => {
    const { rows } =
      await sql`select from pg_class where relname = 'secret' and relforcerowsecurity`.execute(
        house.db,
      );
    expect(rows).toHaveLength(1);
  });

  test("puts the keys apart, and no key in the archive", () => {
    expect(readFileSync(taken.archive).includes("keys.key.copy.gz")).toBe(false);
    expect(readFileSync(taken.keys).includes("keys.key.copy.gz")).toBe(true);
  });

  test("lets identities, sessions and sealed texts go on where they were", async () => {
    const holder = newId();
    const sealed = await house.transaction(person(ana), async (work) => {
      await makeKeyIn(work, holder);
      return sealIn(work, holder, "le pain");
    });
    const token = await house.transaction(job("sessions"), (work) =>
      beginSessionIn(work, ana, "x"),
    );
    const again = await takeBackup(
      withModule(house, trial),
      schemasOf(withModule(house, trial)),
      mkdtempSync(join(tmpdir(), "archipel-again-")),
    );
    const place = await newPlace();
    await restore(place, again.archive);
    expect((await findSession(place, token))?.person).toBe(ana);
    expect(await place.transaction(person(ana), (work) => openIn(work, holder, sealed))).toBe(
      "le pain",
    );
    const added = await place.transaction(job("trial"), ({ db }) =>
      sql<{
        place: number;
      }>`insert into trial.secret (words) values ('neuf') returning place`.execute(db),
    );
    expect(added.rows).toEqual([{ place: 4 }]);
  });

  test("carries the work that waited, once", async () => {
    await house.transaction(job("any"), (work) =>
      work.later("forget-messages", { a: "é" }, { key: "once" }),
    );
    const again = await takeBackup(
      house,
      schemasOf(house),
      mkdtempSync(join(tmpdir(), "archipel-jobs-")),
    );
    const place = await testHouse({
      environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") },
    });
    await restore(place, again.archive);
    expect((await jobs(place)).rows).toEqual((await jobs(house)).rows);
    const { rows } =
      await sql`select task_identifier from graphile_worker.jobs where key = 'once'`.execute(
        place.db,
      );
    expect(rows).toEqual([{ task_identifier: "forget-messages" }]);
  });

  test("deletes files of keys older than thirty days, and those only", async () => {
    const place = mkdtempSync(join(tmpdir(), "archipel-old-"));
    const old = ["archipel-2026-10-25-080000.keys.tar"];
    const kept = [
      "archipel-2026-10-26-080000.keys.tar",
      "archipel-2026-10-01-080000.tar",
      "autre.keys.tar",
    ];
    for (const name of [...old, ...kept]) writeFileSync(join(place, name), "");
    const answer = await takeBackup(house, schemasOf(house), place);
    expect(answer.oldKeys).toEqual(old);
    expect(readdirSync(place)).toEqual(expect.arrayContaining(kept));
  });

  test("of an older version goes in, then forward to today's", async () => {
    const place = await newPlace(later);
    await restore(place, taken.archive);
    const { rows } = await place.transaction(job("trial"), ({ db }) =>
      sql`select kept from trial.secret limit 1`.execute(db),
    );
    expect(rows).toEqual([{ kept: true }]);
  });
});

describe("is refused in a sentence, and changes nothing:", () => {
  test("an archive cut in the middle", async () => {
    const { archive } = copyOfBackup();
    truncateSync(archive, Math.floor(readFileSync(archive).length / 2));
    expect(await refusedWith(archive, /coupée|manque/)).toBe(true);
  });

  test("an archive with one byte changed", async () => {
    const { archive } = copyOfBackup();
    const bytes = readFileSync(archive);
    // In the body of the last table, beyond every header.
    const at = bytes.lastIndexOf("trial.secret.copy.gz") + 512 + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(archive, bytes);
    expect(await refusedWith(archive, /changé ou abîmé/)).toBe(true);
  });

  test("an archive without its file of keys", async () => {
    const { archive, keys } = copyOfBackup();
    rmSync(keys);
    expect(await refusedWith(archive, /fichier des clés manque/)).toBe(true);
  });

  test("the keys of another backup", async () => {
    const { archive, keys } = copyOfBackup();
    const other = await takeBackup(
      house,
      schemasOf(house),
      mkdtempSync(join(tmpdir(), "archipel-other-")),
    );
    writeFileSync(keys, readFileSync(other.keys));
    expect(await refusedWith(archive, /autre sauvegarde/)).toBe(true);
  });

  test("a backup made with another master key", async () => {
    const place = withModule(
      await testHouse({ environment: { ARCHIPEL_KEY: "ab".repeat(32) } }),
      trial,
    );
    expect(await refusedWith(taken.archive, /autre clé maîtresse/, place)).toBe(true);
  });

  test("a backup of a newer version", async () => {
    expect(
      await refusedWith(
        taken.archive,
        /version plus récente/,
        await testHouse({
          environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") },
        }),
      ),
    ).toBe(true);
  });

  test("a table whose rows break a rule of today's own version", async () => {
    const { archive } = copyOfBackup();
    const place = await newPlace({
      ...trial,
      migrations: {
        ...trial.migrations,
        "0002_strict": {
          up: async (db: Kysely<object>) => {
            await sql`alter table trial.secret add constraint one_line check (words not like e'%\n%')`.execute(
              db,
            );
          },
        },
      },
    });
    expect(await refusedWith(archive, /one_line|migration of trial/, place)).toBe(true);
  });

  test("an instance already opened, unless it is to be replaced", async () => {
    const place = await newPlace();
    await place.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Déjà là" }));
    await expect(restore(place, taken.archive)).rejects.toThrow(/--replace/);
    await restore(place, taken.archive, true);
    const { rows } = await sql<{
      n: string;
    }>`select value ->> 'name' as n from house.setting where name = 'instance'`.execute(place.db);
    expect(rows[0]?.n).not.toBe("Déjà là");
  });
});

describe("no way in is brought back", () => {
  const WAYS = {
    sessions: "sessions.session where true",
    codes: "people.code where true",
    slips: "people.slip where used_at is null",
    demands: "people.recovery where state in ('asked', 'counting')",
    actsOfPersons: "house.act where who like 'person:%'",
    actsOfVisitors: "house.act where who like 'visitor %'",
  };
  /** How many rows each way in has, under the rights that see them. */
  async function waysOf(app: App): Promise<Readonly<Record<string, number | undefined>>> {
    const found: Record<string, number | undefined> = {};
    for (const [name, rows] of Object.entries(WAYS))
      found[name] = await app.transaction(job("restore"), async ({ db }) => {
        const counted = await sql<{
          n: number;
        }>`select count(*)::int as n from ${sql.raw(rows)}`.execute(db);
        return counted.rows[0]?.n;
      });
    return found;
  }
  let whole: TakenBackup;

  beforeAll(async () => {
    const { rows } = await house.transaction(job("recover"), ({ db }) =>
      sql<{ person: PersonId; address: string }>`select person, address from people.person_address
        order by person limit 1`.execute(db),
    );
    const { person: who, address } = rows[0] ?? { person: ana, address: "" };
    const now = house.clock.now();
    await house.transaction(job("take-account"), async ({ db }) => {
      await sql`insert into people.code (id, address, purpose, by_mail, made_at, ends_at)
        values (${newId()}, ${address}, 'sign-in', true, ${now}, ${now})`.execute(db);
      await sql`insert into people.slip (id, person, mark, text, made_by, made_at, ends_at)
        values (${newId()}, ${who}, 'm', 't', ${who}, ${now}, ${now})`.execute(db);
    });
    await house.transaction(job("recover"), async ({ db }) => {
      for (const state of ["asked", "counting"])
        await sql`insert into people.recovery (id, person, address, says, state, made_at, confirmed_by, counts_from, takes_effect)
          values (${newId()}, ${who}, ${address}, 's', ${state}, ${now}, 'operator', ${now},
            ${now.add({ hours: 72 })})`.execute(db);
      await sql`insert into house.act (act, who, path, began_at) values
        (${newId()}, ${`person:${who} ${newId()}`}, '/x', ${now}), (${newId()}, ${`visitor ${newId()}`}, '/x', ${now})`.execute(
        db,
      );
    });
    const folderOfIt = mkdtempSync(join(tmpdir(), "archipel-ways-"));
    whole = await takeBackup(
      withModule(house, trial),
      schemasOf(withModule(house, trial)),
      folderOfIt,
    );
  });

  test("by a restore: sessions, codes, slips, demands and answered acts end before it opens", async () => {
    const place = await newPlace();
    await restore(place, whole.archive);
    const brought = await waysOf(place);
    expect(Object.values(brought).filter((count) => (count ?? 0) === 0)).toEqual([]);
    await finishRestore(place);
    expect(await waysOf(place)).toEqual({
      ...Object.fromEntries(Object.keys(WAYS).map((name) => [name, 0])),
      actsOfVisitors: brought["actsOfVisitors"],
    });
  });

  test("but they go on when nobody could come since, as from one PostgreSQL to the next", async () => {
    const place = await newPlace();
    await restore(place, whole.archive);
    const brought = await waysOf(place);
    await finishRestore(place, { stayedClosed: true });
    expect(await waysOf(place)).toEqual(brought);
  });
});

describe("who left is not brought back", () => {
  test("by a restore: each is erased again, from the roof to the ground, before the instance opens", async () => {
    const place = await newPlace();
    const gone = newId<"Person">();
    recordErasures(place, [{ at: "2026-11-25T09:00:00Z", person: gone }]);
    const erased: string[] = [];
    const floor = (name: string): Module => ({
      name,
      floor: 1,
      needs: [],
      aboutPerson: {
        gives: () => Promise.resolve({}),
        merges: () => Promise.resolve(),
        erases: (_, who) => {
          erased.push(`${name} ${who}`);
          return Promise.resolve();
        },
      },
    });
    const app = { ...place, modules: [floor("ground"), floor("roof")] };
    await restore(place, taken.archive);
    expect(await finishRestore(app)).toBe(1);
    expect(erased).toEqual([`roof ${gone}`, `ground ${gone}`]);
    expect(await finishRestore(app)).toBe(0);
  });

  test("nor by the whole house: a neighbour of the demonstration who left since stays gone", async () => {
    const { rows: people } = await house.transaction(job("name-people"), ({ db }) =>
      sql<{
        id: PersonId;
      }>`select id from people.person where name is not null order by id limit 1`.execute(db),
    );
    const neighbour = people[0]?.id ?? newId<"Person">();
    await house.transaction(job("opening"), async (work) => {
      for (const { aboutPerson } of house.modules.toReversed())
        await aboutPerson?.erases(work, neighbour);
    });
    await deliverEvents(house, neighbour);
    expect(listErasures(house).map(({ person: who }) => who)).toEqual([neighbour]);

    const place = await newPlace();
    await restore(place, taken.archive);
    expect(await named(place, neighbour)).toMatchObject({ gone: false });
    recordErasures(place, listErasures(house));
    expect(await finishRestore(place)).toBe(1);
    expect(await named(place, neighbour)).toEqual({ name: null, gone: true });
    const { rows } = await sql`select from keys.key where holder = ${neighbour}`.execute(place.db);
    expect(rows).toEqual([]);
  });

  test("the register keeps each person once, and reads past a line cut by a crash", () => {
    const config = readConfig(
      { ARCHIPEL_DATA: mkdtempSync(join(tmpdir(), "archipel-register-")) },
      resolve("."),
    );
    const [one, two] = [newId<"Person">(), newId<"Person">()];
    recordErasures({ config }, [{ at: "2026-11-01T00:00:00Z", person: one }]);
    writeFileSync(join(config.dataFolder, "erasures"), "2026-11-02T00:00:00Z 1234", { flag: "a" });
    recordErasures({ config }, [
      { at: "2026-11-03T00:00:00Z", person: two },
      { at: "2026-11-03T00:00:00Z", person: one },
    ]);
    expect(listErasures({ config }).map(({ person: who }) => who)).toEqual([one, two]);
  });
});
