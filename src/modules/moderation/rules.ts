export { limitRefusals, sayLimit } from "./domain/limits.fr.ts";
export { type LimitedAct } from "./domain/limits.ts";
