import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { findCircleIn, memberIdsAtIn, noteDeedIn, standingIn } from "#modules/circles";
import { addressTextIn, reachPeopleIn } from "#modules/people";
import { type Circle, isMember } from "#rules/circles";
import { action, reading, type Work, withRight } from "#services/house";

import {
  decideListing,
  type Election,
  type ElectionRefusal,
  type ListedVoter,
  readLink,
  readResult,
} from "../../domain/belenios.ts";
import { voicesOf } from "../../domain/statutes.ts";
import { type PersonId, type Phase, phaseOf, type Vote, type VoteId } from "../../domain/vote.ts";
import {
  deleteVoter,
  findElection,
  listVotersOf,
  saveBroughtResult,
  saveElection,
  saveLink,
  saveTaken,
  saveVoter,
} from "../../store/belenios.ts";
import { listColleges } from "../../store/statutes.ts";
import { findVote, holdVote } from "../../store/votes.ts";
import { labelsOfIn } from "../../actions/assembly.ts";
import { mayWriteFor } from "../../statutes/actions/set-statutes.ts";
import { texts } from "../../actions/texts.fr.ts";

const RIGHT = "take-voters";

interface OfVote {
  readonly vote: VoteId;
}

/** An election by Belenios, as a member of the circle sees it. */
export interface SeenElection {
  readonly vote: Vote;
  readonly circle: Circle;
  readonly phase: Phase;
  readonly labels: readonly string[];
  readonly election: Election | undefined;
  /** Whether the reader may prepare it: who asked, or a facilitator. */
  readonly prepares: boolean;
  /** Whether the reader takes the list out, writes the link, brings the result back. */
  readonly keeps: boolean;
  readonly isListed: boolean;
  /** How many asked to be on the list. */
  readonly listed: number;
  /** The reader's own address, which Belenios would be given. */
  readonly address: string | undefined;
}

/** Sees the election of a vote: the members of its circle, and nobody else. */
export const seeElection = reading(seeElectionIn);

export async function seeElectionIn(work: Work, asked: OfVote): Promise<SeenElection | undefined> {
  const [vote, me] = [await findVote(work, asked.vote), work.actor.for];
  if (vote === undefined || me === undefined) return undefined;
  const standing = await standingIn(work, vote.circle);
  const circle = await findCircleIn(work, { circle: vote.circle });
  if (circle === undefined || !isMember(standing)) return undefined;
  const keeps = standing === "facilitator" && mayWriteFor(work);
  return {
    vote,
    circle,
    phase: phaseOf(vote, work.now),
    labels: await labelsOfIn(work, vote),
    election: await findElection(work, vote.id),
    prepares: keeps || (vote.askedBy === me && mayWriteFor(work)),
    keeps,
    isListed: (await listVotersOf(work, vote.id)).includes(me),
    listed: (await votersIn(work, vote)).length,
    address: await addressOfIn(work, me),
  };
}

/** Those of the list who are still in the circle. */
async function votersIn(work: Work, vote: Vote): Promise<readonly PersonId[]> {
  const members = new Set(await memberIdsAtIn(work, { circle: vote.circle, at: work.now }));
  const listed = await withRight(work, RIGHT, (lent) => listVotersOf(lent, vote.id));
  return listed.filter((person) => members.has(person));
}

/** The first address that a person confirmed. */
async function addressOfIn(work: Work, person: PersonId): Promise<string | undefined> {
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  return address === undefined ? undefined : addressTextIn(work, address);
}

interface Held {
  readonly vote: Vote;
  readonly me: PersonId;
  readonly facilitates: boolean;
}

/** A vote of the circles of who acts in their own name, held. */
async function holdIn(work: Work, id: VoteId): Promise<Held | undefined> {
  const me = work.actor.for;
  if (me === undefined || !mayWriteFor(work)) return undefined;
  const vote = await holdVote(work, id);
  if (vote === undefined) return undefined;
  const standing = await standingIn(work, vote.circle);
  return isMember(standing) ? { vote, me, facilitates: standing === "facilitator" } : undefined;
}

/** Who asked, or a facilitator, says that the ballots of a question are cast on Belenios. Twice changes nothing. */
export const prepareElection = action(prepareElectionIn);

export async function prepareElectionIn(
  work: Work,
  asked: OfVote,
): Promise<Result<VoteId, ElectionRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (held === undefined) return refused("unknown-vote");
  const { vote, me, facilitates } = held;
  if (!facilitates && vote.askedBy !== me) return refused("not-yours");
  const phase = phaseOf(vote, work.now);
  if (phase === "closed" || phase === "withdrawn") return refused("vote-not-open");
  await saveElection(work, vote, me);
  return done(vote.id);
}

