import type { Child } from "hono/jsx";

import type { Waiting } from "#basics/waiting";

import { reading } from "./action.ts";
import type { Actor, PersonId } from "./actor.ts";
import { contributionsIn } from "./contributions.ts";
import type { App, Work } from "./work.ts";

/** All that waits for the person who acts. */
export interface AllWaiting {
  readonly lines: readonly Waiting[];
  /** What modules that give no lines show there. */
  readonly others: readonly Child[];
}

/**
 * What waits for the person who acts, of all modules, in the order of their panels: the page sets them in
 * order of urgency. For nobody, nothing; under a mandate, of what was entrusted (`contributionsIn`).
 */
export async function listWaitingIn(work: Work): Promise<AllWaiting> {
  const lines: Waiting[] = [];
  const others: Child[] = [];
  if (work.actor.for === undefined) return { lines, others };
  const panels = contributionsIn(work, ({ panels: own }) => own)
    .filter(({ place }) => place === "feed")
    .toSorted((a, b) => a.order - b.order);
  for (const panel of panels) {
    if (panel.waits !== undefined) lines.push(...(await panel.waits(work)));
    const child = await panel.show?.(work, undefined);
    if (child !== undefined) others.push(child);
  }
  return { lines, others };
}

/** How long a count is believed before it is made again; what the person does themselves is counted at once. */
const BELIEVED_MS = 30_000;
/** How many persons a process remembers. */
const MOST_KNOWN = 5_000;

const known = new WeakMap<App, Map<PersonId, { readonly count: number; readonly at: number }>>();

function countsOf(app: App) {
  const counts = known.get(app) ?? new Map<PersonId, { count: number; at: number }>();
  known.set(app, counts);
  return counts;
}

/** Keeps how much waits, as a page is about to show it, so that the header says the same; gives it. */
export function rememberWaiting({ app, actor }: Work, { lines, others }: AllWaiting): number {
  const count = lines.length + others.length;
  if (actor.for === undefined || actor.mandate !== undefined) return count;
  const counts = countsOf(app);
  if (counts.size >= MOST_KNOWN) counts.clear();
  counts.set(actor.for, { count, at: performance.now() });
  return count;
}

/** After an act of this person: how much waits is counted anew. */
export function forgetWaiting(app: App, person: PersonId): void {
  countsOf(app).delete(person);
}

/**
 * How much waits for the person who acts, for the header of every page: the number that « mon fil » shows.
 * Cheap: counted at most twice a minute for each person and process, and after each act of theirs there; what
 * others did shows half a minute late at most. Undefined for a visitor, and for who acts for another.
 */
export async function countWaiting(app: App, actor: Actor): Promise<number | undefined> {
  if (actor.for === undefined || actor.mandate !== undefined) return undefined;
  const found = countsOf(app).get(actor.for);
  if (found !== undefined && performance.now() - found.at < BELIEVED_MS) return found.count;
  return countWaitingNow(app, actor, undefined);
}

const countWaitingNow = reading<undefined, number>(async (work) =>
  rememberWaiting(work, await listWaitingIn(work)),
);
