import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import {
  action,
  isOperator,
  reading,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import type { Call } from "../../domain/call.ts";
import type { Notice } from "../../domain/notice.ts";
import {
  noticeOfSignal,
  type SignalFields,
  type SignalId,
  type SignalState,
} from "../domain/signal.ts";
import { findCallById, findCallOfNotice } from "../../store/calls.ts";
import {
  findSignal,
  holdSignal,
  listWaitingSignals,
  settleSignal,
  type SignalRow,
} from "../store/signals.ts";
import { tellPersonsIn } from "../../publish/actions/publish-standing.ts";
import { fieldsOf } from "./signal-call.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

const RIGHT = "decide-signals";
const PAGE = 20;

/** A signalled call that waits: who signalled it is not told. */
export interface WaitingSignal {
  readonly id: SignalId;
  readonly fields: SignalFields;
  readonly at: Temporal.Instant;
  /** As it would be shown, with what could not be understood. */
  readonly notice: Notice;
}

/** Those that wait, for who keeps the instance; undefined for all others. */
export const seeWaitingSignals = reading(seeWaitingSignalsIn);

export async function seeWaitingSignalsIn(work: Work, { page }: { readonly page: number }) {
  if (!isOperator(work.actor)) return undefined;
  return withRight(work, RIGHT, async (lent) => {
    const { signals, total } = await listWaitingSignals(lent, {
      from: (page - 1) * PAGE,
      most: PAGE,
    });
    const waiting: WaitingSignal[] = [];
    for (const row of signals) {
      const fields = await fieldsOf(lent, row);
      const read = fields && noticeOfSignal(row.id, fields);
      if (fields !== undefined && read?.read === true)
        waiting.push({ id: row.id, fields, at: row.signalledAt, notice: read.notice });
    }
    return { waiting, total, size: PAGE };
  });
}

export type DecideSignalRefusal = "unknown-signal" | "say-why";

/** Who keeps the instance checked it: it is a call from now on, or joins the one that another source tells. Answers its number. */
export const takeSignal = action(takeSignalIn);

export async function takeSignalIn(
  work: Work,
  { signal }: { readonly signal: SignalId },
): Promise<Result<number, DecideSignalRefusal>> {
  const row = await holdWaiting(work, signal);
  const fields = row && (await withRight(work, RIGHT, (lent) => fieldsOf(lent, row)));
  const read = fields && noticeOfSignal(signal, fields);
  if (row === undefined || read?.read !== true) return refused("unknown-signal");
  const { notice } = read;
  await takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(fields) }] });
  const call = await findCallOfNotice(work, notice);
  if (call === undefined) throw new Error("a notice just taken has no call");
  await withRight(work, RIGHT, (lent) => settleSignal(lent, signal, { call: call.id }));
  await tellAndNote(work, row, "signal-taken");
  return done(call.number);
}

/** It is no call, or not one for here: said why to who signalled it. */
export const declineSignal = action(declineSignalIn);

export async function declineSignalIn(
  work: Work,
  { signal, why }: { readonly signal: SignalId; readonly why: string },
): Promise<Result<true, DecideSignalRefusal>> {
  const row = await holdWaiting(work, signal);
  if (row === undefined) return refused("unknown-signal");
  if (why.trim() === "") return refused("say-why");
  await withRight(work, RIGHT, async (lent) =>
    settleSignal(lent, signal, { sealedWhy: await seal(lent, row.space, why.trim()) }),
  );
  await tellAndNote(work, row, "signal-declined");
  return done(true);
}

async function holdWaiting(work: Work, id: SignalId): Promise<SignalRow | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const row = await withRight(work, RIGHT, (lent) => holdSignal(lent, id));
  return row?.state === "waiting" ? row : undefined;
}

async function tellAndNote(work: Work, row: SignalRow, what: string): Promise<void> {
  await tellPersonsIn(work, [row.person], {
    from: undefined,
    kind: "calls.signal-settled",
    object: row.id,
    facts: { signal: row.id },
  });
  await recordAdministrativeActIn(work, { what, about: row.id });
}

/** A signalled call as a letter tells what became of it. */
export interface ToldSignal {
  readonly title: string;
  readonly state: SignalState;
  readonly call: Call | undefined;
  readonly why: string | undefined;
}

/** The one that the facts of a letter name, read with the right to write mails; undefined once it is gone. */
export async function seeToldSignalIn(
  work: Work,
  { signal }: Readonly<Record<string, unknown>>,
): Promise<ToldSignal | undefined> {
  const row =
    typeof signal === "string" && isId<"Signal">(signal)
      ? await findSignal(work, signal)
      : undefined;
  const fields = row && (await fieldsOf(work, row));
  if (row === undefined || fields === undefined) return undefined;
  return {
    title: fields.title,
    state: row.state,
    call: row.call && (await findCallById(work, row.call)),
    why: row.sealedWhy && (await open(work, row.space, row.sealedWhy)),
  };
}
