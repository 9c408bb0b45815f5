import { done, refused, type Result } from "#basics/result";

/** How somebody stands towards a note. Whoever PostgreSQL shows no row is a stranger: for them it does not exist. */
export type Standing = "owner" | "guest" | "stranger";

/** Reading: the owner, and whom it is shared with. Everyone else finds nothing. */
export function mayRead(standing: Standing): boolean {
  return standing !== "stranger";
}

export type KeepRefusal = "unknown-note" | "not-your-note";

/** Sharing, taking back, seeing who saw, deleting: the owner alone. A stranger does not learn that it exists. */
export function decideKeeping(standing: Standing): Result<undefined, KeepRefusal> {
  if (standing === "stranger") return refused("unknown-note");
  return standing === "owner" ? done(undefined) : refused("not-your-note");
}
