import { newId } from "#basics/id";
import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { type FileSent, keepFileIn, type ReadyFile, seal } from "#modules/access";
import { mayActForIn } from "#modules/organisations";
import { action, type Work } from "#services/house";

import type { FileRefusal } from "#rules/access";

import {
  type AnswerId,
  type Ended,
  MOST_REASON,
  type OrganisationId,
  type Outcome,
  type PersonId,
  type SendingId,
  type SendingWay,
  type SentAs,
  type Stage,
} from "../domain/answer.ts";
import { decideTurn, type TurnRefusal } from "../domain/stage.ts";
import { findUnderWay, saveStage } from "../store/answers.ts";
import { mayAnswerForIn } from "./take-part.ts";
import { saveParticipant } from "../store/participants.ts";
import { lendAgain, removeSent, savePiece, takeBack } from "../store/pieces.ts";
import { deleteSendings, listSendings, saveSending } from "../store/sendings.ts";
import { giveBackPapersIn } from "./attach-paper.ts";
import { type Deed, noteAnswerIn } from "./note-deed.ts";
import { tellOutcomeIn } from "./tell-participants.ts";
import type { Before } from "./standing.ts";
import { workOnIn, type WorkRefusal } from "./write-part.ts";

export interface OfAnswer {
  readonly answer: AnswerId;
}

export type SaySent = OfAnswer & {
  readonly on: Temporal.PlainDate;
  readonly way: SendingWay;
  /** To whom: a name, an office, an address. */
  readonly recipient?: string | undefined;
  /** Under which number, with what: in their words. */
  readonly details: string | undefined;
  /** The file as it was handed in, and the receipt of it. */
  readonly files?: readonly SentFile[];
  /** For which organisation it was signed; in one's own name when undefined. */
  readonly organisation: OrganisationId | undefined;
};

export interface SentFile {
  readonly as: SentAs;
  readonly file: FileSent | ReadyFile;
}

export type SentRefusal =
  | WorkRefusal
  | TurnRefusal
  | FileRefusal
  | "may-not-sign"
  | "reserved-to-associations"
  | "not-yet"
  | "too-long";

/**
 * Who takes part says that it went out: which day, how, to whom, in whose name. To send in the name of an
 * organisation is to sign for it: it is verified, and they may sign there.
 */
export const saySent = action(saySentIn);

export async function saySentIn(
  work: Work,
  asked: SaySent,
): Promise<Result<AnswerId, SentRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space, person, taking } = before.value;
  const stage = decideTurn(answer.stage, "send", true);
  if (!stage.done) return stage;
  if (Temporal.PlainDate.compare(asked.on, dayOf(work.now)) > 0) return refused("not-yet");
  const { organisation } = asked;
  if (organisation !== undefined && !(await mayActForIn(work, { organisation, power: "sign" })))
    return refused("may-not-sign");
  if (organisation !== undefined && !(await mayAnswerForIn(work, organisation, answer.isReserved)))
    return refused("reserved-to-associations");
  if (Math.max(asked.details?.length ?? 0, asked.recipient?.length ?? 0) > MOST_REASON)
    return refused("too-long");
  const id = newId<"Sending">();
  const sealed = async (words: string | undefined) =>
    words === undefined ? undefined : seal(work, space, words);
  await saveSending(work, {
    id,
    circle: answer.circle,
    answer: answer.id,
    on: asked.on,
    way: asked.way,
    recipient: await sealed(asked.recipient),
    details: await sealed(asked.details),
    by: person,
    organisation,
  });
  for (const { as, file } of asked.files ?? []) {
    const kept = await keepSentIn(work, before.value, { sending: id, as, file });
    if (!kept.done) return kept;
  }
  // Whoever signs takes part, in that quality; in their own name only when they did not yet.
  if (organisation !== undefined || !taking.some((one) => one.person === person))
    await saveParticipant(work, { answer: answer.id, circle: answer.circle, person, organisation });
  const what = answer.stage === "sent" ? "send-more" : "send";
  await turnIn(work, before.value, { what, stage: stage.value, for: organisation });
  return done(answer.id);
}

interface Turned extends Pick<Deed, "what"> {
  readonly stage: Stage;
  readonly ended?: Ended;
  readonly why?: Uint8Array | undefined;
  /** For which organisation, when it is said; otherwise for all those that they take part for. */
  readonly for?: OrganisationId | undefined;
}

