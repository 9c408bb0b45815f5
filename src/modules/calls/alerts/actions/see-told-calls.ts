import type { Gathered, Work } from "#services/house";
import { isId } from "#basics/id";

import type { Alert } from "../../domain/alert.ts";
import {
  type Call,
  type CallId,
  type ChangeKind,
  isOpen,
  type Told,
  type ToldCorrection,
} from "../../domain/call.ts";
import { findAlert } from "../store/alerts.ts";
import { withOwnChanges } from "../../actions/see-call.ts";
import { findCallById } from "../../store/calls.ts";
import { findTold } from "../../store/life.ts";
import { saveAsTold } from "../store/matching.ts";

export interface ToldCalls {
  readonly alert: Alert;
  /** Newest news first; the same call once. */
  readonly calls: readonly Call[];
  /** What last changed of each. */
  readonly changes: ReadonlyMap<CallId, Told["changes"][number]>;
  /** What the newest correction of each changed, when that is what last happened to it. */
  readonly corrections: ReadonlyMap<CallId, ToldCorrection>;
}

/** What a mail tells for one alert; undefined when it stopped or paused meanwhile. */
export async function seeToldCallsIn(
  work: Work,
  { source, facts }: Gathered,
): Promise<ToldCalls | undefined> {
  const alert =
    source !== undefined && isId<"Alert">(source) ? await findAlert(work, source) : undefined;
  if (alert?.state !== "on") return undefined;
  const calls: Call[] = [];
  const changes = new Map<CallId, Told["changes"][number]>();
  const corrections = new Map<CallId, ToldCorrection>();
  for (const id of callsOf(facts)) {
    const call = isId<"Call">(id) ? await findCallById(work, id) : undefined;
    if (call === undefined) continue;
    calls.push(call);
    const told = withOwnChanges(call, await findTold(work, call.id));
    const last = told.changes.findLast(({ what }) => !ARRIVALS.has(what));
    if (last !== undefined && alert.wanted.what === "call") changes.set(call.id, last);
    const [newest] = told.corrections;
    if (last !== undefined && newest !== undefined && BY_CORRECTION.has(last.what))
      corrections.set(call.id, newest);
  }
  return { alert, calls, changes, corrections };
}

/** What makes no news of a call that one follows already. */
const ARRIVALS: ReadonlySet<ChangeKind> = new Set(["first-seen", "source-added", "original-found"]);
/** What a correction in a journal does to a call. */
const BY_CORRECTION: ReadonlySet<ChangeKind> = new Set([
  "rectified",
  "deadline-moved",
  "corrected",
]);

/** Whether a call may still be told as one to answer: published, and open at this very moment. */
export async function isStillOpenIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const call = await callOf(work, facts);
  return call !== undefined && isOpen(call, work.now);
}

/** Whether a call that one follows is still there to be seen: open or closed, or withdrawn; not hidden. */
export async function isStillSeenIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const call = await callOf(work, facts);
  return call !== undefined && call.state !== "hidden";
}

async function callOf(
  work: Work,
  { call: id }: Readonly<Record<string, unknown>>,
): Promise<Call | undefined> {
  return typeof id === "string" && isId<"Call">(id) ? findCallById(work, id) : undefined;
}

/** The calls of an alert went into a mail: so their addresses are told when a deadline moves. */
export async function noteToldIn(work: Work, { address, facts }: Gathered): Promise<void> {
  await saveAsTold(work, address, callsOf(facts));
}

function callsOf(facts: Gathered["facts"]): readonly string[] {
  return [...new Set(facts.flatMap(({ call }) => (typeof call === "string" ? [call] : [])))];
}
