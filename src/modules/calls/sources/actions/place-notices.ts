import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import type { Work } from "#services/house";
import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";

import type { CallId } from "../../domain/call.ts";
import { closesAt } from "../../domain/publish/closing.ts";
import { type Correction, withCorrections } from "../../domain/correction.ts";
import { kindOf } from "../../domain/kind.ts";
import { isPermanent } from "../../domain/life.ts";
import { withKnownPlaces } from "../../domain/search/named-places.ts";
import type { Deadline, Notice } from "../../domain/notice.ts";
import { twinFacts } from "../../domain/twins/facts.ts";
import { twinKeys } from "../../domain/twins/keys.ts";
import { reachOf } from "../../domain/search/reach.ts";
import { saidAt } from "../../domain/said-at.ts";
import { listCorrections } from "../../store/corrections.ts";
import { mayMakeCall } from "../../domain/follow-up.ts";
import { endedBy, withOwnDoubts } from "../../domain/limits/ended.ts";
import type { CorrectionSaid } from "../../domain/limits/standing.ts";
import { listRectifications } from "../../store/follow-ups.ts";
import { holdNotices, type Kept, type KnownNotice, type NoticeId } from "../../store/saving.ts";
import { callsAlone, type StandingAlone } from "./find-originals.ts";
import { findTwinsIn, type FoundTwins } from "../../actions/find-twins.ts";

/** A notice read from its raw record. */
export interface ReadRecord {
  readonly notice: Notice;
  readonly raw: string;
  /** When its source was read, or the date of the file that it came in (domain/said-at.ts); absent when nobody knows. */
  readonly readAt?: Temporal.Instant | undefined;
}

/** `told` is what the source says; `notice`, with the layer of what people corrected over it. */
export type Worked = Kept & {
  readonly told: Notice;
  readonly layer: readonly Correction[];
  /** The last day that the notice gives itself, whatever rectified it. */
  readonly ownDeadline: Deadline | undefined;
};

/** A notice with its place among those known: the call that it makes, leads or stands beside. */
export type Placed = Worked & {
  readonly id: NoticeId;
  readonly call: CallId | undefined;
  readonly leads: boolean;
  readonly before: KnownNotice | undefined;
  /** The call, known from another source, that a new notice joins. */
  readonly joins: Joined | undefined;
  readonly found: FoundTwins | undefined;
  /** Whether it is the original of a call that a correction made by itself. */
  readonly isOriginal: boolean;
};

/** A call as it was before another notice took its lead. */
type Joined = Pick<KnownNotice, "closesAt" | "deadlineOn">;

/** What lies around the notices of a batch. */
export interface Around {
  readonly index: PlaceIndex;
  readonly layer: readonly Correction[];
  /** The corrections of its call, over what its notice says. */
  readonly corrections?: readonly CorrectionSaid[] | undefined;
}

/** Holds the notices of a batch, and tells those known as they are from those to write. */
export async function sortOut(
  work: Work,
  records: readonly ReadRecord[],
): Promise<{ readonly same: readonly Placed[]; readonly changed: readonly Placed[] }> {
  const [first] = records;
  if (first === undefined) return { same: [], changed: [] };
  const ids = records.map(({ notice }) => notice.sourceId);
  const held = await holdNotices(work, first.notice.source, ids);
  const known = new Map(held.map((notice) => [notice.sourceId, notice]));
  const index = await placeIndexIn(work);
  const alone = await callsAlone(work, records, known);
  const twins = await lookForTwins(work, { records, alone, index });
  const calls = [
    ...held.flatMap(({ call }) => call ?? []),
    ...[...alone.originals.values()].map(({ id }) => id),
    ...[...twins.values()].flatMap(({ twin }) => twin?.call.id ?? []),
  ];
  const layers = await listCorrections(work, calls);
  const corrections = await listRectifications(work, calls);
  const sorted = records.map((record) => {
    const before = known.get(record.notice.sourceId);
    const found = twins.get(record.notice.sourceId);
    const call = before?.call ?? found?.twin?.call.id;
    const layer = (call && layers.get(call)) ?? [];
    // What another source rectified is not what a notice says that only stands beside.
    const leads = before?.leads ?? found?.twin?.takesLead ?? true;
    const around = { index, layer, corrections: call && leads ? corrections.get(call) : undefined };
    return placed(workOut(work, record, around), { before, found, alone });
  });
  const isSame = ({ before, rawHash, call }: Placed) =>
    before !== undefined &&
    Buffer.compare(before.rawHash, rawHash) === 0 &&
    // A correction kept before it could make a call makes it now.
    before.call === call;
  return {
    same: sorted.filter(isSame),
    changed: sorted.filter((one) => !isSame(one)),
  };
}

