import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import type { SpaceId, Work } from "#services/house";

import {
  type Act,
  type Deed,
  type Exchange,
  hasEnded,
  isSide,
  type Party,
  type Reason,
  type Step,
  takesAPlaceIn,
} from "../domain/exchange.ts";
import type { BeforehandId } from "../../domain/beforehand.ts";
import type { TermValues } from "../domain/need.ts";
import { nextTimer } from "../domain/next-timer.ts";
import { decideStep } from "../domain/protocol.ts";
import type { StepRefusal } from "../domain/step-guards.ts";
import { type KeptExchange, saveExchange } from "../store/exchanges.ts";
import { type Readers, saveStep, saveTerms, showAllSteps, showToGiver } from "../store/steps.ts";
import { holdAgreedIn } from "./hold-agreed.ts";
import { dueOf, kindNamed } from "./kinds.ts";
import { learnIn, rhythmsIn } from "./learn.ts";
import { letTelephonesGoIn } from "./let-telephones-go.ts";
import { personOfTaker } from "./open-words.ts";
import { sideOf } from "./parties.ts";
import { keepFromOtherIn, reachesGiverIn } from "./reach-side.ts";
import { tellStepIn } from "./tell-step.ts";

/** A step as it is asked for, on a page, from a letter, or by the platform itself. */
export interface AskedStep {
  readonly by: Party;
  readonly act: Act;
  /** The number that the page or the letter bore: twice changes nothing. */
  readonly number: number;
  /** The version of the terms that was read. */
  readonly terms: number;
  /** New terms, with `change-terms`; the first ones, with `propose` and `queue`. */
  readonly values?: TermValues | undefined;
  readonly words?: string | undefined;
  readonly reason?: Reason | undefined;
  readonly until?: Temporal.Instant | undefined;
  readonly delivery?: number | undefined;
  /** Who took it, in few words without a name (`writeActor`). */
  readonly takenBy: string;
  /** The yes given beforehand by which it is taken, and the day on which it was given. */
  readonly beforehand?: { readonly id: BeforehandId; readonly on: Temporal.PlainDate } | undefined;
}

export interface MadeStep {
  readonly kept: KeptExchange;
  readonly already: boolean;
}

/**
 * Takes a step of an exchange that is held, under the right of the house: decides, keeps it with its
 * words, sets the timer, learns, writes to those who wait for it. Who may take it was asked before.
 */
export async function makeStepIn(
  lent: Work,
  kept: KeptExchange,
  asked: AskedStep,
): Promise<Result<MadeStep, StepRefusal>> {
  const step: Step = {
    ...deedOf(lent, kept, asked),
    by: asked.by,
    number: asked.number,
    terms: asked.terms,
  };
  const decision = decideStep(kept.exchange, step, lent.now);
  if (!decision.done) return decision;
  if (decision.value.already) return done({ kept, already: true });

  const after = decision.value.exchange;
  if (!(await holdAgreedIn(lent, kept, { after, asked }))) return refused("no-room-any-more");
  const told =
    kept.isTold ||
    (after.state !== "waiting" &&
      after.state !== "draft" &&
      !endedUntold(kept, after) &&
      (await reachesGiverIn(lent, kept)));
  await keepWordsIn(lent, kept, { asked, after, told });
  // How fast somebody answers is not learnt from what they said long before.
  if (asked.beforehand === undefined) await learnIn(lent, kept, { step, after, told });
  const made = { ...kept, exchange: after, isTold: told };
  const timer = nextTimer(after, await rhythmsIn(lent, made));
  await saveExchange(lent, kept, {
    exchange: after,
    timer,
    told,
    takesPlace: told && takesAPlaceIn(after, kindNamed(lent.app, kept.kind).window),
  });
  if (told && !kept.isTold) await showToGiver(lent, kept.id, kept.giverSpace);
  await letTelephonesGoIn(lent, made);
  if (isFeedbackOpen(after))
    await showAllSteps(lent, kept.id, { asker: kept.askerSpace, giver: kept.giverSpace });
  await tellStepIn(lent, kept, made, step);
  return done({ kept: made, already: false });
}

/** Withdrawn before it was sent: the giver never hears of it. */
function endedUntold({ isTold }: KeptExchange, after: Exchange): boolean {
  return !isTold && hasEnded(after);
}

/** How it went is read by the other once both told, or once nobody may tell any more. */
function isFeedbackOpen(after: Exchange): boolean {
  return after.state === "settled";
}

function deedOf(lent: Work, { kind }: KeptExchange, asked: AskedStep): Deed {
  const { act } = asked;
  switch (act) {
    case "propose":
    case "queue":
    case "change-terms": {
      const due = asked.values && dueOf(kindNamed(lent.app, kind), asked.values);
      return { act, ...(due === undefined ? {} : { due }) };
    }
    case "decline":
    case "withdraw":
    case "refuse-approval":
    case "cancel":
      return { act, reason: asked.reason ?? "no-reason" };
    case "later":
      return { act, until: asked.until ?? lent.now };
    case "deliver":
    case "acknowledge":
    case "dispute":
      return { act, delivery: asked.delivery ?? 0 };
    case "admit":
    case "accept":
    case "confirm":
    case "approve":
    case "waive":
    case "resume":
    case "remind":
    case "pass-on":
    case "close":
    case "feedback":
    case "lapse":
    case "expire":
      return { act };
  }
}

interface ToKeep {
  readonly asked: AskedStep;
  readonly after: Exchange;
  readonly told: boolean;
}

/** The step, and the new terms if it brings some, sealed under the space of who wrote them. */
async function keepWordsIn(lent: Work, kept: KeptExchange, { asked, after, told }: ToKeep) {
  const { by, act, values, words } = asked;
  const speaker = personOfTaker(asked.takenBy);
  const space: SpaceId = isSide(by) ? sideOf(kept, by).space : kept.askerSpace;
  const giver = told ? kept.giverSpace : undefined;
  const [last] = after.taken.slice(-1);
  if (last === undefined) throw new Error("a step that counted is not among those taken");
  if (values !== undefined && isSide(by) && act === "change-terms") {
    const version = after.authors.length;
    const text = await seal(lent, space, JSON.stringify(values));
    const id = newId<"Terms">();
    const written = { id, exchange: kept.id, version, author: by, space };
    const readers = { asker: kept.askerSpace, giver, writtenBy: asked.takenBy };
    await saveTerms(lent, { ...written, ...readers, words: text });
    await keepFromOtherIn(lent, kept, { by, row: id, speaker });
  }
  const id = newId<"Step">();
  await saveStep(lent, {
    ...last,
    id,
    exchange: kept.id,
    place: after.taken.length,
    space,
    readers: readersOf(kept, { by, act, giver }),
    takenBy: asked.takenBy,
    reason: asked.reason,
    beforehand: asked.beforehand,
    words: words === undefined ? undefined : await seal(lent, space, words),
  });
  await keepFromOtherIn(lent, kept, { by, row: id, speaker });
}

/** How it went is read by who wrote it alone, at first. */
function readersOf(
  { askerSpace }: KeptExchange,
  {
    by,
    act,
    giver,
  }: { readonly by: Party; readonly act: Act; readonly giver: SpaceId | undefined },
): Readers {
  if (act !== "feedback") return { asker: askerSpace, giver };
  return by === "asker" ? { asker: askerSpace, giver: undefined } : { asker: undefined, giver };
}
