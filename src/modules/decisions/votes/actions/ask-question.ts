import { randomInt } from "node:crypto";

import { type Id, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { findThreadIn } from "#modules/conversations";
import { findCircleIn, memberIdsAtIn, standingIn } from "#modules/circles";
import { isClosed, isMember, spaceOf } from "#rules/circles";
import type { Theme } from "#rules/subjects";
import { action, type Work } from "#services/house";

import type { CountRules } from "../../domain/counting/count-file.ts";
import type { Method, Secrecy } from "../../domain/methods/method.ts";
import { type AskedOption, type AskRefusal, decideQuestion } from "../../domain/question.ts";
import type { Statutes } from "../../domain/statutes.ts";
import type { CircleId, Option, OptionId, PersonId, Vote, VoteId } from "../../domain/vote.ts";
import { saveOptions } from "../../store/options.ts";
import { findStatutes } from "../../store/statutes.ts";
import { saveVote } from "../../store/votes.ts";
import { tellAskedIn } from "./tell-members.ts";
import { texts } from "../../actions/texts.fr.ts";

export interface AskQuestion {
  /** Known beforehand for the demonstration. */
  readonly id?: VoteId;
  readonly circle: CircleId;
  readonly question: string;
  readonly background?: string | undefined;
  readonly method: Method;
  readonly secrecy: Secrecy;
  readonly theme?: Theme | undefined;
  /** As its method takes them (`OPTIONS`): none for `majority` and `nomination`. */
  readonly options: readonly (Partial<AskedOption> & {
    readonly id?: OptionId | undefined;
    readonly label: string;
    readonly line?: string | undefined;
  })[];
  readonly rules: Omit<CountRules, "cap">;
  /** Whether the circle decides so by its statutes. */
  readonly binding: boolean;
  readonly showsPartial?: boolean;
  readonly proposalsFrom?: Temporal.Instant | undefined;
  /** From now on when it is not said. */
  readonly votesFrom?: Temporal.Instant | undefined;
  readonly closesAt: Temporal.Instant;
  /** The thread that it comes from; one of another circle is left out. */
  readonly thread?: Id<"Thread"> | undefined;
  /** The round before, or the election whose first it asks about. */
  readonly follows?: { readonly vote: VoteId; readonly round: number } | undefined;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

/** A member puts a question to their circle; it is counted at the instant of its closing. */
export const askQuestion = action(askQuestionIn);

export async function askQuestionIn(
  work: Work,
  given: AskQuestion,
): Promise<Result<VoteId, AskRefusal>> {
  const asked = {
    ...given,
    proposalsFrom: atOnce(given.proposalsFrom, work.now),
    votesFrom: atOnce(given.votesFrom, work.now),
  };
  const circle = await findCircleIn(work, { circle: asked.circle });
  const by = work.actor.for;
  if (circle === undefined) return refused("unknown-circle");
  const standing = await standingIn(work, asked.circle);
  if (by === undefined || !isMember(standing)) return refused("not-a-member");
  if (isClosed(circle)) return refused("circle-closed");
  const statutes = await findStatutes(work, asked.circle);
  const put = {
    ...asked,
    rules: rulesOf(asked, statutes),
    options: asked.options.map(({ label, cost }) => ({ label, cost })),
    proposalsFrom: asked.proposalsFrom,
    votesFrom: asked.votesFrom ?? work.now,
  };
  const decision = decideQuestion({ isMember: true, put, statutes, now: work.now });
  if (!decision.done) return decision;

  const vote = await voteOf(work, asked, { by, statutes });
  const background =
    asked.background === undefined
      ? undefined
      : await seal(work, spaceOf(vote.circle), asked.background);
  await saveVote(work, vote, background);
  await saveOptions(work, vote, vote.options);
  await work.later(
    "close-vote",
    { vote: vote.id },
    { at: vote.closesAt, key: `close-vote:${vote.id}` },
  );
  if (asked.quiet !== true) await tellAskedIn(work, vote);
  return done(vote.id);
}

/** What was to begin within the last minute begins now: a form takes a moment to come. */
function atOnce(
  at: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (at === undefined) return undefined;
  const late = Temporal.Instant.compare(at, now) < 0;
  return late && Temporal.Instant.compare(at, now.subtract({ minutes: 1 })) > 0 ? now : at;
}

/** What decides by the statutes is counted by them; the rest by what who asks chose. */
function rulesOf(asked: AskQuestion, statutes: Statutes | undefined): CountRules {
  const quorum = asked.binding ? (statutes?.quorum ?? asked.rules.quorum) : asked.rules.quorum;
  return { ...asked.rules, quorum, cap: statutes?.cap };
}

async function voteOf(
  work: Work,
  asked: AskQuestion,
  { by, statutes }: { readonly by: PersonId; readonly statutes: Statutes | undefined },
): Promise<Vote> {
  // Nobody learns who named whom.
  const secrecy = asked.method === "nomination" ? "secret" : asked.secrecy;
  const thread = asked.thread && (await findThreadIn(work, { thread: asked.thread }));
  return {
    id: asked.id ?? newId<"Vote">(),
    circle: asked.circle,
    question: asked.question,
    method: asked.method,
    secrecy,
    theme: asked.theme,
    options: await optionsOf(work, asked),
    askedBy: by,
    openedAt: work.now,
    proposalsFrom: asked.proposalsFrom,
    votesFrom: asked.votesFrom ?? work.now,
    closesAt: asked.closesAt,
    // How secret ballots stand, one after the other, would tell them.
    showsPartial: asked.showsPartial === true && secrecy === "open",
    rules: rulesOf(asked, statutes),
    article: asked.binding ? statutes?.article : undefined,
    round: asked.follows?.round ?? 1,
    follows: asked.follows?.vote,
    thread: thread?.circle === asked.circle ? thread.id : undefined,
    withdrawnAt: undefined,
  };
}

/** The answers of a question: of an election without candidates, each member; of a yes or no, for and against. */
async function optionsOf(work: Work, asked: AskQuestion): Promise<readonly Option[]> {
  if (asked.method === "nomination") {
    const members = await memberIdsAtIn(work, { circle: asked.circle, at: work.now });
    return members.map((person) => ({ ...optionNamed(""), person }));
  }
  if (asked.method === "majority") return [optionNamed(texts.for), optionNamed(texts.against)];
  return asked.options.map(({ id, label, line, cost }) => ({
    ...optionNamed(label),
    id: id ?? newId<"Option">(),
    line,
    cost,
  }));
}

/** Draws its place for ties: told with the count only. */
export function optionNamed(label: string, proposedBy?: PersonId): Option {
  return {
    id: newId<"Option">(),
    label,
    line: undefined,
    cost: undefined,
    person: undefined,
    lot: randomInt(1, 2 ** 31),
    proposedBy,
  };
}
