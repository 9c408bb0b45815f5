import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { type Organisation, type OrganisationId, standingOf } from "../../domain/organisation.ts";
import { hasRoleThat } from "../../domain/structure-role.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { mayActForIn, mayEndForIn } from "../../team/actions/acting-for.ts";
import {
  type Accompaniment,
  type AccompanimentId,
  type AccompanyRefusal,
  isLastDay,
  MOST_WAITING,
  NOTHING_OPEN,
  type Opens,
  otherSide,
  type Side,
  stateOf,
} from "../domain/accompaniment.ts";
import { POWER_OF } from "../domain/rights.ts";
import {
  hold,
  listOf,
  save,
  saveAccepted,
  saveEnded,
  saveLonger,
  saveOpens,
  saveShown,
  saveWanted,
} from "../store/accompaniments.ts";
import { noteIn, tellEndedIn, tellSideIn } from "./tell-accompaniment.ts";

export interface AskAccompaniment {
  /** Which of the two asks. */
  readonly by: Side;
  readonly association: OrganisationId;
  readonly support: OrganisationId;
  readonly until: Temporal.PlainDate;
  /** What the association opens once the structure says yes; nothing when it is the structure that proposes. */
  readonly opens?: Opens | undefined;
}

/** A structure proposes to accompany an association, or an association asks for it: nothing is seen before the other's yes. */
export const askAccompaniment = action(askAccompanimentIn);

export async function askAccompanimentIn(
  work: Work,
  asked: AskAccompaniment,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const { by, association, support, until } = asked;
  const today = dayOf(work.now);
  if (!(await speaksIn(work, asked, by))) return refused("not-allowed");
  if (association === support) return refused("itself");
  const [theirs, ours] = [
    await findOrganisation(work, association),
    await findOrganisation(work, support),
  ];
  if (theirs === undefined || !isThere(theirs, association)) return refused("not-allowed");
  if (ours === undefined || !mayAccompany(ours, support)) return refused("not-a-support-structure");
  if (!isLastDay(until, today)) return refused("bad-day");
  const mine = by === "support" ? support : association;
  const waiting = (await listOf(work, mine)).filter(
    (one) => one.askedBy === by && stateOf(one, today) === "asked",
  );
  if (waiting.length >= MOST_WAITING) return refused("too-many");
  const one: Accompaniment = {
    id: newId<"Accompaniment">(),
    association,
    support,
    askedBy: by,
    askedAt: work.now,
    until,
    acceptedAt: undefined,
    endedAt: undefined,
    opens: by === "association" ? (asked.opens ?? NOTHING_OPEN) : NOTHING_OPEN,
    wanted: undefined,
    shownBy: { association: false, support: false },
  };
  if (!(await save(work, one))) return refused("already");
  await noteIn(work, one, "accompaniment-asked");
  await tellSideIn(work, one, { side: otherSide(by), kind: "organisations.accompaniment-asked" });
  return done(one);
}

const isThere = (one: Organisation, asked: OrganisationId) =>
  one.id === asked && !one.isHidden && standingOf(one) !== "dissolved";

/** It accompanies: a role of its, and it was shown to be itself. */
function mayAccompany(one: Organisation, asked: OrganisationId): boolean {
  return isThere(one, asked) && standingOf(one) === "verified" && hasRoleThat(one, "accompanies");
}

/** Whether the person who acts speaks for a side of it now. */
function speaksIn(
  work: Work,
  { association, support }: Pick<Accompaniment, "association" | "support">,
  side: Side,
  may = mayActForIn,
): Promise<boolean> {
  const organisation = side === "support" ? support : association;
  return may(work, { organisation, power: POWER_OF[side] });
}

interface OfOne {
  readonly accompaniment: AccompanimentId;
}

/** The one that is named, held, when the person who acts speaks for that side of it. */
async function heldIn(
  work: Work,
  { accompaniment }: OfOne,
  side: Side,
  may = mayActForIn,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const one = await hold(work, accompaniment);
  if (one === undefined) return refused("nothing-to-answer");
  return (await speaksIn(work, one, side, may)) ? done(one) : refused("not-allowed");
}

export interface AnswerAccompaniment extends OfOne {
  readonly yes: boolean;
  /** What the association opens, when it is the one that answers. */
  readonly opens?: Opens | undefined;
}

/** The side that was asked says yes, and it stands; or no, and it is over. */
export const answerAccompaniment = action(answerAccompanimentIn);

