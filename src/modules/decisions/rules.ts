export type { CountFile, CountRules, Summary } from "./domain/count-file.ts";
export { applied, type Delegation, type Scope } from "./domain/delegation.ts";
export { isBallot, type Method, type Secrecy } from "./domain/method.ts";
export type { Outcome } from "./domain/outcome.ts";
export { recount } from "./domain/recount.ts";
export { type Columns, resolve, type Resolution } from "./domain/resolve.ts";
export type { Vote, VoteId } from "./domain/vote.ts";
