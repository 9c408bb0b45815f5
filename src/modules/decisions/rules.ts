export type { CountFile, CountRules, Summary } from "./domain/counting/count-file.ts";
export { applied, type Delegation, type Scope } from "./domain/delegation.ts";
export { isBallot, type Method, type Secrecy } from "./domain/methods/method.ts";
export type { Outcome } from "./domain/counting/outcome.ts";
export { recount } from "./domain/counting/recount.ts";
export { type Columns, resolve, type Resolution } from "./domain/counting/resolve.ts";
export type { Vote, VoteId } from "./domain/vote.ts";
