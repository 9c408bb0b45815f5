import { done, refused, type Result } from "#basics/result";
import {
  action,
  isOperator,
  personBy,
  reading,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import { type Ground, sayingOf } from "../../domain/ground.ts";
import { type MandateId, stateOf } from "../../domain/mandate.ts";
import { saveDeed } from "../../store/deeds.ts";
import { findGround, listToSee, saveGround, saveGroundSeen } from "../../store/grounds.ts";
import { findMandate, holdMandate } from "../../store/mandates.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { mineIn } from "../../actions/who.ts";

export type GroundRefusal = "not-signed-in" | "unknown-mandate" | "nothing-said" | "said-otherwise";

export interface SayGround {
  readonly mandate: MandateId;
  /** Undefined: on nothing else than the yes of the person. */
  readonly ground: Ground | undefined;
}

/**
 * One of the two of a mandate says on what it rests: a protection that a court decided, or a mandate given beforehand. It opens
 * nothing more, and both read it in the journal. Said anew, it is to be seen anew. Never under a mandate.
 */
export const sayGround = action(sayGroundIn);

export async function sayGroundIn(
  work: Work,
  { mandate: id, ground }: SayGround,
): Promise<Result<MandateId, GroundRefusal>> {
  const me = mineIn(work, "change-mine");
  if (me === undefined) return refused("not-signed-in");
  const mandate = await holdMandate(work, id);
  if (mandate === undefined || stateOf(mandate, work.now) !== "open")
    return refused("unknown-mandate");
  if (mandate.person !== me && mandate.holder !== me) return refused("unknown-mandate");
  if ((await findGround(work, id))?.ground === ground) return done(id);
  const saidBy = mandate.person === me ? "person" : "holder";
  await withRight(work, "mandates", async (lent) => {
    await saveGround(lent, id, ground && { ground, saidBy });
    const what = ground === undefined ? "ground-off" : "ground";
    await saveDeed(lent, { mandate: id, what: `${what}-by-${saidBy}` });
  });
  // Said of them by who acts: they are told.
  if (ground !== undefined && saidBy === "holder") {
    const payload = { mandate: id, person: mandate.person };
    await work.tell({ name: "people.ground-said", subject: mandate.person, payload });
  }
  return done(id);
}

export interface SeeGround extends Pick<SayGround, "mandate"> {
  /** The saying that was read when the paper was looked at (`GroundToSee.saying`). */
  readonly saying: string;
}

/**
 * The operator saw it on paper, and keeps nothing of it: both read who saw it, and when. Never who is one of the two, nor of what was
 * said otherwise since they read it.
 */
export const seeGroundOnPaper = action(seeGroundOnPaperIn);

export async function seeGroundOnPaperIn(
  work: Work,
  { mandate: id, saying }: SeeGround,
): Promise<Result<MandateId, GroundRefusal>> {
  if (!isOperator(work.actor)) return refused("not-signed-in");
  const me = personBy(work.actor);
  return withRight(work, "mandates", async (lent) => {
    const mandate = await holdMandate(lent, id);
    if (mandate === undefined || stateOf(mandate, lent.now) !== "open")
      return refused("unknown-mandate");
    if (me === mandate.person || me === mandate.holder) return refused("unknown-mandate");
    const said = await findGround(lent, id);
    if (said === undefined) return refused("nothing-said");
    if (sayingOf(said) !== saying) return refused("said-otherwise");
    if (said.seenAt !== undefined) return done(id);
    await saveGroundSeen(lent, id, me);
    await saveDeed(lent, { mandate: id, what: "ground-seen" });
    await recordAdministrativeActIn(work, { what: "ground-seen", about: id });
    return done(id);
  });
}

/** A ground to be seen on paper, as the operator reads it. */
export interface GroundToSee {
  readonly id: MandateId;
  readonly personName: string;
  readonly holderName: string;
  readonly ground: Ground;
  /** What is said now, and when: the press is of it alone. */
  readonly saying: string;
}

/** Those that wait to be seen on paper; undefined for anybody but the operator. */
export const seeGroundsToSee = reading(
  async (work: Work): Promise<readonly GroundToSee[] | undefined> =>
    isOperator(work.actor) ? withRight(work, "mandates", listToSeeIn) : undefined,
);

async function listToSeeIn(lent: Work): Promise<readonly GroundToSee[]> {
  const all: GroundToSee[] = [];
  for (const id of await listToSee(lent)) {
    const [mandate, said] = [await findMandate(lent, id), await findGround(lent, id)];
    if (mandate?.holder === undefined || said === undefined) continue;
    const names = await namesOfIn(lent, [mandate.person, mandate.holder]);
    all.push({
      id,
      personName: names.get(mandate.person) ?? "",
      holderName: names.get(mandate.holder) ?? "",
      ground: said.ground,
      saying: sayingOf(said),
    });
  }
  return all;
}
