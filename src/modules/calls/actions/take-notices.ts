import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { type HouseEvent, type Work } from "#services/house";
import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";

import type { CallId } from "../domain/call.ts";
import { closesAt } from "../domain/closing.ts";
import { followUpOf } from "../domain/follow-up.ts";
import { type Correction, valueOf, withCorrections } from "../domain/correction.ts";
import { kindOf } from "../domain/kind.ts";
import { isPermanent } from "../domain/life.ts";
import { withKnownPlaces } from "../domain/named-places.ts";
import type { Notice } from "../domain/notice.ts";
import { reachOf } from "../domain/reach.ts";
import { listCorrections, saveSourceValues } from "../store/corrections.ts";
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

/** What whoever published a notice says of its change, for the history of its call. */
export interface SaidChange {
  /** When it is more than a correction, or a deadline that moved. */
  readonly what?: "closed-early";
  readonly words: string;
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
 * What a person corrected of a call stays over what its notice says (domain/correction.ts).
 *
 * Events told: `calls.call-published` (a new call), `calls.call-changed` (its notice changed; `deadline`
 * says whether the deadline moved). The right was asked by who imports: a command, a job, the opening.
 */
export async function takeNoticesIn(
  work: Work,
  asked: {
    readonly records: readonly ReadRecord[];
    readonly import?: string;
    readonly said?: SaidChange;
  },
): Promise<Taken> {
  const { same, changed } = await sortOut(work, asked.records);
  const asOf = { import: asked.import };
  await markSeen(work, same, asOf);
  await saveCalls(work, changed.filter(hasCall));
  await saveNotices(work, changed, asOf);
  await saveChanges(
    work,
    changed.filter(hasCall).flatMap((one) => changesOf(one, asked.said)),
  );
  await saveSourceValues(work, changed.filter(hasCall).flatMap(sourceValuesOf));
  await work.tellAll(changed.filter(hasCall).map(eventOf));
  await followUp(work, changed);
  return {
    new: changed.filter(({ before }) => before === undefined).length,
    updated: changed.filter(({ before }) => before !== undefined).length,
    unchanged: same.length,
    calls: asked.records.filter(({ notice }) => notice.nature === "call").length,
  };
}

/** Holds the notices of a batch, and tells those known as they are from those to write. */
async function sortOut(
  work: Work,
  records: readonly ReadRecord[],
): Promise<{ readonly same: readonly NoticeId[]; readonly changed: readonly Placed[] }> {
  const [first] = records;
  if (first === undefined) return { same: [], changed: [] };
  const ids = records.map(({ notice }) => notice.sourceId);
  const held = await holdNotices(work, first.notice.source, ids);
  const known = new Map(held.map((notice) => [notice.sourceId, notice]));
  const calls = held.flatMap(({ call }) => call ?? []);
  const layers = await listCorrections(work, calls);
  const index = await placeIndexIn(work);
  const sorted = records.map((record) => {
    const before = known.get(record.notice.sourceId);
    const layer = (before?.call && layers.get(before.call)) ?? [];
    return placed(workOut(work, record, { index, layer }), before);
  });
  const isSame = ({ before, rawHash }: Placed) =>
    before !== undefined && Buffer.compare(before.rawHash, rawHash) === 0;
  return {
    same: sorted.filter(isSame).map(({ id }) => id),
    changed: sorted.filter((one) => !isSame(one)),
  };
}

/** What the source says by now of what a person corrected. */
function sourceValuesOf({ call, told, layer }: Placed & { readonly call: CallId }) {
  return layer.map(({ field }) => ({ call, field, value: valueOf(told, field) }));
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
        await replaceIn(work, one, { ...before, call });
      }
    }
  }
}

/** A notice that holds the whole text of a call that came before takes its place; what a person corrected of it stays. */
async function replaceIn(
  work: Work,
  one: Placed,
  before: KnownNotice & { readonly call: CallId },
): Promise<void> {
  const { call } = before;
  const layer = (await listCorrections(work, [call])).get(call) ?? [];
  const record = { notice: one.told, raw: one.raw };
  const worked = workOut(work, record, { index: await placeIndexIn(work), layer });
  const next = { ...worked, id: one.id, call, before };
  await saveCalls(work, [next]);
  await saveNotices(work, [next], { import: undefined });
  await saveChanges(work, changesOf(next));
  await saveSourceValues(work, sourceValuesOf(next));
  await work.tell(eventOf(next));
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
  const one = workOut(work, asked.record, { index: await placeIndexIn(work), layer: [] });
  await saveNotices(work, [{ ...one, id: newId<"Notice">(), call: known.call }], {
    import: undefined,
  });
  await saveChanges(work, [{ call: known.call, what: "source-added" }]);
}

interface Around {
  readonly index: PlaceIndex;
  readonly layer: readonly Correction[];
}

/** `told` is what the source says; `notice`, with the layer of what people corrected over it. */
type Worked = Kept & { readonly told: Notice; readonly layer: readonly Correction[] };

function workOut(work: Work, { notice: told, raw }: ReadRecord, { index, layer }: Around): Worked {
  const notice = withCorrections(withKnownPlaces(told, index), layer);
  // PostgreSQL keeps no NUL, nor half a pair of UTF-16.
  const clean = raw.replaceAll("\0", "").toWellFormed();
  return {
    told,
    layer,
    notice,
    raw: clean,
    rawHash: createHash("sha256").update(clean).digest(),
    kind: kindOf(notice),
    closesAt: closesAt(notice, dayOf(work.now)),
    permanent: isPermanent(notice),
    reach: reachOf(notice.places, index),
  };
}

type Placed = Worked & {
  readonly id: NoticeId;
  readonly call: CallId | undefined;
  readonly before: KnownNotice | undefined;
};

function placed(one: Worked, before: KnownNotice | undefined): Placed {
  const call = one.notice.nature === "call" ? (before?.call ?? newId<"Call">()) : before?.call;
  return { ...one, id: before?.id ?? newId<"Notice">(), call, before };
}

/** Whether a call must be written: a notice that is no call any more leaves the call as it was. */
function hasCall(one: Placed): one is Placed & { readonly call: CallId } {
  return one.call !== undefined && one.notice.nature === "call";
}

function changesOf(one: Placed & { readonly call: CallId }, said?: SaidChange): readonly Change[] {
  if (one.before?.call === undefined) return [{ call: one.call, what: "first-seen" }];
  const words = said === undefined ? {} : { words: said.words };
  if (said?.what !== undefined) return [{ call: one.call, what: said.what, ...words }];
  const before = one.before.deadlineOn?.toString();
  const after = one.notice.deadline?.date.toString();
  if (movedDeadline(one)) {
    return [
      {
        call: one.call,
        what: "deadline-moved",
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...words,
      },
    ];
  }
  return [{ call: one.call, what: "corrected", ...words }];
}

function movedDeadline({ before, closesAt: closes }: Placed): boolean {
  return before?.closesAt?.epochMilliseconds !== closes?.epochMilliseconds;
}

function eventOf(one: Placed & { readonly call: CallId }): HouseEvent {
  return one.before?.call === undefined
    ? { name: "calls.call-published", subject: one.call, payload: {} }
    : { name: "calls.call-changed", subject: one.call, payload: { deadline: movedDeadline(one) } };
}