export async function answerAccompanimentIn(
  work: Work,
  { accompaniment, yes, opens }: AnswerAccompaniment,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const one = await hold(work, accompaniment);
  if (one === undefined || stateOf(one, dayOf(work.now)) !== "asked")
    return refused("nothing-to-answer");
  const side = otherSide(one.askedBy);
  const may = yes ? mayActForIn : mayEndForIn;
  if (!(await speaksIn(work, one, side, may))) return refused("not-allowed");
  if (yes && side === "association") await saveOpens(work, one.id, opens ?? NOTHING_OPEN);
  await (yes ? saveAccepted : saveEnded)(work, one.id);
  await noteIn(work, one, yes ? "accompaniment-agreed" : "accompaniment-declined");
  await tellSideIn(work, one, {
    side: one.askedBy,
    kind: "organisations.accompaniment-answered",
    object: yes ? "yes" : "no",
  });
  return done(one);
}

export interface OpenToSupport extends OfOne {
  readonly opens: Opens;
}

/** The association says anew what is seen: what it closes is not seen by the next look. */
export const openToSupport = action(openToSupportIn);

export async function openToSupportIn(
  work: Work,
  asked: OpenToSupport,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const held = await heldIn(work, asked, "association");
  if (!held.done) return held;
  await saveOpens(work, held.value.id, asked.opens);
  await noteIn(work, held.value, "accompaniment-opened");
  return held;
}

export interface OfSide extends OfOne {
  /** For which of the two the person speaks. */
  readonly by: Side;
}

/** Either side ends it, at once; an ask that waits is taken back so. */
export const endAccompaniment = action(endAccompanimentIn);

export async function endAccompanimentIn(
  work: Work,
  asked: OfSide,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const held = await heldIn(work, asked, asked.by, mayEndForIn);
  if (!held.done) return held;
  const one = held.value;
  await saveEnded(work, one.id);
  await noteIn(work, one, "accompaniment-ended");
  await tellEndedIn(work, one);
  if (one.acceptedAt !== undefined)
    await tellSideIn(work, one, {
      side: otherSide(asked.by),
      kind: "organisations.accompaniment-answered",
      object: "ended",
    });
  return done(one);
}

export interface AskLonger extends OfSide {
  readonly until: Temporal.PlainDate;
}

/** A side asks for a later last day; when the other had asked for that very day or a later one, both agree. */
export const askLonger = action(askLongerIn);

export async function askLongerIn(
  work: Work,
  asked: AskLonger,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const held = await heldIn(work, asked, asked.by);
  if (!held.done) return held;
  const one = held.value;
  const today = dayOf(work.now);
  if (stateOf(one, today) !== "standing") return refused("nothing-to-answer");
  const isLater = Temporal.PlainDate.compare(asked.until, one.until) > 0;
  if (!isLastDay(asked.until, today) || !isLater) return refused("bad-day");
  await saveWanted(work, one.id, { until: asked.until, by: asked.by });
  await noteIn(work, one, "accompaniment-longer");
  await tellSideIn(work, one, {
    side: otherSide(asked.by),
    kind: "organisations.accompaniment-asked",
    object: asked.until.toString(),
  });
  return done(one);
}

export interface AnswerLonger extends OfSide {
  readonly yes: boolean;
}

/** The side that was asked for longer says yes or no; no changes nothing of what stands. */
export const answerLonger = action(answerLongerIn);

export async function answerLongerIn(
  work: Work,
  asked: AnswerLonger,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const held = await heldIn(work, asked, asked.by);
  if (!held.done) return held;
  const { id, wanted } = held.value;
  if (wanted === undefined || wanted.by === asked.by) return refused("nothing-to-answer");
  await (asked.yes ? saveLonger(work, id, wanted.until) : saveWanted(work, id, undefined));
  await noteIn(work, held.value, "accompaniment-longer");
  await tellSideIn(work, held.value, {
    side: wanted.by,
    kind: "organisations.accompaniment-answered",
    object: `${wanted.until.toString()} ${asked.yes}`,
  });
  return held;
}

export interface ShowToAll extends OfSide {
  readonly shown: boolean;
}

/** A side agrees that everyone may know, or no more: it is public while both agree. */
export const showToAll = action(showToAllIn);

export async function showToAllIn(
  work: Work,
  asked: ShowToAll,
): Promise<Result<Accompaniment, AccompanyRefusal>> {
  const held = await heldIn(work, asked, asked.by);
  if (!held.done) return held;
  await saveShown(work, held.value.id, { side: asked.by, shown: asked.shown });
  await noteIn(work, held.value, "accompaniment-shown");
  return held;
}
