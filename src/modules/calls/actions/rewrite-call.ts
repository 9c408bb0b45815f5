import { dayOf } from "#basics/dates";
import { placeIndexIn } from "#modules/territory";
import type { Work } from "#services/house";

import type { Call } from "../domain/call.ts";
import { closesAt } from "../domain/publish/closing.ts";
import { valueOf } from "../domain/correction.ts";
import { isPermanent } from "../domain/life.ts";
import { noticeOfCall } from "../domain/notice-of-call.ts";
import type { Notice } from "../domain/notice.ts";
import { reachOf } from "../domain/search/reach.ts";
import { saveCalls } from "../store/saving.ts";

/** Writes a call as it reads now, and its place in the search; its notices stay as their sources gave them. */
export async function rewriteCallIn(work: Work, call: Call, notice: Notice): Promise<void> {
  const moved = valueOf(notice, "deadline") !== valueOf(noticeOfCall(call), "deadline");
  await saveCalls(work, [
    {
      call: call.id,
      notice,
      raw: "",
      rawHash: new Uint8Array(),
      kind: call.kind,
      closesAt: moved ? closesAt(notice, dayOf(call.firstSeenAt)) : call.closesAt,
      permanent: moved ? isPermanent(notice) : call.permanent,
      reach: reachOf(notice.places, await placeIndexIn(work)),
    },
  ]);
}
