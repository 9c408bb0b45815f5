import type { Work } from "#services/house";

import type { CallId, ChangeKind } from "../../domain/call.ts";
import { valueOf } from "../../domain/correction.ts";
import { citedAs, citedBy, followUpOf } from "../../domain/follow-up.ts";
import type { Notice, Source } from "../../domain/notice.ts";
import { holdCall } from "../../store/calls.ts";
import { given } from "../../domain/reading/given.ts";
import { listCorrections } from "../../store/corrections.ts";
import { joinFollowUp, listCited, listWaiting } from "../../store/follow-ups.ts";
import { holdNotices, type NoticeId, saveChanges } from "../../store/saving.ts";
import { writeTold } from "../../store/told.ts";
import { listNoticesOf, moveNotice } from "../../store/twins.ts";
import { leadIn, settleDeadlineIn, withoutCorrections } from "../../actions/lead-call.ts";
import type { Placed } from "./place-notices.ts";
import { withdrawCallIn } from "../../actions/withdraw-call.ts";

/**
 * What notices say of the calls that others of the same source made, in whatever order they came: a
 * cancellation withdraws the call, a rectification moves its last day and tells those who follow it, an
 * award or a modification joins its page. Twice changes nothing.
 */
export async function followUpIn(work: Work, changed: readonly Placed[]): Promise<void> {
  const [first] = changed;
  if (first === undefined) return;
  const { source } = first.notice;
  await followCitedIn(work, source, changed);
  const made = new Map(
    changed.flatMap(({ leads, call, told }) =>
      leads && call ? [told.sourceId, ...citedAs(told)].map((name) => [name, call] as const) : [],
    ),
  );
  for (const { id, told } of await listWaiting(work, source, [...made.keys()])) {
    const call = citedBy(told)
      .map((each) => made.get(each))
      .find((each) => each !== undefined);
    if (call !== undefined) await followIn(work, { id, told, call });
  }
}

/** What the notices of a batch cite is looked for and held at once; they follow one after the other. */
async function followCitedIn(
  work: Work,
  source: Source,
  changed: readonly Placed[],
): Promise<void> {
  const following = changed.filter(({ told }) => followUpOf(told) !== undefined);
  const cited = await listCited(
    work,
    source,
    following.flatMap(({ told }) => citedBy(told)),
  );
  const held = await holdNotices(
    work,
    source,
    cited.map(({ sourceId }) => sourceId),
  );
  const calls = new Map(held.map(({ sourceId, call }) => [sourceId, call]));
  for (const { id, told } of following) {
    const names = new Set(citedBy(told));
    const own = cited.filter((one) => one.names.some((name) => names.has(name)));
    const ids = new Set(own.map(({ sourceId }) => sourceId));
    const call = [...calls].find(([known, of]) => of !== undefined && ids.has(known))?.[1];
    if (call === undefined) continue;
    await followIn(work, { id, told, call });
    // What follows this one in the same batch follows it to that call.
    if (calls.has(told.sourceId)) calls.set(told.sourceId, calls.get(told.sourceId) ?? call);
  }
}

interface Following {
  readonly id: NoticeId;
  readonly told: Notice;
  readonly call: CallId;
}

async function followIn(work: Work, { id, told, call }: Following): Promise<void> {
  const isNew = await joinFollowUp(work, id, call);
  const effect = followUpOf(told);
  if (effect === "withdraws") {
    for (const { sourceId } of await listCited(work, told.source, citedBy(told)))
      await withdrawCallIn(work, { source: told.source, sourceId, why: told.summary });
    return;
  }
  if (effect === "replaces") {
    await replaceIn(work, { id, told, call });
    return;
  }
  const moved = effect === "rectifies" && (await moveDeadlineIn(work, call, told));
  if (isNew && !moved)
    await saveChanges(work, [
      { call, what: CHANGES[told.nature] ?? "rectified", words: told.title },
    ]);
  if (isNew || moved)
    await work.tell({ name: "calls.call-changed", subject: call, payload: { deadline: moved } });
}

const CHANGES: Readonly<Partial<Record<Notice["nature"], ChangeKind>>> = {
  correction: "rectified",
  modification: "modified",
  award: "awarded",
};

/** What a rectification makes of the end becomes that of the call, unless a person said otherwise; told when the day moved. */
async function moveDeadlineIn(work: Work, id: CallId, told: Notice): Promise<boolean> {
  const settled = await settleDeadlineIn(work, id);
  if (settled === undefined) return false;
  const { before, after } = settled;
  if (valueOf(after, "deadline") === valueOf(before, "deadline")) return false;
  const [was, is] = [before, after].map(({ deadline }) => deadline?.date.toString());
  await saveChanges(work, [
    { call: id, what: "deadline-moved", ...given({ before: was, after: is }), words: told.title },
  ]);
  return true;
}

/** A notice that holds the whole text takes the place of the one that led; what a person corrected stays. */
async function replaceIn(work: Work, { id, told, call: of }: Following): Promise<void> {
  const call = await holdCall(work, of);
  const lead = (await listNoticesOf(work, [of])).find(({ leads }) => leads);
  if (call === undefined || lead === undefined || lead.id === id) return;
  const layer = (await listCorrections(work, [of])).get(of) ?? [];
  await leadIn(work, { call, notice: { id, told }, layer });
  await moveNotice(work, lead.id, {
    call: of,
    leads: false,
    told: writeTold(withoutCorrections(call, layer)),
  });
  const moved = call.deadline?.date.toString() !== told.deadline?.date.toString();
  await saveChanges(work, [{ call: of, what: "corrected" }]);
  await work.tell({ name: "calls.call-changed", subject: of, payload: { deadline: moved } });
}
