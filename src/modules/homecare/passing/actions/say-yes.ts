import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import { type AtHome, atHomeIn } from "../../actions/standing.ts";
import { nameIn } from "../../gaps/actions/be-counted.ts";
import {
  MOST_NAME,
  MOST_WHERE,
  type PassingAnswerId,
  saysWhere,
  type Where,
} from "../domain/passing.ts";
import { findAnswer, listAnswers, saveState, type SealedAnswer } from "../store/answers.ts";
import { holdPassing, type SealedPassing } from "../store/asks.ts";
import { RIGHT, standingAmongIn, wordsOfIn } from "./standing.ts";
import { tellPasserIn } from "./tell.ts";

export interface SayYes {
  readonly answer: PassingAnswerId;
  /** The first name that who passes reads from now on. */
  readonly name: string;
  readonly at: Where;
  /** Where home is; or the public place, where none stands on what everyone reads. */
  readonly where: string | undefined;
}

export type SayRefusal =
  | "not-open"
  | "unknown-answer"
  | "already-yes"
  | "no-name"
  | "no-where"
  | "place-says-where"
  | "too-long"
  | "not-for-another";

/**
 * Yes to one who passes: they alone read the first name that is given, and where. Said by whose it is, or by who acts for them at home;
 * the latter gives the public place alone (decision 0150).
 */
export const sayYes = action(sayYesIn);

export async function sayYesIn(
  work: Work,
  { answer: id, ...asked }: SayYes,
): Promise<Result<undefined, SayRefusal>> {
  const found = await findMineIn(work, id);
  if (!found.done) return found;
  const { ask, answer } = found.value;
  const name = asked.name.trim();
  const typed = asked.where?.trim() || undefined;
  if (name === "") return refused("no-name");
  if (name.length > MOST_NAME || (typed?.length ?? 0) > MOST_WHERE) return refused("too-long");
  if (asked.at === "home" && work.actor.mandate !== undefined) return refused("not-for-another");
  const where = asked.at === "home" ? typed : await publicPlaceIn(work, ask, typed);
  if (where === undefined) return refused("no-where");
  if (asked.at === "place" && saysWhere(where)) return refused("place-says-where");
  if ((await standingAmongIn(work, [ask])).length === 0) return refused("unknown-answer");
  if (answer.state === "yes") return done(undefined);
  if (answer.state !== "waiting") return refused("unknown-answer");
  const all = await listAnswers(work, ask.id);
  if (all.some(({ state }) => state === "yes")) return refused("already-yes");
  const told = { name, where, at: asked.at };
  const opened = await seal(work, ask.space, JSON.stringify(told));
  await withRight(work, RIGHT, (lent) => saveState(lent, id, "yes", opened));
  await tellPasserIn(work, answer, "yes");
  await work.tell({ name: "homecare.passing-yes", subject: id, payload: {} });
  return done(undefined);
}

/** Where everyone reads that it is, in its commune; where nothing stands there, what is said now; undefined: nowhere is said. */
async function publicPlaceIn(
  work: Work,
  ask: SealedPassing,
  typed: string | undefined,
): Promise<string | undefined> {
  const place = (await wordsOfIn(work, ask))?.place ?? typed;
  return place && `${place}, ${await nameIn(work, `commune-${ask.commune}`)}`;
}

/** No, or no more: what a yes told is read no more, and it is asked again of who passes. Twice changes nothing. */
export const sayNo = action(
  async (
    work: Work,
    { answer: id }: { readonly answer: PassingAnswerId },
  ): Promise<Result<undefined, "not-open" | "unknown-answer">> => {
    const found = await findMineIn(work, id);
    if (!found.done) return found;
    const { answer } = found.value;
    if (answer.state !== "waiting" && answer.state !== "yes") return done(undefined);
    await withRight(work, RIGHT, (lent) => saveState(lent, id, "no"));
    await tellPasserIn(work, answer, "no");
    return done(undefined);
  },
);

interface Mine {
  readonly home: AtHome;
  readonly ask: SealedPassing;
  readonly answer: SealedAnswer;
}

/** An answer to something of mine that is not past, held. */
async function findMineIn(
  work: Work,
  id: PassingAnswerId,
): Promise<Result<Mine, "not-open" | "unknown-answer">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("not-open");
  const known = await findAnswer(work, id);
  const ask = known && (await holdPassing(work, known.ask));
  const answer = ask && (await findAnswer(work, id));
  if (ask === undefined || answer?.space !== home.space) return refused("unknown-answer");
  if (Temporal.PlainDate.compare(ask.day, dayOf(work.now)) < 0) return refused("unknown-answer");
  return done({ home, ask, answer });
}