/** The answer is elsewhere from now on: the journal of the circle says who did it, the modules above are told. */
async function turnIn(
  work: Work,
  { answer, taking, person }: Before,
  { what, stage, ended, why, ...turned }: Turned,
): Promise<void> {
  await saveStage(work, answer.id, { stage, ended, why });
  const theirs = "for" in turned ? [turned.for] : qualitiesOf(taking, person);
  const organisations = theirs.flatMap((one): readonly OrganisationId[] =>
    one === undefined ? [] : [one],
  );
  await noteAnswerIn(work, answer, { what, for: organisations });
  await work.tell({
    name: "projects.answer-turned",
    subject: answer.id,
    payload: { answer: answer.id, circle: answer.circle, call: answer.call.id, stage },
  });
}

function qualitiesOf(taking: Before["taking"], person: PersonId) {
  return taking.filter((one) => one.person === person).map(({ organisation }) => organisation);
}

/** What was handed in, or its receipt: kept by the circle, with the sending. */
async function keepSentIn(
  work: Work,
  { answer, space, person }: Before,
  { sending, as, file }: SentFile & { readonly sending: SendingId },
): Promise<Result<undefined, FileRefusal>> {
  const kept = await keepFileIn(work, { ...file, space });
  if (!kept.done) return kept;
  await savePiece(work, {
    id: newId<"AttachedPiece">(),
    circle: answer.circle,
    answer: answer.id,
    name: await seal(work, space, kept.value.name),
    source: { from: "circle", file: kept.value.id },
    by: person,
    at: work.now,
    sent: { sending, as },
  });
  return done(undefined);
}

/** « Ce n’est pas parti »: the answer is prepared again. */
export const callBack = action(callBackIn);

export async function callBackIn(
  work: Work,
  asked: OfAnswer,
): Promise<Result<AnswerId, WorkRefusal | TurnRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer } = before.value;
  const stage = decideTurn(answer.stage, "call-back", true);
  if (!stage.done) return stage;
  await removeSent(work, answer.id);
  await deleteSendings(work, answer.id);
  await turnIn(work, before.value, { what: "call-back", stage: stage.value });
  return done(answer.id);
}

export type SayOutcome = OfAnswer & {
  readonly outcome: Outcome;
  readonly on: Temporal.PlainDate;
  /** Why, as they were told or as they understand it. */
  readonly why: string | undefined;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
};

export type OutcomeRefusal = WorkRefusal | TurnRefusal | "not-yet" | "too-long";

/** Who takes part says how it ended: what was lent goes back, the others who take part are told. */
export const sayOutcome = action(sayOutcomeIn);

export async function sayOutcomeIn(
  work: Work,
  asked: SayOutcome,
): Promise<Result<AnswerId, OutcomeRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space, person, taking } = before.value;
  const stage = decideTurn(answer.stage, asked.outcome, true);
  if (!stage.done) return stage;
  if (Temporal.PlainDate.compare(asked.on, dayOf(work.now)) > 0) return refused("not-yet");
  if ((asked.why?.length ?? 0) > MOST_REASON) return refused("too-long");
  await turnIn(work, before.value, {
    what: asked.outcome,
    stage: stage.value,
    ended: { on: asked.on, by: person },
    why: asked.why === undefined ? undefined : await seal(work, space, asked.why),
  });
  await takeBack(work, { answer: answer.id });
  await giveBackPapersIn(work, answer);
  if (asked.quiet === true) return done(answer.id);
  const others = new Set(taking.map((one) => one.person).filter((one) => one !== person));
  await tellOutcomeIn(work, { answer: answer.id, to: [...others], outcome: asked.outcome });
  return done(answer.id);
}

/** An outcome said by mistake is taken back: the answer is under way again. */
export const reopen = action(reopenIn);

export async function reopenIn(
  work: Work,
  asked: OfAnswer,
): Promise<Result<AnswerId, WorkRefusal | TurnRefusal | "another-under-way">> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer } = before.value;
  const wasSent = (await listSendings(work, answer.id)).length > 0;
  const stage = decideTurn(answer.stage, "reopen", wasSent);
  if (!stage.done) return stage;
  if ((await findUnderWay(work, answer.circle, answer.call.id)) !== undefined)
    return refused("another-under-way");
  await turnIn(work, before.value, { what: "reopen", stage: stage.value });
  await lendAgain(work, answer.id);
  return done(answer.id);
}
