import { reading, type Work } from "#services/house";

import type { Call, Told } from "../domain/call.ts";
import { findCall, findCallOfNotice } from "../store/calls.ts";
import { findTold } from "../store/life.ts";
import { newestFirst } from "../domain/limits/told-changes.ts";
import { findJoinedTo } from "../store/joined-calls.ts";

const NOTHING_TOLD: Told = { notices: [], changes: [], corrections: [] };

export interface SeenCall {
  readonly call: Call;
  readonly told: Told;
  /** The number of the call where this one's address leads: a person found them to be the same. */
  readonly joinedTo?: number | undefined;
}

/**
 * Sees a call by its number. Published ones are for all; a withdrawn one answers that it is gone (410),
 * without its text; a hidden one is unknown to all but the operator, who decided it.
 */
export async function seeCallIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenCall | undefined> {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  const call = await findCall(work, number);
  if (call === undefined) return undefined;
  if (call.state === "hidden" && work.actor.by.kind !== "operator") return undefined;
  if (call.state === "joined")
    return { call, told: NOTHING_TOLD, joinedTo: await findJoinedTo(work, call.id) };
  return { call, told: withOwnChanges(call, await findTold(work, call.id)) };
}

/** What the notice that leads the call changed, when it is itself a correction, stands with what the others changed. */
export function withOwnChanges(call: Call, told: Told): Told {
  const lead = told.notices.find(({ leads }) => leads);
  if (call.corrects === undefined || lead === undefined) return told;
  const { source, sourceId, url } = lead;
  const own = { source, sourceId, url, published: call.published, changes: call.corrects.changes };
  return { ...told, corrections: newestFirst([...told.corrections, own]) };
}

export const seeCall = reading(seeCallIn);

/** The published call that a notice made, by the identifier that its source gives it. */
export async function findCallOfNoticeIn(
  work: Work,
  asked: { readonly source: string; readonly sourceId: string },
): Promise<Call | undefined> {
  const call = await findCallOfNotice(work, asked);
  return call?.state === "published" ? call : undefined;
}
