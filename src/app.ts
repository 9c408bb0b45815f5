import { type Kysely, sql } from "kysely";

import type { Config } from "#services/config";
import {
  type Addresses,
  builderOn,
  endLife,
  migrate,
  openPool,
  type Part,
} from "#services/database";
import {
  actingAs,
  type Actor,
  type App,
  asOwner,
  type Clock,
  eventRights,
  forgetActsIn,
  houseMigrations,
  job,
  type Module,
  openToOurs,
  quietRights,
  transaction,
  type Work,
} from "#services/house";
import { healthMigrations } from "#services/health";
import { migrateQueue, tellLate } from "#services/jobs";
import { keysMigrations, loadMasterKey } from "#services/keys";
import { limitsMigrations } from "#services/limits";
import { endStreams } from "#services/live";
import { openLog } from "#services/log";
import { mailMigrations, mailRights, sendMail, sendWaiting } from "#services/mail";
import { endAllSessionsIn, sessionRights, sessionsMigrations } from "#services/sessions";

import { runDrill } from "./backup/drill.ts";
import { hearLeaving } from "./backup/erasures.ts";
import { fates } from "./fates.ts";
import { modules as allModules } from "./modules/all.ts";
import { names } from "./names.fr.ts";
import { retains } from "./retains.ts";

/** The services that have tables, then the modules: the order in which the database is built. */
export const services: Module = {
  name: "services",
  floor: 0,
  needs: [],
  names,
  rights: { ...sessionRights, ...mailRights, ...eventRights, ...quietRights },
  jobs: {
    "send-mail": sendMail,
    "send-waiting-mails": sendWaiting,
    "tell-late-events": tellLate,
    // On Sunday morning, when few are there.
    drill: {
      cron: "23 4 * * 0",
      run: async (app) => {
        await runDrill(app, allPartsOf(app));
      },
    },
  },
  retains,
  fates,
  besidesTheGate: {
    "house.event": "ids of what happened, for listeners alone: what they write passes the gate",
    "house.administrative_act": "the journal of who keeps the instance, read by nobody else",
    "mail.message":
      "a letter posted at once, of the safety of an account: its words are the house's",
    "sessions.session": "who comes in, on the device of somebody who was in before",
  },
  // Told and kept quiet under any mandate: what each is read by is asked by policies of its own.
  entrusts: { always: ["house.event", "house.administrative_act", "house.quiet"] },
  endsWaysIn: async (work) => {
    await endAllSessionsIn(work);
    await forgetActsIn(work);
  },
  hears: { "people.person-left": hearLeaving },
};

const serviceParts: readonly Part[] = [
  { name: "house", migrations: houseMigrations },
  { name: "keys", migrations: keysMigrations },
  { name: "sessions", migrations: sessionsMigrations },
  { name: "limits", migrations: limitsMigrations },
  { name: "health", migrations: healthMigrations },
  { name: "mail", migrations: mailMigrations },
];

export interface OpenedApp extends App {
  readonly close: () => Promise<void>;
}

const minuteOf = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: "minute", roundingMode: "floor" });

/** The clock of the house: real time, moved by a constant when the environment sets it elsewhere. */
export function clockOf(config: Config): Clock {
  if (config.clock === undefined) return { now: () => Temporal.Now.instant(), elsewhere: false };
  // By whole minutes: what comes at an hour comes when both clocks begin it.
  const moved = minuteOf(Temporal.Now.instant()).until(minuteOf(config.clock));
  return { now: () => Temporal.Now.instant().add(moved), elsewhere: true };
}

/** Puts the house together on a database. Changes nothing in it: see `prepareDatabase`. */
export function openApp(
  config: Config,
  { url, ownerUrl }: Addresses,
  clock: Clock = clockOf(config),
): OpenedApp {
  const pool = openPool(url);
  const db = builderOn(pool);
  const app: OpenedApp = {
    config,
    clock,
    log: openLog(config.logLevel),
    pool,
    ownerUrl,
    db,
    modules: [services, ...allModules],
    masterKey: loadMasterKey(config),
    transaction: <T>(actor: Actor, run: (work: Work) => Promise<T>) => transaction(app, actor, run),
    close: async () => {
      await endStreams(app);
      await endLife(pool);
      await db.destroy();
      // The builder ends the pool only when it has used it.
      if (!pool.ended) await pool.end();
    },
  };
  return app;
}

