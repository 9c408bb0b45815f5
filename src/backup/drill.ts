import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";

import { backupsOf, type Drill, keepDrill, lastBackupOf } from "#services/backups";
import type { Part } from "#services/database";
import { type App, asOwner, CommandProblem } from "#services/house";

import { countKeysThatOpen, trySealed } from "./drill-checks.ts";
import { machineIdentityFile, readIdentities } from "./encryption.ts";
import { restoreBackup } from "./restore-backup.ts";
import { listTables } from "./tables.ts";
import { texts } from "./texts.fr.ts";
import { inThrowAway, type ThrowAway } from "./throw-away.ts";

const words = texts.drill;

export interface DrillWishes {
  /** The archive to try; the last backup when none is said. */
  readonly archive?: string | undefined;
  /** The file of a private key, when the machine's own does not open it. */
  readonly identity?: string | undefined;
}

/**
 * Restores a backup in a base that is thrown away, and looks at what came out: every count (the
 * restore itself), the migrations to today, the keys, sealed texts, the walls of rows. Keeps what it
 * found for the operator. Never throws because of the backup: what is wrong with it is in the report.
 */
export async function runDrill(
  app: App,
  parts: readonly Part[],
  wishes: DrillWishes = {},
): Promise<Drill> {
  const start = performance.now();
  // A slip of who types is no fault of a backup: it is told, and not kept.
  if (wishes.identity !== undefined) readIdentities(app.config, wishes.identity);
  if (wishes.archive !== undefined && !existsSync(wishes.archive))
    throw new CommandProblem(texts.unreadable(wishes.archive));
  const archive = wishes.archive ?? lastBackupOf(backupsOf(app.config))?.file;
  const found =
    archive === undefined ? { problem: words.none } : await tryOut(app, parts, archive, wishes);
  const drill: Drill = {
    ...NOTHING,
    ...found,
    at: app.clock.now().toString(),
    ...(archive === undefined ? {} : { archive: basename(archive) }),
    seconds: Math.round((performance.now() - start) / 100) / 10,
  };
  await keepDrill(app, drill);
  // An instance without a backup is told of on the operator's page; the log is for what broke.
  if (archive === undefined) app.log.warn("there is no backup for the restore drill");
  else if (drill.problem !== undefined) app.log.error({ drill }, "the restore drill failed");
  return drill;
}

const NOTHING = { tables: 0, rows: 0, keys: 0, sealed: 0, walls: 0, migrations: 0 } as const;

type Found = Partial<Omit<Drill, "at" | "archive" | "seconds">>;

async function tryOut(
  app: App,
  parts: readonly Part[],
  archive: string,
  { identity }: DrillWishes,
): Promise<Found> {
  const machine = machineIdentityFile(app.config);
  const opens = identity ?? (existsSync(machine) ? machine : undefined);
  try {
    // The owner makes the base where it is tried; nothing is changed in the one that lives.
    return await asOwner(app, (owner) =>
      inThrowAway(owner, async (place) => {
        const restored = await restoreBackup(place.app, parts, resolve(archive), {
          replace: false,
          identity: opens,
        });
        return { ...restored, where: place.where, ...(await lookAt(app, place, parts)) };
      }),
    );
  } catch (error) {
    if (error instanceof CommandProblem) return { problem: error.message };
    app.log.error({ err: error }, "a backup cannot be restored");
    return { problem: words.accident(error instanceof Error ? error.message.slice(0, 200) : "?") };
  }
}

/** What counts alone do not say: that it opens, and that it is as closed as the house that lives. */
async function lookAt(
  app: App,
  { app: inside }: ThrowAway,
  parts: readonly Part[],
): Promise<Found> {
  const schemas = parts.map(({ name }) => name);
  const keys = await countKeysThatOpen(inside);
  const tried = await trySealed(inside, schemas);
  const walls = await countWalls(inside, schemas);
  const facts = { keys: keys.open, sealed: tried.open, walls };
  if (keys.open < keys.all) return { ...facts, problem: words.keysShut(keys.all - keys.open) };
  if (tried.tried > 0 && tried.open === 0) return { ...facts, problem: words.allShut };
  const living = await countWalls(app, schemas);
  return walls === living ? facts : { ...facts, problem: words.walls(living, walls) };
}

/** How many tables force row security. */
async function countWalls(app: App, schemas: readonly string[]): Promise<number> {
  const client = await app.pool.connect();
  try {
    const names = (await listTables(client, schemas)).map(({ name }) => name);
    const { rows } = await client.query<{ n: number }>(
      `select count(*) as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relforcerowsecurity and n.nspname || '.' || c.relname = any($1)`,
      [names],
    );
    return rows[0]?.n ?? 0;
  } finally {
    client.release();
  }
}
