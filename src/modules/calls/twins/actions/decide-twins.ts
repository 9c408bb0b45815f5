import { done, refused, type Result } from "#basics/result";
import {
  action,
  isOperator,
  recordAdministrativeActIn,
  type Work,
  withRight,
  writeKind,
} from "#services/house";

import type { Call, CallId } from "../../domain/call.ts";
import type { Notice } from "../../domain/notice.ts";
import { leadAmong } from "../../domain/twins/lead.ts";
import { holdCall } from "../../store/calls.ts";
import { listCorrections } from "../../store/corrections.ts";
import { findIssued } from "../../store/issuers.ts";
import { followInstead, joinCall } from "../../store/joined-calls.ts";
import { type NoticeId, saveChanges } from "../../store/saving.ts";
import { writeTold } from "../../store/told.ts";
import { findCallOf } from "../../store/twin-pairs.ts";
import { listNoticesOf, moveNotice, type NoticeOfCall, savePairs } from "../../store/twins.ts";
import { saidBy } from "../../sources/actions/part-notice.ts";
import { leadIn, withoutCorrections } from "../../actions/lead-call.ts";

export interface TwinsToDecide {
  readonly one: NoticeId;
  readonly other: NoticeId;
}

export type DecideRefusal = "unknown-pair" | "both-issued";

/** A person says that two notices are two calls: nothing joins them any more. */
export const keepApart = action(keepApartIn);

export async function keepApartIn(
  work: Work,
  { one, other }: TwinsToDecide,
): Promise<Result<true, DecideRefusal>> {
  const calls = await callsOf(work, { one, other });
  if (calls === undefined || calls[0] === calls[1]) return refused("unknown-pair");
  await savePairs(work, [{ one, other, verdict: "apart", signs: [] }], writeKind(work.actor));
  await recordAdministrativeActIn(work, { what: "twins-kept-apart", about: calls.join(", ") });
  return done(true);
}

/**
 * A person says that two notices are one call: their pages become one, that of the call published here,
 * else the elder; the address of the other leads there, and those who follow it follow that one. Nothing
 * of the other is lost: parted again, it comes back as it was (`part-notice.ts`). Answers its number.
 */
export const joinTwins = action(joinTwinsIn);

export async function joinTwinsIn(
  work: Work,
  { one, other }: TwinsToDecide,
): Promise<Result<number, DecideRefusal>> {
  const calls = await callsOf(work, { one, other });
  if (calls === undefined || calls[0] === calls[1]) return refused("unknown-pair");
  const held = await holdBoth(work, calls);
  if (held === undefined) return refused("unknown-pair");
  const issued = await Promise.all(held.map(({ id }) => findIssued(work, id)));
  if (issued.every((issuer) => issuer !== undefined)) return refused("both-issued");
  const [kept, gone] = issued[1] === undefined ? held : [held[1], held[0]];
  await joinIn(work, { kept, gone });
  await savePairs(work, [{ one, other, verdict: "together", signs: [] }], writeKind(work.actor));
  await recordAdministrativeActIn(work, { what: "twins-joined", about: `${gone.id}, ${kept.id}` });
  return done(kept.number);
}

async function callsOf(
  work: Work,
  { one, other }: TwinsToDecide,
): Promise<readonly [CallId, CallId] | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const [first, second] = [await findCallOf(work, one), await findCallOf(work, other)];
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** Both, held in one order, the elder first; undefined when one of them is shown no more. */
async function holdBoth(
  work: Work,
  ids: readonly [CallId, CallId],
): Promise<readonly [Call, Call] | undefined> {
  const [a, b] = ids.toSorted();
  const first = a && (await holdCall(work, a));
  const second = b && (await holdCall(work, b));
  if (first?.state !== "published" || second?.state !== "published") return undefined;
  return first.number < second.number ? [first, second] : [second, first];
}

async function joinIn(
  work: Work,
  { kept, gone }: { readonly kept: Call; readonly gone: Call },
): Promise<void> {
  const [its, theirs] = [await noticesOf(work, kept), await noticesOf(work, gone)];
  const lead = leadAmong(
    [...its, ...theirs].filter(({ nature, leads }) => nature === "call" || leads),
  );
  for (const notice of theirs) {
    await moveNotice(work, notice.id, {
      call: kept.id,
      leads: false,
      told: notice.said && writeTold(notice.said),
    });
  }
  const led = its.find(({ leads }) => leads);
  if (lead?.said !== undefined && led?.said !== undefined && lead !== led) {
    await moveNotice(work, led.id, { call: kept.id, leads: false, told: writeTold(led.said) });
    const layer = (await listCorrections(work, [kept.id])).get(kept.id) ?? [];
    await leadIn(work, { call: kept, notice: { id: lead.id, told: lead.said }, layer });
  }
  await joinCall(work, gone.id, kept.id);
  await withRight(work, "calls-hears", (lent) => followInstead(lent, gone.id, kept.id));
  await saveChanges(work, [{ call: kept.id, what: "source-added" }]);
  await work.tell({ name: "calls.call-changed", subject: kept.id, payload: { deadline: false } });
}

/** The notices of a call, the one that leads first, each with what it says. */
async function noticesOf(
  work: Work,
  call: Call,
): Promise<readonly (NoticeOfCall & { readonly said: Notice | undefined })[]> {
  const layer = (await listCorrections(work, [call.id])).get(call.id) ?? [];
  const notices = await listNoticesOf(work, [call.id]);
  return notices
    .map((notice) => ({
      ...notice,
      said: notice.leads ? withoutCorrections(call, layer) : saidBy(notice),
    }))
    .toSorted((a, b) => Number(b.leads) - Number(a.leads));
}
