import { newId } from "#basics/id";
import { type HouseEvent, type Work, writeKind } from "#services/house";
import { placeIndexIn } from "#modules/territory";

import type { CallId } from "../../domain/call.ts";
import { valueOf } from "../../domain/correction.ts";
import { mayMakeCall } from "../../domain/follow-up.ts";
import { listCallsById } from "../../store/calls.ts";
import { listCorrections, saveSourceValues } from "../../store/corrections.ts";
import {
  type Change,
  holdNotices,
  markSeen,
  type NoticeId,
  saveCalls,
  saveChanges,
  saveNotices,
} from "../../store/saving.ts";
import type { KnownWords } from "../../store/search-rows.ts";
import { writeTold } from "../../store/told.ts";
import {
  listNoticesOf,
  moveNotice,
  savePairs,
  saveTwinKeys,
  type TwinPair,
} from "../../store/twins.ts";
import { followUpIn } from "./follow-notices.ts";
import { withoutCorrections } from "../../actions/lead-call.ts";
import {
  hasCall,
  keysOf,
  type Placed,
  type ReadRecord,
  sortOut,
  workOut,
} from "./place-notices.ts";

export type { ReadRecord } from "./place-notices.ts";

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
  /** New ones that joined a call known from another source. */
  readonly merged: number;
  readonly calls: number;
}

/**
 * Takes a batch of notices of one source, each with its own identifier: keeps the new ones, brings
 * the changed ones up to date, and changes nothing for those already known as they are. A notice
 * open to competition becomes a call, or joins the one that another source told (`find-twins.ts`);
 * the others are kept as what they are, and join the call that they follow (`follow-notices.ts`).
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
    readonly words?: KnownWords;
  },
): Promise<Taken> {
  const { same, changed } = await sortOut(work, asked.records);
  const leading = changed.filter(hasCall);
  const asOf = { import: asked.import };
  await markSeen(work, same, asOf);
  for (const one of changed.filter(takesOver)) await giveUpLeadIn(work, one.call);
  await saveCalls(work, leading, asked.words);
  await saveNotices(work, changed, asOf);
  await saveTwins(work, changed);
  await saveChanges(
    work,
    changed.flatMap((one) => changesOf(one, asked.said)),
  );
  await saveSourceValues(work, leading.flatMap(sourceValuesOf));
  await work.tellAll(leading.map(eventOf));
  await followUpIn(work, changed);
  return {
    new: changed.filter(({ before, joins }) => before === undefined && joins === undefined).length,
    updated: changed.filter(({ before }) => before !== undefined).length,
    unchanged: same.length,
    merged: changed.filter(({ before, joins }) => before === undefined && joins !== undefined)
      .length,
    calls: asked.records.filter(({ notice }) => notice.nature === "call").length,
  };
}

/** What the source says by now of what a person corrected. */
function sourceValuesOf({ call, told, layer }: Placed & { readonly call: CallId }) {
  return layer.map(({ field }) => ({ call, field, value: valueOf(told, field) }));
}

function takesOver(one: Placed): one is Placed & { readonly call: CallId } {
  return one.joins !== undefined && one.leads && one.call !== undefined;
}

/** The notice that led a call stands beside it from now on, with what it says. */
async function giveUpLeadIn(work: Work, id: CallId): Promise<void> {
  const lead = (await listNoticesOf(work, [id])).find(({ leads }) => leads);
  const [call] = await listCallsById(work, [id]);
  if (lead === undefined || call === undefined) return;
  const layer = (await listCorrections(work, [id])).get(id) ?? [];
  const told = writeTold(withoutCorrections(call, layer));
  await moveNotice(work, lead.id, { call: id, leads: false, told });
}

/** Remembers what calls are looked for by, and what was found of each pair. */
async function saveTwins(work: Work, changed: readonly Placed[]): Promise<void> {
  const calls = changed.filter(isCall);
  await saveTwinKeys(work, calls.map(keysOf));
  const pairs = calls.flatMap(({ id, found }): readonly TwinPair[] => [
    ...(found?.likely ?? []).map(({ notice, signs }) => pair(id, notice, "likely", signs)),
    ...(found?.twin === undefined
      ? []
      : [pair(id, found.twin.like.notice, "same", found.twin.like.signs)]),
  ]);
  await savePairs(work, pairs, writeKind(work.actor));
}

function isCall(one: Placed): one is Placed & { readonly call: CallId } {
  return (
    mayMakeCall(one.notice) && one.call !== undefined && (one.leads || one.notice.nature === "call")
  );
}

function pair(
  one: NoticeId,
  other: NoticeId,
  verdict: TwinPair["verdict"],
  signs: TwinPair["signs"],
): TwinPair {
  return { one, other, verdict, signs };
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
  const kept = { ...one, id: newId<"Notice">(), call: known.call, leads: false };
  await saveNotices(work, [kept], { import: undefined });
  await savePairs(work, [pair(kept.id, known.id, "same", [])], writeKind(work.actor));
  await saveChanges(work, [{ call: known.call, what: "source-added" }]);
}

function changesOf(one: Placed, said?: SaidChange): readonly Change[] {
  const { call, joins, before } = one;
  if (!isCall(one) || call === undefined) return [];
  if (one.isOriginal) return before === undefined ? [{ call, what: "original-found" }] : [];
  if (joins !== undefined && before === undefined)
    return [{ call, what: "source-added" }, ...(one.leads ? deadlineMoves(call, joins, one) : [])];
  if (!one.leads) return [];
  if (before?.call === undefined) return [{ call, what: "first-seen" }];
  const words = said === undefined ? {} : { words: said.words };
  if (said?.what !== undefined) return [{ call, what: said.what, ...words }];
  const moved = deadlineMoves(call, before, one);
  if (moved.length > 0) return moved.map((change) => ({ ...change, ...words }));
  return [{ call, what: "corrected", ...words }];
}

function deadlineMoves(
  call: CallId,
  was: NonNullable<Placed["joins"]>,
  one: Placed,
): readonly Change[] {
  if (!isMoved(was, one)) return [];
  const before = was.deadlineOn?.toString();
  const after = one.notice.deadline?.date.toString();
  return [
    {
      call,
      what: "deadline-moved",
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function isMoved(was: NonNullable<Placed["joins"]>, { closesAt: closes }: Placed): boolean {
  return was.closesAt?.epochMilliseconds !== closes?.epochMilliseconds;
}

function eventOf(one: Placed & { readonly call: CallId }): HouseEvent {
  const was = one.before?.call === undefined ? one.joins : one.before;
  return was === undefined
    ? { name: "calls.call-published", subject: one.call, payload: {} }
    : { name: "calls.call-changed", subject: one.call, payload: { deadline: isMoved(was, one) } };
}
