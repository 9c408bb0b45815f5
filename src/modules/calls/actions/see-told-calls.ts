import type { Gathered, Work } from "#services/house";
import { isId } from "#basics/id";

import type { Alert } from "../domain/alert.ts";
import { type Call, type CallId, isOpen, type Told } from "../domain/call.ts";
import { findAlert } from "../store/alerts.ts";
import { findCallById, findTold } from "../store/calls.ts";
import { saveAsTold } from "../store/matching.ts";

export interface ToldCalls {
  readonly alert: Alert;
  /** Newest news first; the same call once. */
  readonly calls: readonly Call[];
  /** What last changed of each. */
  readonly changes: ReadonlyMap<CallId, Told["changes"][number]>;
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
  for (const id of callsOf(facts)) {
    const call = isId<"Call">(id) ? await findCallById(work, id) : undefined;
    if (call === undefined) continue;
    calls.push(call);
    const last = alert.wanted.what === "call" ? await findLastChange(work, call.id) : undefined;
    if (last !== undefined) changes.set(call.id, last);
  }
  return { alert, calls, changes };
}

async function findLastChange(work: Work, call: CallId) {
  const { changes } = await findTold(work, call);
  return changes.findLast(({ what }) => what !== "first-seen" && what !== "source-added");
}

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
