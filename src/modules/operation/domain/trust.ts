/** What is known of the backups of an instance. */
export interface KnownBackups {
  readonly now: Temporal.Instant;
  /** The instance answers to others: then it has one each night. */
  readonly isPublic: boolean;
  /** When the latest was made; undefined when there is none. */
  readonly last: Temporal.Instant | undefined;
  readonly drill: { readonly at: Temporal.Instant; readonly failed: boolean } | undefined;
}

/** Why backups cannot be trusted now; « well » when they can. */
export type Trust =
  | "well"
  | "none"
  | "none-yet"
  | "old"
  | "failed"
  | "never-tried"
  | "tried-long-ago";

/** Two nights without a backup are too long. */
const OLDEST_HOURS = 48;
/** A drill a week: two that did not come are seen. */
const DRILL_HOURS = 15 * 24;

/** The worst thing first: a backup that does not restore is worse than one of the day before yesterday. */
export function judgeTrust({ now, isPublic, last, drill }: KnownBackups): Trust {
  const hoursSince = (then: Temporal.Instant) => then.until(now).total("hours");
  if (last === undefined) return isPublic ? "none" : "none-yet";
  if (drill?.failed === true) return "failed";
  if (!isPublic) return "well";
  if (hoursSince(last) > OLDEST_HOURS) return "old";
  if (drill === undefined) return "never-tried";
  return hoursSince(drill.at) > DRILL_HOURS ? "tried-long-ago" : "well";
}

/** Whether somebody must act. */
export function needsAction(trust: Trust): boolean {
  return trust !== "well" && trust !== "none-yet" && trust !== "never-tried";
}
