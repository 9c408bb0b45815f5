export { builderOn, openPool } from "./connection.ts";
export { DatabaseProblem, freePort, startEmbedded, type EmbeddedServer } from "./embedded.ts";
export { migrate, type Part } from "./migrate.ts";
