import { type Job, type Listener, type Work } from "#services/house";
import { notifyAllIn } from "#modules/notifications";

import { DAYS_BEFORE_END } from "../../domain/alert.ts";
import type { CallId } from "../../domain/call.ts";
import { findCallById } from "../../store/calls.ts";
import {
  listClosing,
  listFollowing,
  listTold,
  type NewMatch,
  saveMatches,
} from "../store/matching.ts";
import { isId } from "#basics/id";

/** A new call finds the alerts that it matches, by its own keys; each address is told once, under its first alert. */
export const matchNewCall: Listener = (work, { subject }) => onCall(work, subject, matchCallIn);

async function matchCallIn(work: Work, call: CallId): Promise<void> {
  const matches = await saveMatches(work, call);
  await notifyAllIn(
    work,
    matches.map((match) => ({ ...toTell(match, call), kind: "calls.new-call", object: call })),
  );
}

/**
 * A call changed: those who follow it are told; when its deadline moved, also those who were told of
 * it. A mere re-import tells nothing: it changes nothing, so no event comes.
 */
export const tellChangedCall: Listener = (work, { subject, payload, id }) =>
  onCall(work, subject, async (_, call) => {
    const following = await listFollowing(work, call);
    await tellAll(work, following, { call, kind: "calls.call-followed", object: id });
    if (payload["deadline"] !== true) return;
    const follows = new Set<string>(following.map(({ address }) => address));
    const told = (await listTold(work, call)).filter(({ address }) => !follows.has(address));
    await tellAll(work, told, { call, kind: "calls.deadline-moved", object: id });
  });

/** A call was withdrawn: those who follow it are told. */
export const tellWithdrawnCall: Listener = (work, { subject, id }) =>
  onCall(work, subject, async (_, call) =>
    tellAll(work, await listFollowing(work, call), {
      call,
      kind: "calls.call-followed",
      object: id,
    }),
  );

/** Each morning before the digests: a call that one follows and that closes in three days is recalled, once for each deadline. */
export const recallFollowed: Job = {
  cron: "5 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const before = work.now.add({ hours: 24 * (DAYS_BEFORE_END + 1) });
      for (const match of await listClosing(work, before)) {
        const call = await findCallById(work, match.call);
        const object = `${match.call} ${call?.closesAt?.toString() ?? ""}`;
        await tellAll(work, [match], { call: match.call, kind: "calls.closing-soon", object });
      }
    }),
};

function onCall(
  work: Work,
  subject: string,
  run: (work: Work, call: CallId) => Promise<void>,
): Promise<void> {
  return isId<"Call">(subject) ? run(work, subject) : Promise.resolve();
}

/** An end that moved or comes near cannot wait for Monday. */
function sooner(match: NewMatch): NewMatch {
  return match.rhythm === "weekly" ? { ...match, rhythm: "daily" } : match;
}

const toTell = ({ address, alert, rhythm }: NewMatch, call: CallId) => ({
  address,
  source: alert,
  rhythm,
  facts: { call, alert },
});

async function tellAll(
  work: Work,
  matches: readonly NewMatch[],
  what: { readonly call: CallId; readonly kind: string; readonly object: string },
): Promise<void> {
  await notifyAllIn(
    work,
    matches.map((match) => ({
      ...toTell(sooner(match), what.call),
      kind: what.kind,
      object: what.object,
    })),
  );
}
