import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { closePartyIn, joinPartyIn, leavePartyIn } from "#modules/access";
import { peopleOfIn } from "#modules/organisations";
import { personOf } from "#rules/access";
import { action, carryIn, type Work, withRight } from "#services/house";

import { inTheirPartyIn, KEEPER } from "../../actions/open-assignments.ts";
import { tellNamedIn } from "../../actions/tell-helper.ts";
import {
  type Assignment,
  type AssignmentId,
  hasBegun,
  isSame,
  isStanding,
  joined,
  overlap,
  type Term,
  type ThroughId,
} from "../../domain/assignment.ts";
import { overAlready } from "../../domain/over-already.ts";
import type { PersonId } from "../../domain/visit.ts";
import { saveAssignment, saveEnded } from "../../store/assignments.ts";
import { passCannotCome } from "../../store/cannot-come.ts";
import { findDeployment } from "../../store/deployment.ts";
import { listVisitsOn } from "../../store/stood.ts";
import { decideSent, MOST_NAMED, stateOf } from "../domain/asked-body.ts";
import { decideVerified, type VerifiedRefusal } from "../domain/verified.ts";
import {
  findAsked,
  holdAsked,
  saveAnswer,
  saveAskEnded,
  type SealedAsk,
} from "../store/asked-bodies.ts";
import { listNamed } from "../store/named.ts";
import { endOneIn, type OfAsked } from "./end-asked.ts";
import { keepVerifiedIn } from "./say-verified.ts";
import {
  askersSideIn,
  assignsForIn,
  endsForIn,
  keptOutIn,
  reachesMeIn,
  RIGHT,
} from "./standing.ts";
import { tellSentNoMoreIn } from "./tell-sent.ts";
import { tellByBodyIn } from "./tell.ts";

export type SendSomebody = OfAsked & {
  readonly helper: PersonId;
  /** Undefined: from the first day on, until the last, of what was asked. */
  readonly from: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
  /** On which day the body verified what the law asks of them; undefined: not yet, or as it said before. */
  readonly verifiedOn?: Temporal.PlainDate | undefined;
};
export type SendRefusal =
  | VerifiedRefusal
  | "not-open"
  | "unknown-asked"
  | "over"
  | "unknown-person"
  | "somebody-else"
  | "ends-before"
  | "already-over"
  | "before-what-is-asked"
  | "after-what-is-asked"
  | "comes-already"
  | "too-many-named";

/**
 * A body says yes by naming who comes, and afterwards who comes besides or instead, for all the days or some. Who is named joins its
 * party from their first day on; whose visits they are is told at once. Somebody who works there or represents it, and whom the asker
 * did not keep out. Named again, the days add up: nobody comes less by it.
 */
export const sendSomebody = action(sendSomebodyIn);

const ALL_DAYS = { from: undefined, until: undefined };

export async function sendSomebodyIn(
  work: Work,
  { asked, helper, from, until, verifiedOn }: SendSomebody,
): Promise<Result<AssignmentId, SendRefusal>> {
  const one = await holdForBodyIn(work, asked, assignsForIn);
  if (one === undefined) return refused("unknown-asked");
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined) return refused("not-open");
  const today = dayOf(work.now);
  const state = stateOf(one, today);
  if (state !== "waiting" && state !== "comes") return refused("over");
  const maySend = await maySendIn(work, one, helper);
  if (!maySend.done) return maySend;
  // Which days were asked it reads once it said yes: it says so for all of them.
  const days = decideSent(state === "waiting" ? ALL_DAYS : { from, until }, one, today);
  if (!days.done) return days;
  const verified = verifiedOn && decideVerified(verifiedOn, today);
  if (verified !== undefined && !verified.done) return verified;
  const before = await beforeIn(work, one, { helper, ...days.value });
  if (!before.done) return before;
  const { same, replaced, formerly } = before.value;
  const of = { organisation: one.organisation, helper };
  const word = await keepVerifiedIn(work, { ...of, on: verifiedOn });
  if (same !== undefined) return done(same);
  const term = replaced.reduce<Term>(joined, days.value);
  const id = newId<"Assignment">();
  await withRight(work, RIGHT, async (lent) => {
    if (state === "waiting") await saveAnswer(lent, one.id, true);
    const { space, visits, sharings } = one;
    const those = (await listVisitsOn(lent, space, today)).filter((its) => visits.includes(its.id));
    const overThen = overAlready(those, { from: term.from, before: replaced, now: work.now });
    const said = { id, space, helper, visits, sharings, through: one.id, oneDay: false, ...term };
    const verifiedBySelf = word?.bySelf ?? false;
    await saveAssignment(lent, { ...said, verifiedOn: word?.on, verifiedBySelf, overThen });
    await carryIn(lent, { row: id, from: personOf(space), to: [helper] });
    for (const gone of formerly) await passCannotCome(lent, gone.id, { id, visits });
  });
  for (const gone of replaced) await endNamedIn(work, { ...gone, through: one.id });
  const comesNow = hasBegun(term, today);
  if (comesNow) await joinNamedIn(work, { helper, through: one.id });
  if (state === "waiting") await tellByBodyIn(work, one, { what: "yes", about: one.id });
  // Of who joins at once the party itself tells.
  else if (!comesNow || replaced.some((gone) => hasBegun(gone, today)))
    await tellByBodyIn(work, one, { what: "named", about: id });
  await tellNamedIn(work, { id, helper, space: one.space });
  return done(id);
}

