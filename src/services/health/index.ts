export {
  type AccidentPlace,
  kindOf,
  type KnownAccident,
  listAccidents,
  recordAccident,
} from "./accidents.ts";
export { noteFull, seeDisk, type SeenDisk } from "./full.ts";
export { healthMigrations } from "./migrations.ts";
export {
  beginPulse,
  flushGathered,
  flushSlow,
  type KnownProcess,
  type KnownStatement,
  listProcesses,
  listSlow,
  loopDelay,
  type Pulse,
} from "./processes.ts";
export { flushRuns, gatherRun, type KnownJob, listJobs, recordRun } from "./runs.ts";
export { type Family, type Sample, writeFamilies } from "./exposition.ts";
export { type Answered, answersMeasured, measureAnswer } from "./meter.ts";
