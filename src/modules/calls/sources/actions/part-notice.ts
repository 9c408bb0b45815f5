import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { placeIndexIn } from "#modules/territory";
import {
  action,
  isOperator,
  recordAdministrativeActIn,
  type Work,
  writeKind,
} from "#services/house";

import type { Call, CallId } from "../../domain/call.ts";
import { closesAt } from "../../domain/publish/closing.ts";
import { kindOf } from "../../domain/kind.ts";
import { isPermanent } from "../../domain/life.ts";
import { withKnownPlaces } from "../../domain/search/named-places.ts";
import { withCorrections } from "../../domain/correction.ts";
import type { Notice } from "../../domain/notice.ts";
import { reachOf } from "../../domain/search/reach.ts";
import { twinFacts } from "../../domain/twins/facts.ts";
import { twinKeys } from "../../domain/twins/keys.ts";
import { leadAmong } from "../../domain/twins/lead.ts";
import { findCallById, holdCall } from "../../store/calls.ts";
import { listCorrections } from "../../store/corrections.ts";
import { findIssued } from "../../store/issuers.ts";
import { findJoined, partCall } from "../../store/joined-calls.ts";
import { type NoticeId, saveCalls, saveChanges } from "../../store/saving.ts";
import { readTold } from "../../store/told.ts";
import { findCallOf } from "../../store/twin-pairs.ts";
import {
  listNoticesOf,
  moveNotice,
  type NoticeOfCall,
  savePairs,
  saveTwinKeys,
} from "../../store/twins.ts";
import { leadIn, settleDeadlineIn, withoutCorrections } from "../../actions/lead-call.ts";

export type PartRefusal = "unknown-notice" | "only-notice" | "published-here";

/**
 * A person says that a notice is another call than the rest of its page: it has its own page again, the
 * one that it had or a new one, and no import joins it back. What follows it goes with it. Answers the
 * number of its page.
 */
export const partNotice = action(partNoticeIn);

export async function partNoticeIn(
  work: Work,
  asked: { readonly notice: NoticeId },
): Promise<Result<number, PartRefusal>> {
  const id = isOperator(work.actor) ? await findCallOf(work, asked.notice) : undefined;
  const call = id && (await holdCall(work, id));
  if (call?.state !== "published") return refused("unknown-notice");
  const notices = await listNoticesOf(work, [call.id]);
  const parted = notices.find((one) => one.id === asked.notice);
  const others = notices.filter((one) => (one.nature === "call" || one.leads) && one !== parted);
  if (parted === undefined) return refused("unknown-notice");
  if (others.length === 0) return refused("only-notice");
  if (parted.leads && (await findIssued(work, call.id)) !== undefined)
    return refused("published-here");
  const layer = (await listCorrections(work, [call.id])).get(call.id) ?? [];
  const said = parted.leads ? withoutCorrections(call, layer) : saidBy(parted);
  if (said === undefined) return refused("unknown-notice");
  const own = await giveItsCall(work, { from: call, parted, said });
  if (parted.leads) await passLead(work, { call, others });
  for (const one of notices.filter((each) => follows(each, parted)))
    await moveNotice(work, one.id, { call: own, leads: false, told: toldOf(one) });
  for (const each of [call.id, own]) await settleDeadlineIn(work, each);
  await tellParted(work, { call, own, parted, others });
  const made = await findCallById(work, own);
  return made === undefined ? refused("unknown-notice") : done(made.number);
}

/** What a notice that does not lead says. */
export function saidBy({ told }: Pick<NoticeOfCall, "told">): Notice | undefined {
  return told === null || told === undefined ? undefined : readTold(told);
}

function toldOf({ told }: NoticeOfCall): string | undefined {
  return told === null || told === undefined ? undefined : JSON.stringify(told);
}

function follows(one: NoticeOfCall, parted: NoticeOfCall): boolean {
  return (
    one.nature !== "call" &&
    !one.leads &&
    one.source === parted.source &&
    saidBy(one)?.follows.includes(parted.sourceId) === true
  );
}

async function giveItsCall(
  work: Work,
  {
    from,
    parted,
    said,
  }: { readonly from: Call; readonly parted: NoticeOfCall; readonly said: Notice },
): Promise<CallId> {
  const { source, sourceId } = parted;
  const had = await findJoined(work, { call: from.id, source, sourceId });
  const call = had ?? newId<"Call">();
  if (had !== undefined) await partCall(work, had);
  const index = await placeIndexIn(work);
  const layer = (await listCorrections(work, [call])).get(call) ?? [];
  const notice = withCorrections(withKnownPlaces(said, index), layer);
  await saveCalls(work, [
    {
      call,
      notice,
      raw: "",
      rawHash: new Uint8Array(),
      kind: kindOf(notice),
      closesAt: closesAt(notice, dayOf(from.firstSeenAt)),
      permanent: isPermanent(notice),
      reach: reachOf(notice.places, index),
    },
  ]);
  await saveTwinKeys(work, [{ call, keys: twinKeys(twinFacts(said)) }]);
  await moveNotice(work, parted.id, { call, leads: true, told: undefined });
  return call;
}

/** The next one leads the page that stays. */
async function passLead(
  work: Work,
  { call, others }: { readonly call: Call; readonly others: readonly NoticeOfCall[] },
): Promise<void> {
  const next = leadAmong(others);
  const told = next && saidBy(next);
  if (next === undefined || told === undefined) throw new Error("a call is left without a notice");
  const layer = (await listCorrections(work, [call.id])).get(call.id) ?? [];
  await leadIn(work, { call, notice: { id: next.id, told }, layer });
}

async function tellParted(
  work: Work,
  {
    call,
    own,
    parted,
    others,
  }: {
    readonly call: Call;
    readonly own: CallId;
    readonly parted: NoticeOfCall;
    readonly others: readonly NoticeOfCall[];
  },
): Promise<void> {
  const pairs = others.map(({ id }) => ({
    one: parted.id,
    other: id,
    verdict: "apart" as const,
    signs: [],
  }));
  await savePairs(work, pairs, writeKind(work.actor));
  await saveChanges(work, [
    { call: call.id, what: "source-parted" },
    { call: own, what: "first-seen" },
  ]);
  await work.tell({ name: "calls.call-changed", subject: call.id, payload: { deadline: false } });
  await work.tell({ name: "calls.call-published", subject: own, payload: {} });
  await recordAdministrativeActIn(work, { what: "twins-parted", about: `${call.id}, ${own}` });
}
