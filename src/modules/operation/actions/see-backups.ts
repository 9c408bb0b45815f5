import { done, refused, type Result } from "#basics/result";
import {
  backupsOf,
  type Drill,
  type KeptBackup,
  listBackups,
  requestDrillIn,
  seeDrillIn,
} from "#services/backups";
import {
  action,
  isOperator,
  reading,
  recordAdministrativeActIn,
  seeInstanceIn,
  type Work,
} from "#services/house";

import { judgeTrust, type Trust } from "../domain/trust.ts";

export const BACKUPS_AT = "/operateur/sauvegardes";

/** The backups of this machine, the last drill, and whether they can be trusted. */
export interface SeenBackups {
  readonly backups: readonly KeptBackup[];
  readonly drill: Drill | undefined;
  readonly trust: Trust;
  readonly folder: string;
}

/** For the operator; undefined for anyone else. */
export const seeBackups = reading(seeBackupsIn);

export async function seeBackupsIn(work: Work): Promise<SeenBackups | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const folder = backupsOf(work.app.config);
  const backups = listBackups(folder);
  const drill = await seeDrillIn(work);
  const { publisher } = await seeInstanceIn(work);
  const trust = judgeTrust({
    now: work.now,
    isPublic: publisher !== undefined,
    last: backups[0]?.madeAt,
    drill: drill && {
      at: Temporal.Instant.from(drill.at),
      failed: drill.problem !== undefined,
    },
  });
  return { backups, drill, trust, folder };
}

/** The operator asks for a drill now. */
export const askDrill = action(askDrillIn);

export async function askDrillIn(work: Work): Promise<Result<undefined, "not-the-operator">> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  await requestDrillIn(work);
  await recordAdministrativeActIn(work, { what: "drill-asked" });
  return done(undefined);
}
