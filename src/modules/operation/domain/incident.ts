import type { Id } from "#basics/id";

export type IncidentId = Id<"Incident">;

/** What did not work, as the operator told it. */
export interface Incident {
  readonly id: IncidentId;
  readonly title: string;
  readonly words: string;
  readonly begunAt: Temporal.Instant;
  /** Absent while it lasts. */
  readonly ended: { readonly at: Temporal.Instant; readonly words: string } | undefined;
}

/** What is announced: from when to when the instance may not answer, and why. */
export interface Maintenance {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly words: string;
}

/** How the instance is, for everyone: "full" without room on the disk, "incident" while one lasts, "maintenance" during an announced one. */
export interface InstanceState {
  readonly state: "well" | "maintenance" | "incident" | "full";
  /** Since when it is so; absent when it was always well. */
  readonly since: Temporal.Instant | undefined;
}

export interface Known {
  readonly incidents: readonly Incident[];
  readonly maintenance: Maintenance | undefined;
  /** Nothing new can be kept: the machine says it, since the operator could not write it. */
  readonly isFull: boolean;
}

/** How the instance is now, from what the operator said, and from what the machine says. */
export function stateAt(
  now: Temporal.Instant,
  { incidents, maintenance, isFull }: Known,
): InstanceState {
  if (isFull) return { state: "full", since: undefined };
  const open = incidents.filter(({ ended }) => ended === undefined).map(({ begunAt }) => begunAt);
  if (open.length > 0) return { state: "incident", since: open.toSorted(compare)[0] };
  if (maintenance !== undefined && isDuring(maintenance, now))
    return { state: "maintenance", since: maintenance.from };
  const ends = incidents.flatMap(({ ended }) => (ended === undefined ? [] : [ended.at]));
  return { state: "well", since: ends.toSorted(compare).at(-1) };
}

const compare = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b);

/** Whether an announced maintenance goes on. */
export function isDuring({ from, until }: Maintenance, now: Temporal.Instant): boolean {
  return compare(from, now) <= 0 && compare(now, until) < 0;
}

/** Whether it is still to be told: not over. */
export function isToTell({ until }: Maintenance, now: Temporal.Instant): boolean {
  return compare(now, until) < 0;
}