async function lookForTwins(
  work: Work,
  {
    records,
    alone: { makers },
    index,
  }: {
    readonly records: readonly ReadRecord[];
    readonly alone: StandingAlone;
    readonly index: PlaceIndex;
  },
): Promise<ReadonlyMap<string, FoundTwins>> {
  // Calls are kept with their places known: what is compared to them is too.
  const fresh = records.flatMap(({ notice }) =>
    makers.has(notice.sourceId) ? [withKnownPlaces(notice, index)] : [],
  );
  const found = await findTwinsIn(work, fresh);
  return new Map(
    fresh.flatMap(({ sourceId }, at) => {
      const twins = found[at];
      return twins === undefined ? [] : [[sourceId, twins]];
    }),
  );
}

/** Works out what the house adds to a notice: its kind, when it closes, where it reaches. */
export function workOut(
  work: Work,
  { notice: read, raw, readAt }: ReadRecord,
  around: Around,
): Worked {
  const told = withOwnDoubts(read);
  const said = mayMakeCall(told) ? endedBy(told, around.corrections ?? []) : told;
  const notice = withCorrections(withKnownPlaces(said, around.index), around.layer);
  // PostgreSQL keeps no NUL, nor half a pair of UTF-16.
  const clean = raw.replaceAll("\0", "").toWellFormed();
  return {
    told: said,
    layer: around.layer,
    ownDeadline: told.deadline,
    notice,
    raw: clean,
    rawHash: createHash("sha256").update(clean).digest(),
    kind: kindOf(notice),
    closesAt: closesAt(notice, dayOf(work.now)),
    permanent: isPermanent(notice),
    reach: reachOf(notice.places, around.index),
    saidAt: saidAt(told, readAt, work.now),
  };
}

function placed(
  one: Worked,
  { before, found, alone }: Pick<Placed, "before" | "found"> & { readonly alone: StandingAlone },
): Placed {
  const { sourceId } = one.notice;
  const makes = alone.makers.has(sourceId);
  const original = alone.originals.get(sourceId);
  const twin = found?.twin;
  const joined = original ?? twin?.call;
  const call = before?.call ?? joined?.id ?? (makes ? newId<"Call">() : undefined);
  return {
    ...one,
    id: before?.id ?? newId<"Notice">(),
    call,
    leads: before?.call === undefined ? makes && (twin?.takesLead ?? true) : before.leads,
    before,
    joins: joined && { closesAt: joined.closesAt, deadlineOn: joined.deadline?.date },
    found,
    isOriginal: original !== undefined,
  };
}

/** Whether a call must be written: what does not lead it, or is no call any more, leaves it as it was. */
export function hasCall(one: Placed): one is Placed & { readonly call: CallId } {
  return one.call !== undefined && one.leads && mayMakeCall(one.notice);
}

/** What the calls of these notices are looked for by. */
export function keysOf(one: Placed & { readonly call: CallId }) {
  return { call: one.call, keys: one.found?.keys ?? twinKeys(twinFacts(one.told)) };
}
