import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { addTaskIn } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { action, type Work } from "#services/house";

import type { Answer, AnswerId, CircleId, OrganisationId } from "../domain/answer.ts";
import { dueOf } from "../domain/due.ts";
import { mayRead } from "../domain/rights.ts";
import { findUnderWay, saveAnswer } from "../store/answers.ts";
import { saveParticipant } from "../store/participants.ts";
import { savePart } from "../store/parts.ts";
import { noteAnswerIn } from "./note-deed.ts";
import { aboutAnswer, standingInCircle } from "./standing.ts";
import { mayAnswerForIn, mayTakePartForIn } from "./take-part.ts";
import { learntTitle } from "./texts.fr.ts";

export interface StartJointAnswer {
  /** Known beforehand for the demonstration. */
  readonly id?: AnswerId;
  readonly circle: CircleId;
  readonly call: Pick<Answer["call"], "id" | "title"> & {
    /** Its address in the house (« /appels/12 »), or elsewhere. */
    readonly at?: string | undefined;
    /** The instant from which it is too late. */
    readonly deadline?: Temporal.Instant | undefined;
  };
  /** For which of one's organisations one takes part; for oneself when undefined. */
  readonly organisation?: OrganisationId | undefined;
  /** Whether the call is open to associations alone: an enterprise does not answer it for itself. */
  readonly isReserved?: boolean | undefined;
  /** What the call asks for, one line each: they become the tasks of the answer, each with a day (`domain/due.ts`). */
  readonly requirements: readonly string[];
}

export type StartRefusal = "unknown-circle" | "not-a-representative" | "reserved-to-associations";

/** What a call asks for at most, and how much of each line is kept. */
const MOST_REQUIREMENTS = 60;
const MOST_LINE = 200;

/**
 * A member of a circle starts a joint answer to a call, and takes part in it, for themself or for an
 * organisation that they represent. When the circle already
 * answers this call, that answer is the one: starting twice changes nothing.
 */
export const startJointAnswer = action(startJointAnswerIn);

export async function startJointAnswerIn(
  work: Work,
  asked: StartJointAnswer,
): Promise<Result<AnswerId, StartRefusal>> {
  const person = work.actor.for;
  if (person === undefined || !mayRead(await standingInCircle(work, asked.circle)))
    return refused("unknown-circle");
  const { organisation } = asked;
  if (organisation !== undefined && !(await mayTakePartForIn(work, organisation)))
    return refused("not-a-representative");
  const isReserved = asked.isReserved ?? false;
  if (organisation !== undefined && !(await mayAnswerForIn(work, organisation, isReserved)))
    return refused("reserved-to-associations");
  const answer: Answer = {
    id: asked.id ?? newId<"Answer">(),
    circle: asked.circle,
    call: { ...asked.call, at: asked.call.at, deadline: asked.call.deadline },
    isReserved,
    startedBy: person,
    startedAt: work.now,
    stage: "preparing",
    ended: undefined,
  };
  if (!(await saveAnswer(work, answer))) {
    const already = await findUnderWay(work, asked.circle, asked.call.id);
    if (already === undefined) throw new Error("an answer is neither new nor under way");
    return done(already.id);
  }
  await saveParticipant(work, {
    answer: answer.id,
    circle: answer.circle,
    person,
    organisation,
  });
  await prepareIn(work, answer, asked.requirements);
  await noteAnswerIn(work, answer, {
    what: "start",
    for: organisation === undefined ? [] : [organisation],
  });
  await work.tell({
    name: "projects.answer-started",
    subject: answer.id,
    payload: { answer: answer.id, circle: answer.circle, call: answer.call.id },
  });
  return done(answer.id);
}

/** A new answer has a place for what will be learnt, and a task for each thing that the call asks for, with its day. */
async function prepareIn(work: Work, answer: Answer, requirements: readonly string[]) {
  const space = spaceOf(answer.circle);
  const due = dueOf(answer.call.deadline, dayOf(work.now));
  await savePart(work, {
    id: newId<"Part">(),
    circle: answer.circle,
    answer: answer.id,
    kind: "learnt",
    title: await seal(work, space, learntTitle),
    owner: undefined,
  });
  for (const line of requirements.slice(0, MOST_REQUIREMENTS)) {
    const title = line.replace(/\s+/g, " ").trim().slice(0, MOST_LINE);
    if (title === "") continue;
    const added = await addTaskIn(work, { space, about: aboutAnswer(answer), title, due });
    if (!added.done) throw new Error(`a requirement was not added: ${added.refusal}`);
  }
}
