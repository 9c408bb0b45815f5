export { type Drill, drillShape, keepDrill, requestDrillIn, seeDrillIn } from "./drills.ts";
export { backupsOf, type KeptBackup, lastBackupOf, listBackups, OLDEST_DAYS } from "./list.ts";
export {
  archiveName,
  ENCRYPTED,
  KEYS_KEPT_DAYS,
  keysNameOf,
  momentOfArchive,
  momentOfKeys,
} from "./names.ts";
