import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, makeSpaceIn, seal } from "#modules/access";
import { findCircleIn } from "#modules/circles";
import { findOrganisationIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { action, carryIn, type Work, withRight } from "#services/house";

import {
  type About,
  decideMeasure,
  type GiftId,
  type Giver,
  isToOneself,
  type Measure,
  type MeasureRefusal,
  type Party,
  type Receiver,
  type Side,
} from "../domain/gift.ts";
import { findGift, saveGift, type SealedGift } from "../store/gifts.ts";
import { askerIn, spaceOf } from "./standing.ts";
import { tellSaidIn } from "./tell-said.ts";

export interface SayGift extends Measure {
  /** The act: said twice is once. */
  readonly id?: GiftId | undefined;
  readonly giver: Giver;
  readonly receiver: Receiver;
  readonly about?: About | undefined;
  readonly words?: string | undefined;
  /** As which side, for who speaks for both; else as the one that they speak for, the giver first. */
  readonly as?: Side | undefined;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

export type SayRefusal = MeasureRefusal | "to-oneself" | "unknown-party" | "not-yours-to-say";

/** One side says what was given; the other side is told, and confirms it or sets it aside. */
export const sayGift = action(sayGiftIn);

export async function sayGiftIn(work: Work, asked: SayGift): Promise<Result<GiftId, SayRefusal>> {
  const { person, sides } = await askerIn(work, asked);
  const side = sides.find((one) => asked.as === undefined || one === asked.as);
  if (person === undefined || side === undefined) return refused("not-yours-to-say");
  const fits = await decideIn(work, asked);
  if (!fits.done) return fits;
  const gift: SealedGift = {
    ...(await madeIn(work, { ...asked, ...fits.value })),
    state: "said",
    saidBy: { side, person },
    answeredBy: undefined,
    answeredAt: undefined,
  };
  const saved = await keepIn(work, gift);
  if (saved !== "new") return saved === "same" ? done(gift.id) : refused("unknown-party");
  await reachOtherIn(work, gift, asked.quiet === true);
  return done(gift.id);
}

export type SayAgreed = Omit<SayGift, "as" | "quiet">;

/**
 * What both sides agreed on elsewhere (a delivery that one did and the other acknowledged) is said and confirmed
 * at once. Who may, and that both did agree, is the rule of the step that calls.
 */
export async function sayAgreedGiftIn(
  work: Work,
  asked: SayAgreed,
): Promise<Result<GiftId, SayRefusal | "under-a-mandate">> {
  if (work.actor.mandate !== undefined) return refused("under-a-mandate");
  const fits = await decideIn(work, asked);
  if (!fits.done) return fits;
  const gift: SealedGift = {
    ...(await madeIn(work, { ...asked, ...fits.value })),
    state: "confirmed",
    saidBy: { side: "giver", person: undefined },
    answeredBy: undefined,
    answeredAt: work.now,
  };
  const saved = await keepIn(work, gift);
  if (saved === "other") return refused("unknown-party");
  if (saved === "new") await carryToPersonsIn(work, gift);
  return done(gift.id);
}

async function decideIn(work: Work, asked: SayGift): Promise<Result<Measure, SayRefusal>> {
  if (isToOneself(asked.giver, asked.receiver)) return refused("to-oneself");
  for (const party of [asked.giver, asked.receiver])
    if (!(await isThereIn(work, party))) return refused("unknown-party");
  const { kind, unit, count, isLent, from, until } = asked;
  const measure = { kind, unit, count, isLent, from, until };
  return decideMeasure(measure, asked.words, dayOf(work.now));
}

/** Whether there is such a side, that the person who acts may know of. */
async function isThereIn(work: Work, party: Party): Promise<boolean> {
  switch (party.kind) {
    case "person":
      return (await namesOfIn(work, [party.id])).has(party.id);
    case "organisation": {
      const found = await findOrganisationIn(work, party.id);
      // Of one that was merged, the other is given to.
      return found?.id === party.id && !found.isHidden && found.dissolved === undefined;
    }
    case "circle":
      return (await findCircleIn(work, { circle: party.id })) !== undefined;
  }
}

/** What is kept of it, its words sealed under the key of who receives. */
async function madeIn(work: Work, asked: SayGift) {
  for (const party of [asked.giver, asked.receiver]) {
    if (party.kind === "person") await makeOwnSpaceIn(work, party.id);
    if (party.kind === "organisation")
      await makeSpaceIn(work, { id: spaceOf(party), kind: "organisation", owner: undefined });
  }
  const space = spaceOf(asked.receiver);
  const { giver, receiver, kind, unit, count, isLent, from, until, about, words } = asked;
  return {
    id: asked.id ?? newId<"Gift">(),
    space,
    giverSpace: spaceOf(giver),
    giver,
    receiver,
    kind,
    unit,
    count,
    isLent,
    from,
    until,
    about,
    words: words === undefined ? undefined : await seal(work, space, words),
    instead: undefined,
    mends: undefined,
    saidAt: work.now,
    version: 1,
  };
}

/** Keeps it once: whether it is new, the same act again, or the id of something between others. */
export function keepIn(work: Work, gift: SealedGift): Promise<"new" | "same" | "other"> {
  return withRight(work, "say-gifts", async (lent) => {
    if (await saveGift(lent, gift)) return "new";
    const before = await findGift(lent, gift.id);
    return before?.space === gift.space && before.giverSpace === gift.giverSpace ? "same" : "other";
  });
}

/** It stands before the other side, unless it is a person whom who says it does not reach; those it reaches are told. */
export async function reachOtherIn(work: Work, gift: SealedGift, isQuiet: boolean): Promise<void> {
  await carryToPersonsIn(work, gift);
  if (!isQuiet) await tellSaidIn(work, gift);
}

/** The gate between persons: of both sides, whoever is a person and is not the one who says it. */
async function carryToPersonsIn(work: Work, gift: SealedGift): Promise<void> {
  const persons = [gift.giver, gift.receiver].flatMap((party) =>
    party.kind === "person" && party.id !== work.actor.for ? [party.id] : [],
  );
  if (persons.length > 0) await carryIn(work, { row: gift.id, part: "gift", to: persons });
}
