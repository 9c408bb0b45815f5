import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, type Listener, type Work, withRight } from "#services/house";

import { mayWrite } from "../domain/rights.ts";
import {
  decideTold,
  MOST_WAITING,
  type SituationId,
  type Told,
  type ToldRefusal,
} from "../domain/situation.ts";
import {
  countOwn,
  deleteSituation,
  findTeller,
  holdSituation,
  saveSituation,
  saveToldAgain,
} from "../store/situations.ts";
import { removeWaitingOf } from "../store/situations-of-person.ts";
import { findCommunityIn, holdSituationIn, type OfCircle, type OfSituation } from "./standing.ts";

interface Telling extends Told {
  /** The community will read who told it. */
  readonly named: boolean;
}

export type TellSituation = OfCircle &
  Telling & {
    /** Known beforehand for the demonstration. */
    readonly id?: SituationId;
  };
export type TellRefusal = ToldRefusal | "unknown-community" | "circle-closed" | "too-many-waiting";

/** A member tells a situation, without names: until somebody else has read it, it is found by them alone. */
export const tellSituation = action(tellSituationIn);

export async function tellSituationIn(
  work: Work,
  asked: TellSituation,
): Promise<Result<SituationId, TellRefusal>> {
  const community = await findCommunityIn(work, asked);
  if (community === undefined) return refused("unknown-community");
  const { asker } = community;
  if (!mayWrite(asker)) return refused("circle-closed");
  const told = decideTold(wordsOf(asked));
  if (!told.done) return told;
  const space = await makeOwnSpaceIn(work, asker.person);
  if ((await countOwn(work, space)) >= MOST_WAITING) return refused("too-many-waiting");
  const id = asked.id ?? newId<"Situation">();
  await saveSituation(
    work,
    {
      id,
      space,
      community: community.space,
      sealed: await seal(work, space, JSON.stringify(told.value)),
      named: asked.named ? asker.person : undefined,
    },
    asker.person,
  );
  return done(id);
}

const wordsOf = ({ title, happened, tried, asks }: Told): Told => ({
  title,
  happened,
  tried,
  asks,
});

export type TellAgain = OfSituation &
  Telling & {
    /** The version that was read: another one meanwhile, and nothing is written over. */
    readonly version?: number | undefined;
  };
export type TellAgainRefusal =
  | ToldRefusal
  | "unknown-situation"
  | "already-open"
  | "circle-closed"
  | "changed-meanwhile";

/** Who told it says it otherwise, until it is open: it waits again for somebody else to read it. */
export const tellAgain = action(tellAgainIn);

export async function tellAgainIn(
  work: Work,
  asked: TellAgain,
): Promise<Result<SituationId, TellAgainRefusal>> {
  const found = await holdSituationIn(work, asked);
  if (found === undefined || !found.isMine) return refused("unknown-situation");
  const { situation, community } = found;
  if (situation.state === "open") return refused("already-open");
  if (!mayWrite(community.asker)) return refused("circle-closed");
  if (asked.version !== undefined && asked.version !== situation.version)
    return refused("changed-meanwhile");
  const told = decideTold(wordsOf(asked));
  if (!told.done) return told;
  await saveToldAgain(work, situation.id, {
    sealed: await seal(work, situation.space, JSON.stringify(told.value)),
    named: asked.named ? community.asker.person : undefined,
  });
  return done(situation.id);
}

export type TakeBackRefusal = "unknown-situation" | "already-open";

/** Who told it takes it back, until it is open, be the circle closed or left: nothing keeps its words. */
export const takeBack = action(takeBackIn);

export async function takeBackIn(
  work: Work,
  asked: OfSituation,
): Promise<Result<SituationId, TakeBackRefusal>> {
  const { for: person, mandate } = work.actor;
  if (person === undefined || mandate !== undefined) return refused("unknown-situation");
  const situation = await holdSituation(work, asked.situation);
  if (situation === undefined || (await findTeller(work, situation.id)) !== person)
    return refused("unknown-situation");
  if (situation.state === "open") return refused("already-open");
  await deleteSituation(work, situation.id);
  return done(situation.id);
}

/** Who left a circle told it nothing that is not read yet, and has nothing of it to read. */
export const forgetOfLeft: Listener = async (work, { subject: circle, payload: { person } }) => {
  if (circle === undefined || typeof person !== "string") return;
  await withRight(work, "practice-hears", (lent) => removeWaitingOf(lent, { person, circle }));
};
