import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { action, type Actor, type App, carryIn, listQuietIn, type Work } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import { type CallId, isOpen } from "../../domain/call.ts";
import {
  type AskedId,
  type AskedState,
  type AskRefusal,
  decideAsking,
  type QuestionId,
  WHY,
} from "../../domain/question.ts";
import { findCallById } from "../../store/calls.ts";
import { findIssued } from "../../store/issuers.ts";
import {
  type AskedRow,
  deleteAsked,
  holdAsked,
  listAsked,
  saveAsked,
} from "../../store/questions.ts";
import {
  mayIssueIn,
  publishersOfIn,
  tellPersonsIn,
} from "../../publish/actions/publish-standing.ts";

/** Questions of one person in a day, under whatever calls. */
const BY_PERSON = declareLimit({ name: "questions-by-person", points: 10, seconds: 86_400 });
/** Questions under one call in a day, by whoever: nobody buries an issuer. */
const UNDER_CALL = declareLimit({ name: "questions-under-call", points: 100, seconds: 86_400 });

export interface AskUnderCall {
  readonly call: CallId;
  readonly words: string;
  /** Nobody is written to: the demonstration tells of the past. */
  readonly quiet?: true | undefined;
}

export type AskUnderCallRefusal = AskRefusal | "sign-in-first" | "too-many";

/**
 * Somebody signed in asks the issuer of a call. Their name goes nowhere: neither to the issuer, who
 * answers the question and not the person, nor to the page. The issuer is told that a question waits.
 */
export async function askUnderCall(
  app: App,
  actor: Actor,
  asked: AskUnderCall,
): Promise<Result<AskedId, AskUnderCallRefusal>> {
  const person = actor.for;
  if (person === undefined) return refused("sign-in-first");
  const over =
    (await countOne(app, BY_PERSON, keyOf(app, person))) ??
    (await countOne(app, UNDER_CALL, asked.call));
  return over === undefined ? askAction(app, actor, asked) : refused("too-many");
}

const askAction = action(askUnderCallIn);

function keyOf(app: App, text: string): string {
  return Buffer.from(fingerprint(app, "count questions", text))
    .toString("hex")
    .slice(0, 40);
}

export async function askUnderCallIn(
  work: Work,
  asked: AskUnderCall,
): Promise<Result<AskedId, AskUnderCallRefusal>> {
  const person = work.actor.for;
  if (person === undefined) return refused("sign-in-first");
  const call = await findCallById(work, asked.call);
  if (call?.state !== "published") return refused("unknown-call");
  const issued = await findIssued(work, call.id);
  if (issued !== undefined && !(await mayIssueIn(work, issued.organisation, "ask-question")))
    return refused("sign-in-first");
  const space = await makeOwnSpaceIn(work, person);
  const mine = (await listAsked(work, call.id)).filter((one) => one.asker === person);
  const decision = decideAsking({
    isOpen: isOpen(call, work.now),
    hasIssuer: issued !== undefined,
    waiting: mine.filter(({ state }) => state === "waiting").length,
  });
  if (!decision.done) return decision;
  if (issued === undefined) return refused("no-issuer");
  const id = newId<"AskedQuestion">();
  await saveAsked(work, {
    id,
    space,
    asker: person,
    issuer: issued.organisation,
    call: call.id,
    sealed: await seal(work, space, asked.words),
  });
  const reached = await carryIn(work, { row: id, to: await publishersOfIn(work, call.id) });
  if (asked.quiet === undefined)
    await tellPersonsIn(work, reached, {
      from: person,
      kind: "calls.question-asked",
      object: id,
      facts: { call: call.id, asked: id },
    });
  return done(id);
}

/** Who asked takes the question back while it waits. */
export const takeQuestionBack = action(takeQuestionBackIn);

export async function takeQuestionBackIn(
  work: Work,
  { asked }: { readonly asked: AskedId },
): Promise<Result<CallId, "unknown-question">> {
  const row = await holdAsked(work, asked);
  if (row?.state !== "waiting" || !isMine(work, row)) return refused("unknown-question");
  await deleteAsked(work, asked);
  return done(row.call);
}

/** A question as who asked it sees it. */
export interface MyQuestion {
  readonly id: AskedId;
  readonly words: string;
  readonly state: AskedState;
  readonly askedAt: Temporal.Instant;
  readonly question: QuestionId | undefined;
  /** Why it was declined. */
  readonly why: string | undefined;
}

/** The questions that the person who acts asked under a call. */
export async function listMyQuestionsIn(work: Work, call: CallId): Promise<readonly MyQuestion[]> {
  if (work.actor.for === undefined) return [];
  const told: MyQuestion[] = [];
  const mine = (await listAsked(work, call)).filter((row) => isMine(work, row));
  const ids = mine.map(({ id }) => id);
  const unsaid = await listQuietIn(work, ids, { part: WHY });
  for (const row of mine) {
    told.push({
      id: row.id,
      words: (await open(work, row.space, row.sealed)) ?? "",
      state: row.state,
      askedAt: row.askedAt,
      question: row.question,
      why:
        row.sealedWhy && !unsaid.has(row.id)
          ? await open(work, row.space, row.sealedWhy)
          : undefined,
    });
  }
  return told;
}

function isMine(work: Work, { asker }: Pick<AskedRow, "asker">): boolean {
  return work.actor.for === asker;
}