/**
 * Brings the database to today's shape, then does what must be done once before it serves. Several
 * processes may start at once: one does it, the others wait. The owner migrates, writes the rights and opens
 * what there is to the runtime role; what follows is done as that role.
 */
export async function prepareDatabase(app: App, andThen?: () => Promise<void>): Promise<void> {
  await asOwner(app, (owner) =>
    owner.db.connection().execute(async (db) => {
      await sql`select pg_advisory_lock(hashtext('archipel migrates'))`.execute(db);
      try {
        await migrateQueue(owner.pool);
        await migrate(owner.db, allPartsOf(app));
        await writeRights(db, app.modules);
        await writeScopes(db, app.modules);
        await openToOurs(app, db, schemasOf(app));
        for (const module of app.modules) await module.prepares?.(app);
        await andThen?.();
      } finally {
        await sql`select pg_advisory_unlock(hashtext('archipel migrates'))`.execute(db);
      }
    }),
  );
}

/** All that has tables, services first: what migrations build, and what backups go through. */
export function allPartsOf(app: App): readonly Part[] {
  return [...serviceParts, ...partsOf(app.modules)];
}

/** Names of the schemas that hold what the house keeps, services first. */
export function schemasOf(app: App): readonly string[] {
  return allPartsOf(app).map(({ name }) => name);
}

function partsOf(modules: readonly Module[]): readonly Part[] {
  return modules.flatMap(({ name, migrations }) =>
    migrations === undefined ? [] : [{ name, migrations }],
  );
}

/**
 * Rights of all modules under their names; a name declared by several modules has the sum. Those of
 * another version stay as long as another process, which may be of that version, lives here too.
 */
async function writeRights(db: Kysely<object>, modules: readonly Module[]): Promise<void> {
  const rights = modules.flatMap((module) =>
    Object.entries(module.rights ?? {}).flatMap(([name, tables]) =>
      tables.map((table) => ({ name, table })),
    ),
  );
  await sql`delete from house.job_right where (name, table_name) not in (
    select * from unnest(${rights.map(({ name }) => name)}::text[], ${rights.map(({ table }) => table)}::text[]))
    and (select count(*) from pg_stat_activity
      where datname = current_database() and application_name = 'archipel instance') <= 1`.execute(
    db,
  );
  await sql`insert into house.job_right (name, table_name)
    select distinct * from unnest(${rights.map(({ name }) => name)}::text[], ${rights.map(({ table }) => table)}::text[])
    on conflict do nothing`.execute(db);
}

/** The scopes of mandates that open each private table, as modules declare them; and each private table asks. */
async function writeScopes(db: Kysely<object>, modules: readonly Module[]): Promise<void> {
  const scopes = modules.flatMap((module) =>
    Object.entries(module.entrusts ?? {}).flatMap(([scope, tables]) =>
      tables.map((table) => ({ scope, table })),
    ),
  );
  const declared = sql`select distinct * from unnest(${scopes.map(({ table }) => table)}::text[],
    ${scopes.map(({ scope }) => scope)}::text[])`;
  await sql`delete from house.table_scope where (table_name, scope) not in (${declared})`.execute(
    db,
  );
  await sql`insert into house.table_scope (table_name, scope) ${declared} on conflict do nothing`.execute(
    db,
  );
  await sql`select house.ask_mandates()`.execute(db);
}

/**
 * Opens the demonstration: each module, from the ground up, brings its part. In one transaction:
 * a start that is cut leaves nothing, and the next one begins again.
 */
export async function fillDemonstration(app: App): Promise<void> {
  await app.transaction(opening, async (work) => {
    const inside: App = {
      ...app,
      db: work.db,
      transaction: (actor, run) =>
        actingAs(work, actor, (acting) => run({ ...acting, app: inside })),
    };
    for (const module of app.modules) await module.demonstration?.(inside);
  });
}

/** The actor of the house's own acts at its opening. */
export const opening = job("opening");
