import { placeIndexIn } from "#modules/territory";
import type { Work } from "#services/house";

import type { Call, CallId } from "../domain/call.ts";
import { type Correction, valueOf, withCorrections } from "../domain/correction.ts";
import { withKnownPlaces } from "../domain/named-places.ts";
import { noticeOfCall } from "../domain/notice-of-call.ts";
import type { Notice } from "../domain/notice.ts";
import { holdCall } from "../store/calls.ts";
import { listCorrections, saveSourceValues } from "../store/corrections.ts";
import { listRectified } from "../store/follow-ups.ts";
import type { NoticeId } from "../store/saving.ts";
import { listNoticesOf, moveNotice } from "../store/twins.ts";
import { rewriteCallIn } from "./rewrite-call.ts";

/** A notice takes the lead of a call: its page says what that notice says, under what people corrected. */
export async function leadIn(
  work: Work,
  {
    call,
    notice: { id, told },
    layer,
  }: {
    readonly call: Call;
    readonly notice: { readonly id: NoticeId; readonly told: Notice };
    readonly layer: readonly Correction[];
  },
): Promise<void> {
  const placed = withKnownPlaces(told, await placeIndexIn(work));
  await rewriteCallIn(work, call, withCorrections(placed, layer));
  await saveSourceValues(
    work,
    layer.map(({ field }) => ({ call: call.id, field, value: valueOf(told, field) })),
  );
  await moveNotice(work, id, { call: call.id, leads: true, told: undefined });
}

/** What the notice that leads a call says, what people corrected of it left out. */
export function withoutCorrections(call: Call, layer: readonly Correction[]): Notice {
  return withCorrections(
    noticeOfCall(call),
    layer.map(({ field, sourceValue }) => ({ field, value: sourceValue })),
  );
}

/**
 * After notices came or went: the last day is that of the latest rectification that stands on the page,
 * else that of the notice that leads; under what people corrected.
 */
export async function settleDeadlineIn(work: Work, id: CallId): Promise<void> {
  const call = await holdCall(work, id);
  const lead = (await listNoticesOf(work, [id])).find(({ leads }) => leads);
  const deadline = (await listRectified(work, [id])).get(id) ?? lead?.deadline;
  if (call === undefined || deadline === undefined) return;
  const layer = (await listCorrections(work, [id])).get(id) ?? [];
  const before = noticeOfCall(call);
  const next = withCorrections({ ...before, deadline }, layer);
  if (valueOf(next, "deadline") !== valueOf(before, "deadline"))
    await rewriteCallIn(work, call, next);
}
