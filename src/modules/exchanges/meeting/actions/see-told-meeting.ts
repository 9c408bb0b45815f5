import { isId } from "#basics/id";
import type { Work } from "#services/house";

import { seeToldExchangeIn, type ToldExchange } from "../../protocol/actions/see-told.ts";
import { isSide } from "../../protocol/domain/exchange.ts";
import { maySay } from "../../protocol/domain/word.ts";
import { isToRecall, type MoveKind, type Plan } from "../domain/meeting.ts";
import { findMove } from "../store/moves.ts";
import { type SeenMeeting, seeStandingIn } from "./standing.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What a letter tells of a meeting: when, and who did what. Neither where, nor the words: others may read a letter. */
export interface ToldMeeting {
  readonly told: ToldExchange;
  readonly move: MoveKind;
  /** Who moved it: the side that is not the one written to. */
  readonly from: string;
  readonly plan: Plan;
  /** What both agreed on, when something else is proposed. */
  readonly agreed: Plan | undefined;
}

/** A move that a letter tells: undefined once something else was done since, or it reaches them no more. */
export async function seeToldMoveIn(work: Work, facts: Facts): Promise<ToldMeeting | undefined> {
  const { move: id } = facts;
  const move =
    typeof id === "string" && isId<"MeetingMove">(id) ? await findMove(work, id) : undefined;
  if (move?.reaches !== true) return undefined;
  const seen = await seeToldStandingIn(work, facts);
  if (seen === undefined || seen.standing.last !== move.number) return undefined;
  const { told, standing } = seen;
  const { agreed, proposed, calledOff } = standing;
  const plan = (proposed ?? agreed ?? calledOff?.proposal)?.plan;
  if (plan === undefined) return undefined;
  const from = told.names[move.by].name;
  return { told, move: move.kind, from, plan, agreed: proposed && agreed?.plan };
}

/** A meeting of tomorrow that the digest recalls: undefined once it was moved, called off, or has begun. */
export async function seeRecalledIn(work: Work, facts: Facts): Promise<ToldMeeting | undefined> {
  const seen = await seeToldStandingIn(work, facts);
  if (seen === undefined) return undefined;
  const { told, standing } = seen;
  const { agreed } = standing;
  if (agreed === undefined || agreed.number !== Number(facts["number"])) return undefined;
  if (!isToRecall(standing, work.now)) return undefined;
  const other = told.names[standing.you === "asker" ? "giver" : "asker"].name;
  return { told, move: "accept", from: other, plan: agreed.plan, agreed: agreed.plan };
}

async function seeToldStandingIn(
  work: Work,
  facts: Facts,
): Promise<{ readonly told: ToldExchange; readonly standing: SeenMeeting } | undefined> {
  const told = await seeToldExchangeIn(work, facts);
  if (told === undefined || !isSide(told.party) || !maySay(told.kept.exchange, told.party))
    return undefined;
  return { told, standing: await seeStandingIn(work, told.kept, told.party) };
}
