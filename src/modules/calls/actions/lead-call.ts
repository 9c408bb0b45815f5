import { placeIndexIn } from "#modules/territory";
import type { Work } from "#services/house";

import type { Call, CallId } from "../domain/call.ts";
import { type Correction, valueOf, withCorrections } from "../domain/correction.ts";
import { withKnownPlaces } from "../domain/search/named-places.ts";
import { noticeOfCall } from "../domain/notice-of-call.ts";
import { endedBy } from "../domain/limits/ended.ts";
import type { Notice } from "../domain/notice.ts";
import { given } from "../domain/reading/given.ts";
import { holdCall } from "../store/calls.ts";
import { listCorrections, saveSourceValues } from "../store/corrections.ts";
import { listRectifications } from "../store/follow-ups.ts";
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
 * After notices came or went: the end is that of the notice that leads, as the corrections that stand on
 * the page make it (domain/limits); under what people corrected. Says whether anything moved, and from where.
 */
export async function settleDeadlineIn(
  work: Work,
  id: CallId,
): Promise<{ readonly before: Notice; readonly after: Notice } | undefined> {
  const call = await holdCall(work, id);
  const lead = (await listNoticesOf(work, [id])).find(({ leads }) => leads);
  if (call === undefined || call.state === "withdrawn") return undefined;
  const layer = (await listCorrections(work, [id])).get(id) ?? [];
  const before = noticeOfCall(call);
  const { amended: _, deadline: was, ...rest } = before;
  const nature = lead?.nature === "correction" ? lead.nature : before.nature;
  const own = { ...rest, nature, ...given({ deadline: lead?.deadline ?? was }) };
  const ended = endedBy(own, (await listRectifications(work, [id])).get(id) ?? []);
  await saveSourceValues(work, [
    { call: id, field: "deadline", value: valueOf(ended, "deadline") },
  ]);
  const after = withCorrections({ ...ended, nature: before.nature }, layer);
  if (endSaid(after) === endSaid(before)) return undefined;
  await rewriteCallIn(work, call, after);
  return { before, after };
}

function endSaid(notice: Notice): string {
  return JSON.stringify([valueOf(notice, "deadline"), notice.amended]);
}
