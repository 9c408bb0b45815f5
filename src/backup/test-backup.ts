import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { beforeAll, expect, inject } from "vitest";
import { newId } from "#basics/id";
import { asOwner, openToOurs, type App, job, type Module, saveInstanceIn } from "#services/house";
import { beginSessionIn } from "#services/sessions";
import { testHouse, type TestHouse } from "../../tests/support/house.ts";
import { allPartsOf, schemasOf } from "../app.ts";
import { restoreBackup } from "./restore-backup.ts";
import { type TakenBackup, takeBackup } from "./take-backup.ts";

export let house: TestHouse;
export let folder: string;
export let taken: TakenBackup;
export const ana = newId<"Person">();

/** A module of trial: a table under row security with an identity and a computed column, one that points to it, a trigger. */
export const trial = {
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
export const later = {
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

export const withModule = (app: TestHouse, module: Module): App => ({
  ...app,
  modules: [...app.modules, module],
});

export async function addTrial(app: TestHouse): Promise<void> {
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
export async function contentOf(app: App): Promise<Readonly<Record<string, string>>> {
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
export async function newPlace(module: Module = trial) {
  const app = await testHouse({
    environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") },
  });
  return withModule(app, module);
}

export const restore = (app: App, archive: string, replace = false) =>
  restoreBackup(app, allPartsOf(app), archive, { replace });

/** A copy of the backup that a test may damage. */
export function copyOfBackup(): { readonly archive: string; readonly keys: string } {
  const place = mkdtempSync(join(tmpdir(), "archipel-damage-"));
  const [archive, keys] = [join(place, "a.tar"), join(place, "a.keys.tar")];
  writeFileSync(archive, readFileSync(taken.archive));
  writeFileSync(keys, readFileSync(taken.keys));
  return { archive, keys };
}

/** Restores over what is there, expects the refusal, and that what was there still is. */
export async function refusedWith(
  archive: string,
  sentence: RegExp,
  place?: App,
): Promise<boolean> {
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

export const jobs = (app: App) =>
  sql<{ n: number }>`select count(*) as n from graphile_worker.jobs`.execute(app.db);

/** What is kept of a person's name, and whether they left. */
export const named = (app: App, who: string) =>
  app.transaction(job("name-people"), async ({ db }) => {
    const { rows } = await sql<{ name: string | null; gone: boolean }>`
      select name, left_at is not null as gone from people.person where id = ${who}`.execute(db);
    return rows[0];
  });

/** A house with a table of trial, of which a backup was taken. */
export function inBackedUpHouse(): void {
  beforeAll(async () => {
    house = await testHouse({ demonstration: true });
    await addTrial(house);
    await house.transaction(job("sessions"), (work) => beginSessionIn(work, ana, "Firefox"));
    folder = mkdtempSync(join(tmpdir(), "archipel-backup-"));
    taken = await takeBackup(withModule(house, trial), schemasOf(withModule(house, trial)), folder);
  }, 120_000);
}
