import { placeIndexIn } from "#modules/territory";
import type { Work } from "#services/house";

import type { Call } from "../domain/call.ts";
import { type Correction, valueOf, withCorrections } from "../domain/correction.ts";
import { withKnownPlaces } from "../domain/named-places.ts";
import { noticeOfCall } from "../domain/notice-of-call.ts";
import type { Notice } from "../domain/notice.ts";
import { saveSourceValues } from "../store/corrections.ts";
import type { NoticeId } from "../store/saving.ts";
import { moveNotice } from "../store/twins.ts";
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
