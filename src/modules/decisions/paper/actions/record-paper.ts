import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { memberIdsAtIn, standingIn } from "#modules/circles";
import { isMember } from "#rules/circles";
import { action, type Work, withRight, carryIn } from "#services/house";

import { ENTRUSTED } from "../../domain/delegation.ts";
import type { Marks } from "../../domain/methods/method.ts";
import {
  decidePaperBallot,
  decideProxy,
  decideUndoing,
  type PaperRefusal,
  type ProxyRefusal,
  type TakesPart,
} from "../../domain/paper.ts";
import type { CastRefusal, PersonId, Vote, VoteId } from "../../domain/vote.ts";
import { listBallots } from "../../store/ballots.ts";
import { isCounted } from "../../store/counts.ts";
import {
  countProxies,
  listDelegationsAt,
  holdGiven,
  saveDelegation,
} from "../../store/delegations.ts";
import { deletePaperBallot, endPaperProxy } from "../../store/paper.ts";
import { findStatutesAt } from "../../store/statutes-versions.ts";
import { holdVote } from "../../store/votes.ts";
import { keepBallotIn } from "../../votes/actions/cast-ballot.ts";
import { mayWriteFor } from "../../statutes/actions/set-statutes.ts";
import { tellRecordedIn } from "../../votes/actions/tell-members.ts";
import { tellEntrustedIn } from "../../voices/actions/tell-voices.ts";

const RIGHT = "record-paper";

interface OfVote {
  readonly vote: VoteId;
}

interface Held {
  readonly vote: Vote;
  readonly by: PersonId;
  readonly now: Temporal.Instant;
  readonly facilitates: boolean;
  readonly members: readonly PersonId[];
}

/** The vote of who records, held: what a member does themself meanwhile waits, then counts. */
async function holdIn(work: Work, id: VoteId): Promise<Held | undefined> {
  const by = work.actor.for;
  const vote = by === undefined ? undefined : await holdVote(work, id);
  if (vote === undefined || by === undefined) return undefined;
  const standing = await standingIn(work, vote.circle);
  if (!isMember(standing)) return undefined;
  return {
    vote,
    by,
    now: work.now,
    facilitates: standing === "facilitator" && mayWriteFor(work),
    members: await memberIdsAtIn(work, { circle: vote.circle, at: work.now }),
  };
}

/** How a member takes part in a vote already. */
async function takesPartIn(work: Work, vote: Vote, person: PersonId): Promise<TakesPart> {
  return withRight(work, RIGHT, async (lent) => {
    const ballot = (await listBallots(lent, vote.id)).find(({ voter }) => voter === person);
    if (ballot !== undefined)
      return ballot.recordedBy === undefined ? "own-ballot" : "paper-ballot";
    const asked = { at: lent.now, people: [person] };
    const given = (await listDelegationsAt(lent, vote, asked)).find(
      ({ scope }) => scope.vote === vote.id,
    );
    if (given === undefined) return undefined;
    return given.recordedBy === undefined ? "own-delegation" : "paper-proxy";
  });
}

/** What was brought on paper is kept as such. */
function onPaper(work: Work): Work {
  return { ...work, actor: { ...work.actor, channel: "paper" } };
}

export interface RecordBallot extends OfVote {
  readonly voter: PersonId;
  readonly marks: Marks;
  readonly why?: string | undefined;
}

/** A facilitator records a ballot that a member filled on paper; the member is told, and may still vote themself. */
export const recordBallot = action(recordBallotIn);

export async function recordBallotIn(
  work: Work,
  asked: RecordBallot,
): Promise<Result<Vote, PaperRefusal | CastRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (held === undefined) return refused("unknown-vote");
  const { vote, by } = held;
  const takesPart = held.facilitates ? await takesPartIn(work, vote, asked.voter) : undefined;
  const decision = decidePaperBallot({ ...held, voter: asked.voter, takesPart });
  if (!decision.done) return decision;
  const kept = await keepBallotIn(onPaper(work), vote, { ...asked, recordedBy: by });
  if (kept.done) await tellRecordedIn(work, vote, asked.voter);
  return kept;
}

export interface RecordProxy extends OfVote {
  readonly from: PersonId;
  readonly to: PersonId;
}

/** A facilitator records a proxy given on paper, for one question; who gave it is told, and who holds it. */
export const recordProxy = action(recordProxyIn);

export async function recordProxyIn(
  work: Work,
  asked: RecordProxy,
): Promise<Result<Vote, ProxyRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (held === undefined) return refused("unknown-vote");
  const { vote, by, facilitates } = held;
  const { from, to } = asked;
  await holdGiven(work, from);
  const statutes = await findStatutesAt(work, vote.circle, vote.openedAt);
  const decision = decideProxy({
    ...held,
    from,
    to,
    takesPart: facilitates ? await takesPartIn(work, vote, from) : undefined,
    most: statutes?.proxies,
    held: await withRight(work, RIGHT, (lent) => countProxies(lent, vote.id, to)),
  });
  if (!decision.done) return decision;
  if (await isCounted(work, vote.id)) return refused("vote-not-open");
  const space = await makeOwnSpaceIn(work, from);
  const scope = { circle: undefined, theme: undefined, vote: vote.id };
  await withRight(onPaper(work), RIGHT, async (lent) => {
    const id = newId<"Delegation">();
    await saveDelegation(lent, {
      id,
      from,
      to,
      scope,
      place: 1,
      until: undefined,
      space,
      channel: "paper",
      recordedBy: by,
    });
    for (const one of [by, from])
      await carryIn(lent, { row: id, part: ENTRUSTED, from: one, to: [to] });
    await tellEntrustedIn(lent, { from, to: [to], scope });
  });
  await tellRecordedIn(work, vote, from);
  return done(vote);
}

/** A facilitator takes back a ballot recorded on paper. Nothing recorded, nothing changes. */
export const undoBallot = action(undoBallotIn);

export async function undoBallotIn(
  work: Work,
  asked: OfVote & { readonly voter: PersonId },
): Promise<Result<Vote, PaperRefusal>> {
  return undoIn(work, asked.vote, {
    person: asked.voter,
    undo: (lent) => deletePaperBallot(lent, asked.vote, asked.voter),
  });
}

/** A facilitator takes back a proxy recorded on paper. Nothing recorded, nothing changes. */
export const undoProxy = action(undoProxyIn);

export async function undoProxyIn(
  work: Work,
  asked: OfVote & { readonly from: PersonId },
): Promise<Result<Vote, PaperRefusal>> {
  return undoIn(work, asked.vote, {
    person: asked.from,
    undo: (lent) => endPaperProxy(lent, asked.vote, asked.from),
  });
}

async function undoIn(
  work: Work,
  id: VoteId,
  asked: { readonly person: PersonId; readonly undo: (lent: Work) => Promise<boolean> },
): Promise<Result<Vote, PaperRefusal>> {
  const held = await holdIn(work, id);
  if (held === undefined) return refused("unknown-vote");
  const decision = decideUndoing(held);
  if (!decision.done) return decision;
  if (await isCounted(work, id)) return refused("vote-not-open");
  if (await withRight(work, RIGHT, asked.undo)) await tellRecordedIn(work, held.vote, asked.person);
  return done(held.vote);
}