/** Somebody of the body, whom the asker did not keep out; and never the asker, nor who asked in their name, nor the side of these. */
async function maySendIn(
  work: Work,
  { id, organisation, space, sharings }: SealedAsk,
  helper: PersonId,
): Promise<Result<undefined, "unknown-person" | "somebody-else">> {
  const all = await peopleOfIn(work, organisation);
  if (!all.includes(helper) || helper === personOf(space)) return refused("unknown-person");
  if ((await askersSideIn(work, sharings)).has(helper)) return refused("unknown-person");
  const out = await keptOutIn(work, id);
  return out.includes(helper) ? refused("somebody-else") : done(undefined);
}

interface Before {
  /** Whoever is named so already: twice changes nothing. */
  readonly same: AssignmentId | undefined;
  /** What they were named for before on some of these days: its days are in what is said now. */
  readonly replaced: readonly Assignment[];
  /** All that they were named for: what they said of a day, that they cannot, they still say. */
  readonly formerly: readonly Assignment[];
}

async function beforeIn(
  work: Work,
  one: SealedAsk,
  asked: Term & { readonly helper: PersonId },
): Promise<Result<Before, "comes-already" | "too-many-named">> {
  const today = dayOf(work.now);
  const all = await withRight(work, RIGHT, (lent) => listNamed(lent, one.id));
  const standing = await inTheirPartyIn(
    work,
    all.filter((named) => isStanding(named, today)),
  );
  const isTheirs = ({ helper }: Assignment) => helper === asked.helper;
  const saysIt = (term: Term) => (named: Assignment) =>
    isSame(named, { ...term, visits: named.visits }, today);
  const theirs = standing.filter(isTheirs);
  const same = theirs.find(saysIt(asked));
  const replaced = theirs.filter((named) => overlap(named, asked));
  if (same === undefined && replaced.some((named) => saysIt(joined(named, asked))(named)))
    return refused("comes-already");
  const isFull = standing.length - replaced.length >= MOST_NAMED;
  return same === undefined && isFull
    ? refused("too-many-named")
    : done({ same: same?.id, replaced, formerly: all.filter(isTheirs) });
}

/** What a body was asked, held, for who may say who comes, or end it; undefined for everybody else. */
async function holdForBodyIn(
  work: Work,
  asked: ThroughId,
  may = endsForIn,
): Promise<SealedAsk | undefined> {
  const one = await withRight(work, RIGHT, (lent) => findAsked(lent, asked));
  if (one === undefined || !(await may(work, one.organisation))) return undefined;
  if (!(await reachesMeIn(work, one.space))) return undefined;
  return withRight(work, RIGHT, (lent) => holdAsked(lent, asked));
}

/** The body says no, or does not come any more: without a reason. Twice changes nothing. */
export const sayNo = action(sayNoIn);

export async function sayNoIn(
  work: Work,
  { asked }: OfAsked,
): Promise<Result<ThroughId, "unknown-asked">> {
  const one = await holdForBodyIn(work, asked);
  if (one === undefined) return refused("unknown-asked");
  const state = stateOf(one, dayOf(work.now));
  if (state === "waiting") {
    await withRight(work, RIGHT, async (lent) => {
      await saveAnswer(lent, one.id, false);
      await saveAskEnded(lent, one.id, "body");
    });
    await closePartyIn(work, { party: one.id, keptBy: KEEPER });
    await tellByBodyIn(work, one, { what: "no", about: one.id });
  }
  if (state === "comes") await endOneIn(work, one, "body");
  return done(one.id);
}

export type OfNamed = OfAsked & { readonly assignment: AssignmentId };

/**
 * The body sends somebody no more: they read nothing from now on, unless it named them for other days. They are told, and whose visits
 * they are, where a day of theirs was to come. Already over, it stays so.
 */
export const sendNoMore = action(sendNoMoreIn);

export async function sendNoMoreIn(
  work: Work,
  { asked, assignment }: OfNamed,
): Promise<Result<ThroughId, "unknown-asked" | "not-there">> {
  const one = await holdForBodyIn(work, asked);
  if (one === undefined) return refused("unknown-asked");
  const named = await withRight(work, RIGHT, (lent) => listNamed(lent, one.id));
  const gone = named.find(({ id }) => id === assignment);
  if (gone === undefined) return refused("not-there");
  const wasToCome = isStanding(gone, dayOf(work.now));
  await endNamedIn(work, { ...gone, through: one.id });
  if (!wasToCome) return done(one.id);
  await tellByBodyIn(work, one, { what: "no-more", about: gone.id });
  await tellSentNoMoreIn(work, gone);
  return done(one.id);
}

interface NamedThrough {
  readonly helper: PersonId;
  readonly through: ThroughId;
}

/** From their first day on whom a body named reads what is shared with its party; whom the asker keeps out never. */
export async function joinNamedIn(work: Work, { helper, through }: NamedThrough): Promise<void> {
  await joinPartyIn(work, { party: through, person: helper, keptBy: KEEPER });
}

/** Ends what somebody was named for, and has them leave the party when nothing that has begun has them there. */
export async function endNamedIn(
  work: Work,
  { id, helper, through }: NamedThrough & { readonly id: AssignmentId },
): Promise<void> {
  const today = dayOf(work.now);
  const others = await withRight(work, RIGHT, async (lent) => {
    await saveEnded(lent, id);
    return listNamed(lent, through);
  });
  const still = others.filter((one) => one.helper === helper && isStanding(one, today));
  if (still.some((one) => hasBegun(one, today))) return;
  await leavePartyIn(work, { party: through, person: helper, keptBy: KEEPER });
}
