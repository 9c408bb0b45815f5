import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { type HouseEvent, type Work } from "#services/house";
import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";

import type { CallId } from "../domain/call.ts";
import { closesAt } from "../domain/closing.ts";
import { followUpOf } from "../domain/follow-up.ts";
import { kindOf } from "../domain/kind.ts";
import { isPermanent } from "../domain/life.ts";
import { withKnownPlaces } from "../domain/named-places.ts";
import type { Notice } from "../domain/notice.ts";
import { reachOf } from "../domain/reach.ts";
import {
  type Change,
  holdNotices,
  type Kept,
  type KnownNotice,
  markSeen,
  type NoticeId,
  saveCalls,
  saveChanges,
  saveNotices,
} from "../store/saving.ts";
import { withdrawCallIn } from "./withdraw-call.ts";

/** A notice read from its raw record. */
export interface ReadRecord {
  readonly notice: Notice;
  readonly raw: string;
}

/** What became of a batch. `calls` counts those open to competition, whatever became of them. */
export interface Taken {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly calls: number;
}

/**
 * Takes a batch of notices of one source, each with its own identifier: keeps the new ones, brings
 * the changed ones up to date, and changes nothing for those already known as they are. A notice
 * open to competition becomes a call; the others are kept as what they are.
 *
 * Events told: `calls.call-published` (a new call), `calls.call-changed` (its notice changed; `deadline`
 * says whether the deadline moved). The right was asked by who imports: a command, a job, the opening.
 */
export async function takeNoticesIn(
  work: Work,
  asked: { readonly records: readonly ReadRecord[]; readonly import?: string },
): Promise<Taken> {
  const [first] = asked.records;
  if (first === undefined) return { new: 0, updated: 0, unchanged: 0, calls: 0 };
  const ids = asked.records.map(({ notice }) => notice.sourceId);
  const held = await holdNotices(work, first.notice.source, ids);
  const known = new Map(held.map((notice) => [notice.sourceId, notice]));
  const index = await placeIndexIn(work);
  const kept = asked.records.map((record) => workOut(work, record, index));
  const sorted = kept.map((one) => ({ one, before: known.get(one.notice.sourceId) }));
  const same = sorted.filter(
    ({ one, before }) => before !== undefined && Buffer.compare(before.rawHash, one.rawHash) === 0,
  );
  const changed = sorted
    .filter((entry) => !same.includes(entry))
    .map(({ one, before }) => placed(one, before));
  const asOf = { import: asked.import };
  await markSeen(
    work,
    same.flatMap(({ before }) => before?.id ?? []),
    asOf,
  );
  await saveCalls(work, changed.filter(hasCall));
  await saveNotices(work, changed, asOf);
  await saveChanges(work, changed.filter(hasCall).flatMap(changesOf));
  await work.tellAll(changed.filter(hasCall).map(eventOf));
  await followUp(work, changed);
  return {
    new: changed.filter(({ before }) => before === undefined).length,
    updated: changed.filter(({ before }) => before !== undefined).length,
    unchanged: same.length,
    calls: asked.records.filter(({ notice }) => notice.nature === "call").length,
  };
}

/** What notices say of calls that came before: a correction that holds the whole text replaces it, a cancellation withdraws it. */
async function followUp(work: Work, changed: readonly Placed[]): Promise<void> {
  for (const one of changed) {
    const effect = followUpOf(one.notice);
    if (effect === undefined) continue;
    const followed = await holdNotices(work, one.notice.source, one.notice.follows);
    for (const before of followed) {
      if (before.call === undefined) continue;
      const call = before.call;
      if (effect === "withdraws") {
        await withdrawCallIn(work, {
          source: before.source,
          sourceId: before.sourceId,
          why: one.notice.summary,
        });
      } else {
        const next = { ...one, call, before };
        await saveCalls(work, [next]);
        await saveNotices(work, [next], { import: undefined });
        await saveChanges(work, changesOf(next));
        await work.tell(eventOf(next));
      }
    }
  }
}

/** Another notice of a call already known: it joins its page, and changes nothing of its text. */
export async function joinNoticeIn(
  work: Work,
  asked: { readonly record: ReadRecord; readonly source: string; readonly sourceId: string },
): Promise<void> {
  const [known] = await holdNotices(work, asked.source, [asked.sourceId]);
  const [same] = await holdNotices(work, asked.record.notice.source, [
    asked.record.notice.sourceId,
  ]);
  if (known?.call === undefined || same !== undefined) return;
  const one = workOut(work, asked.record, await placeIndexIn(work));
  await saveNotices(work, [{ ...one, id: newId<"Notice">(), call: known.call }], {
    import: undefined,
  });
  await saveChanges(work, [{ call: known.call, what: "source-added" }]);
}

function workOut(work: Work, { notice: told, raw }: ReadRecord, index: PlaceIndex): Kept {
  const notice = withKnownPlaces(told, index);
  // PostgreSQL keeps no NUL, nor half a pair of UTF-16.
  const clean = raw.replaceAll("\0", "").toWellFormed();
  return {
    notice,
    raw: clean,
    rawHash: createHash("sha256").update(clean).digest(),
    kind: kindOf(notice),
    closesAt: closesAt(notice, dayOf(work.now)),
    permanent: isPermanent(notice),
    reach: reachOf(notice.places, index),
  };
}

type Placed = Kept & {
  readonly id: NoticeId;
  readonly call: CallId | undefined;
  readonly before: KnownNotice | undefined;
};

function placed(one: Kept, before: KnownNotice | undefined): Placed {
  const call = one.notice.nature === "call" ? (before?.call ?? newId<"Call">()) : before?.call;
  return { ...one, id: before?.id ?? newId<"Notice">(), call, before };
}

/** Whether a call must be written: a notice that is no call any more leaves the call as it was. */
function hasCall(one: Placed): one is Placed & { readonly call: CallId } {
  return one.call !== undefined && one.notice.nature === "call";
}

function changesOf(one: Placed & { readonly call: CallId }): readonly Change[] {
  if (one.before?.call === undefined) return [{ call: one.call, what: "first-seen" }];
  const before = one.before.deadlineOn?.toString();
  const after = one.notice.deadline?.date.toString();
  if (movedDeadline(one)) {
    return [
      {
        call: one.call,
        what: "deadline-moved",
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  }
  return [{ call: one.call, what: "corrected" }];
}

function movedDeadline({ before, closesAt: closes }: Placed): boolean {
  return before?.closesAt?.epochMilliseconds !== closes?.epochMilliseconds;
}

function eventOf(one: Placed & { readonly call: CallId }): HouseEvent {
  return one.before?.call === undefined
    ? { name: "calls.call-published", subject: one.call, payload: {} }
    : { name: "calls.call-changed", subject: one.call, payload: { deadline: movedDeadline(one) } };
}
