import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { mayReachOneIn, reading, type Work } from "#services/house";

import { type Marked, recognisableIn } from "../domain/recognisable.ts";
import { mayAnswer, mayMark, mayRemove, mayWrite } from "../domain/rights.ts";
import type { AnswerId, PersonId, Situation, Told } from "../domain/situation.ts";
import { listAnswers } from "../store/answers.ts";
import { findLineOf } from "../store/lines.ts";
import { answerTextIn } from "./answer-situation.ts";
import {
  type Community,
  findSituationIn,
  type FoundSituation,
  type OfSituation,
  toldOfIn,
} from "./standing.ts";

export interface SeenAnswer {
  readonly id: AnswerId;
  readonly by: PersonId;
  readonly name: string;
  readonly isMine: boolean;
  readonly at: Temporal.Instant;
  /** Undefined: hidden by who moderates. */
  readonly text: string | undefined;
  readonly helped: boolean;
  /** A line of what is known says it. */
  readonly isKnown: boolean;
  readonly mayRemove: boolean;
}

export interface SeenSituation {
  readonly situation: Pick<Situation, "id" | "state" | "openedAt" | "version">;
  readonly community: Community;
  readonly isMine: boolean;
  /** Undefined: hidden by who moderates; who told it still reads it. */
  readonly told: Told | undefined;
  readonly isHidden: boolean;
  /** Who told it, where they chose that it is said; the reader is not one whom it does not reach. */
  readonly teller: { readonly person: PersonId; readonly name: string } | undefined;
  readonly isNamed: boolean;
  /** Why it was sent back. */
  readonly sentBack: string | undefined;
  /** What may let somebody be recognised, for who told it, until it is open. */
  readonly marked: readonly Marked[];
  readonly answers: readonly SeenAnswer[];
  readonly may: {
    readonly change: boolean;
    readonly takeBack: boolean;
    readonly answer: boolean;
    readonly mark: boolean;
    readonly learn: boolean;
  };
}

/** Sees a situation: open in a community of one's own, or one's own before that. Undefined for anyone else. */
export const seeSituation = reading(
  async (work: Work, asked: OfSituation): Promise<SeenSituation | undefined> => {
    const found = await findSituationIn(work, asked);
    const told = found && (await toldOfIn(work, found.situation));
    if (found === undefined || told === undefined) return undefined;
    const { situation, community, isMine } = found;
    const { asker } = community;
    const isOpen = situation.state === "open";
    const isHidden = situation.hiddenBecause !== undefined;
    const isRead = !isHidden || isMine;
    return {
      situation,
      community,
      isMine,
      told: isRead ? told : undefined,
      isHidden,
      teller: await tellerIn(work, found),
      isNamed: situation.named !== undefined,
      sentBack: situation.sentBack && (await open(work, situation.space, situation.sentBack)),
      marked: isOpen
        ? []
        : recognisableIn(Object.values(told).filter((words) => words !== undefined)),
      answers: isRead ? await answersIn(work, found) : [],
      may: {
        change: !isOpen && isMine && mayWrite(asker),
        takeBack: !isOpen && isMine,
        answer: isOpen && !isHidden && mayAnswer(asker, isMine),
        mark: isOpen && mayMark(asker, isMine),
        learn: isOpen && mayWrite(asker),
      },
    };
  },
);

async function tellerIn(
  work: Work,
  { situation: { named }, community, isMine }: FoundSituation,
): Promise<SeenSituation["teller"]> {
  if (named === undefined) return undefined;
  const { person } = community.asker;
  if (!isMine && !(await mayReachOneIn(work, person, { from: named }))) return undefined;
  return { person: named, name: (await namesOfIn(work, [named])).get(named) ?? "" };
}

async function answersIn(
  work: Work,
  { situation, community: { asker } }: FoundSituation,
): Promise<readonly SeenAnswer[]> {
  const kept = await listAnswers(work, [situation.id]);
  const names = await namesOfIn(
    work,
    kept.map(({ by }) => by),
  );
  const seen: SeenAnswer[] = [];
  for (const answer of kept) {
    const isHidden = answer.hiddenBecause !== undefined;
    seen.push({
      id: answer.id,
      by: answer.by,
      name: names.get(answer.by) ?? "",
      isMine: answer.by === asker.person,
      at: answer.at,
      text: isHidden ? undefined : await answerTextIn(work, answer),
      helped: answer.helpedAt !== undefined,
      isKnown: (await findLineOf(work, answer.id)) !== undefined,
      mayRemove: mayRemove(asker, answer.by),
    });
  }
  return seen;
}