/** A member asks that their address be given to Belenios for this election. */
export const joinVoters = action(joinVotersIn);

export async function joinVotersIn(
  work: Work,
  asked: OfVote,
): Promise<Result<VoteId, ElectionRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (held === undefined) return refused("unknown-vote");
  const { vote, me: person } = held;
  const hasAddress = (await addressOfIn(work, person)) !== undefined;
  const decision = decideListing(await findElection(work, vote.id), hasAddress);
  if (!decision.done) return decision;
  const space = await makeOwnSpaceIn(work, person);
  await saveVoter(work, { vote: vote.id, person, space });
  return done(vote.id);
}

/** A member leaves the list of voters, until it is taken out. */
export const leaveVoters = action(leaveVotersIn);

export async function leaveVotersIn(
  work: Work,
  asked: OfVote,
): Promise<Result<VoteId, ElectionRefusal>> {
  const held = await holdIn(work, asked.vote);
  if (held === undefined) return refused("unknown-vote");
  const decision = decideListing(await findElection(work, held.vote.id), true);
  if (!decision.done) return decision;
  await deleteVoter(work, held.vote.id, held.me);
  return done(held.vote.id);
}

type Kept = { readonly vote: Vote; readonly me: PersonId; readonly election: Election };

/** An election of who facilitates its circle, held. */
async function holdKeptIn(work: Work, id: VoteId): Promise<Result<Kept, ElectionRefusal>> {
  const held = await holdIn(work, id);
  if (held === undefined) return refused("unknown-vote");
  if (!held.facilitates) return refused("not-a-facilitator");
  const election = await findElection(work, id);
  if (election === undefined) return refused("not-prepared");
  return done({ vote: held.vote, me: held.me, election });
}

/** A facilitator takes the list of voters out: from then on nobody joins it nor leaves it. */
export const takeVoters = action(takeVotersIn);

export async function takeVotersIn(
  work: Work,
  asked: OfVote,
): Promise<Result<VoteId, ElectionRefusal>> {
  const held = await holdKeptIn(work, asked.vote);
  if (!held.done) return held;
  const { vote, me, election } = held.value;
  if (election.takenAt !== undefined) return done(vote.id);
  if ((await votersIn(work, vote)).length === 0) return refused("nobody-listed");
  await saveTaken(work, vote.id, me);
  await noteDeedIn(work, { circle: vote.circle, words: texts.tookVoters });
  return done(vote.id);
}

/** The list that a facilitator took out: each gave their address for it. Undefined for anybody else, and before. */
export const seeVoters = reading(seeVotersIn);

export async function seeVotersIn(
  work: Work,
  asked: OfVote,
): Promise<readonly ListedVoter[] | undefined> {
  const seen = await seeElectionIn(work, asked);
  if (seen?.keeps !== true || seen.election?.takenAt === undefined) return undefined;
  const voices = voicesOf(await listColleges(work, seen.vote.circle));
  const people = await votersIn(work, seen.vote);
  const listed: ListedVoter[] = [];
  for (const person of people) {
    const address = await addressOfIn(work, person);
    if (address !== undefined) listed.push({ address, voices: voices(person) });
  }
  return listed;
}

/** A facilitator writes where the election is. */
export const writeLink = action(writeLinkIn);

export async function writeLinkIn(
  work: Work,
  asked: OfVote & { readonly link: string },
): Promise<Result<VoteId, ElectionRefusal>> {
  const held = await holdKeptIn(work, asked.vote);
  if (!held.done) return held;
  const link = readLink(asked.link);
  if (link === undefined) return refused("not-a-link");
  await saveLink(work, asked.vote, link);
  return done(asked.vote);
}

/** A facilitator brings back the result that Belenios gave; another replaces it. */
export const bringResult = action(bringResultIn);

export async function bringResultIn(
  work: Work,
  asked: OfVote & { readonly text: string },
): Promise<Result<VoteId, ElectionRefusal>> {
  const held = await holdKeptIn(work, asked.vote);
  if (!held.done) return held;
  if (held.value.election.link === undefined) return refused("no-link");
  const result = readResult(asked.text);
  if (result === undefined) return refused("not-a-result");
  await saveBroughtResult(work, asked.vote, { result, by: held.value.me });
  return done(asked.vote);
}
