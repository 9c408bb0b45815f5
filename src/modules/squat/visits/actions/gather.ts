import { done, refused, type Result } from "#basics/result";
import { findCircleForGuestIn, foundCircleIn, letInIn, standingIn } from "#modules/circles";
import { type Circle, isMember } from "#rules/circles";
import { action, reading, type Work, withRight } from "#services/house";

import type { Side } from "../domain/feedback.ts";
import type { ExchangeId } from "../domain/visit.ts";
import { holdVisit, saveCircle } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";
import { carryToOtherIn } from "./carry.ts";
import { seeDayIn, type SeenDay } from "./see-day.ts";

export const MOST_NAME = 80;
export const MOST_PURPOSE = 300;

/** What came of a day: the circle that one of the two opened for both. */
export interface SeenGathering {
  readonly day: SeenDay & { readonly reader: Side };
  readonly circle: Circle | undefined;
  readonly isIn: boolean;
}

/** « Faire quelque chose ensemble »: for the two sides, from the day on; undefined for all others. */
export const seeGathering = reading((work: Work, { exchange }: { readonly exchange: ExchangeId }) =>
  seeGatheringIn(work, exchange),
);

async function seeGatheringIn(
  work: Work,
  exchange: ExchangeId,
): Promise<SeenGathering | undefined> {
  const seen = await seeDayIn(work, exchange);
  if (seen === undefined || seen.reader === "employer") return undefined;
  const day = { ...seen, reader: seen.reader };
  const { circle: id } = day.visit;
  if (id === undefined) return day.may.gather ? { day, circle: undefined, isIn: false } : undefined;
  const circle = await findCircleForGuestIn(work, id);
  return circle && { day, circle, isIn: isMember(await standingIn(work, id)) };
}

export interface Gather {
  readonly exchange: ExchangeId;
  readonly name: string;
  readonly purpose: string;
  readonly charter: string;
}

/** One of the two opens a circle for both: a private one, that the other enters from the page of the day. */
export const gather = action(
  async (
    work: Work,
    { exchange, name, purpose, charter }: Gather,
  ): Promise<Result<Circle, "unknown-day" | "circle-there" | "not-founded">> => {
    // Of two who open one at once, the second finds that of the first.
    const asked = await seeGatheringIn(work, exchange);
    if (asked === undefined) return refused("unknown-day");
    await withRight(work, RIGHT, (lent) => holdVisit(lent, asked.day.visit.id));
    const seen = await seeGatheringIn(work, exchange);
    if (seen === undefined) return refused("circle-there");
    if (seen.circle !== undefined) return refused("circle-there");
    const founded = await foundCircleIn(work, {
      name,
      purpose,
      charter: [charter],
      kind: "local",
      joining: "on-request",
      isPrivate: true,
    });
    if (!founded.done) return refused("not-founded");
    const { visit, reader: by } = seen.day;
    await carryToOtherIn(work, visit, { by, part: "circle" });
    await withRight(work, RIGHT, (lent) => saveCircle(lent, visit.id, founded.value.id));
    return done(founded.value);
  },
);

/** The other side enters it, with its charter as they read it. */
export const enterGathering = action(
  async (
    work: Work,
    { exchange, charter }: { readonly exchange: ExchangeId; readonly charter: number },
  ): Promise<
    Result<Circle, "unknown-day" | "unknown-circle" | "circle-closed" | "charter-changed">
  > => {
    const seen = await seeGatheringIn(work, exchange);
    const me = work.actor.for;
    if (seen?.circle === undefined || me === undefined) return refused("unknown-day");
    return letInIn(work, { circle: seen.circle.id, person: me, charter });
  },
);
