export { isAway, isFull } from "./away.ts";
export { type Disk, diskOf, isDiskFull } from "./disk.ts";
export { TOLD } from "./client.ts";
export { builderOn, openPool } from "./connection.ts";
export { type EmbeddedServer, freePort, startEmbedded } from "./embedded.ts";
export { keepSecret, makeFolder } from "./folder.ts";
export { endLife, lifeOf } from "./life.ts";
export {
  findPrograms,
  majorOfCluster,
  majorOfPrograms,
  majorOfRelease,
  ourMajor,
} from "./majors.ts";
export { openToRuntime } from "./privileges.ts";
export type { Addresses } from "./roles.ts";
export { migrate, type Part } from "./migrate.ts";
export {
  type ForTsquery,
  holdsWords,
  tsqueryOf,
  type WordsLookedFor,
  wordsOfWays,
} from "./holds-words.ts";
export { checkReach } from "./reach.ts";
export { DatabaseProblem } from "./problem.ts";
export { isOutlived } from "./prepared.ts";
export { countStatements, SLOW, type SlowStatement, takeSlow } from "./slow.ts";
