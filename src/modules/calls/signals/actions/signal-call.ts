import { z } from "zod";

import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { action, type Actor, type App, reading, type Work } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, type Limit } from "#services/limits";

import type { Call } from "../../domain/call.ts";
import {
  noticeOfSignal,
  type SignalFields,
  type SignalId,
  type SignalState,
} from "../domain/signal.ts";
import { findCallById } from "../../store/calls.ts";
import {
  deleteSignal,
  holdSignal,
  listSignalsBy,
  saveSignal,
  type SignalRow,
} from "../store/signals.ts";
import { findTwinsIn } from "../../actions/find-twins.ts";

/** Calls that one person signals in a day. */
const BY_PERSON: Limit = { name: "signals-by-person", points: 10, seconds: 86_400 };

export type SignalRefusal = "sign-in-first" | "too-many" | "unreadable";

/** What became of what one signals: it waits, or the call is here already. */
export type Signalled =
  | { readonly is: "waiting"; readonly signal: SignalId }
  | { readonly is: "known"; readonly call: Call };

/**
 * Somebody signed in tells of a call that they saw elsewhere. When it is here already, they are led to
 * it; else it waits for who keeps the instance, who checks it at its address before anyone reads it.
 */
export async function signalCall(
  app: App,
  actor: Actor,
  fields: SignalFields,
): Promise<Result<Signalled, SignalRefusal>> {
  if (actor.for === undefined) return refused("sign-in-first");
  const key = Buffer.from(fingerprint(app, "count signals", actor.for))
    .toString("hex")
    .slice(0, 40);
  if ((await countOne(app, BY_PERSON, key)) !== undefined) return refused("too-many");
  return signalAction(app, actor, fields);
}

const signalAction = action(signalCallIn);

export async function signalCallIn(
  work: Work,
  fields: SignalFields,
): Promise<Result<Signalled, SignalRefusal>> {
  const person = work.actor.for;
  if (person === undefined) return refused("sign-in-first");
  const id = newId<"Signal">();
  const read = noticeOfSignal(id, fields);
  if (!read.read) return refused("unreadable");
  const [found] = await findTwinsIn(work, [read.notice]);
  if (found?.twin?.call.state === "published") return done({ is: "known", call: found.twin.call });
  const space = await makeOwnSpaceIn(work, person);
  await saveSignal(work, {
    id,
    space,
    person,
    sealed: await seal(work, space, JSON.stringify(fields)),
  });
  return done({ is: "waiting", signal: id });
}

const fieldsShape = z.object({
  title: z.string(),
  body: z.string(),
  url: z.string(),
  deadline: z.string().optional(),
  place: z.string().optional(),
  kind: z.enum(["appel a projets", "marche", "appel a candidatures"]).optional(),
  words: z.string().optional(),
});

/** What was typed, opened with the key of its space; undefined once that is destroyed. */
export async function fieldsOf(work: Work, row: SignalRow): Promise<SignalFields | undefined> {
  const opened = await open(work, row.space, row.sealed);
  return opened === undefined ? undefined : fieldsShape.parse(JSON.parse(opened));
}

/** A call that I signalled. */
export interface MySignal {
  readonly id: SignalId;
  readonly fields: SignalFields;
  readonly state: SignalState;
  readonly at: Temporal.Instant;
  readonly why: string | undefined;
  readonly call: Call | undefined;
}

/** What I signalled, the latest first; undefined for who is not signed in. */
export const seeMySignals = reading((work: Work) => seeMySignalsIn(work));

export async function seeMySignalsIn(work: Work): Promise<readonly MySignal[] | undefined> {
  const person = work.actor.for;
  if (person === undefined) return undefined;
  const mine: MySignal[] = [];
  for (const row of await listSignalsBy(work, person)) {
    const fields = await fieldsOf(work, row);
    if (fields === undefined) continue;
    mine.push({
      id: row.id,
      fields,
      state: row.state,
      at: row.signalledAt,
      why: row.sealedWhy && (await open(work, row.space, row.sealedWhy)),
      call: row.call && (await findCallById(work, row.call)),
    });
  }
  return mine;
}

/** Who signalled takes it back while it waits. */
export const takeSignalBack = action(takeSignalBackIn);

export async function takeSignalBackIn(
  work: Work,
  { signal }: { readonly signal: SignalId },
): Promise<Result<true, "unknown-signal">> {
  const row = await holdSignal(work, signal);
  if (row?.state !== "waiting" || row.person !== work.actor.for) return refused("unknown-signal");
  await deleteSignal(work, signal);
  return done(true);
}
