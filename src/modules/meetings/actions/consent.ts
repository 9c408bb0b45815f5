import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { askQuestionIn } from "#modules/decisions";
import { action, type Work } from "#services/house";

import type { Entry } from "../domain/entry.ts";
import { type EntryId, type MeetingId, type PersonId, stageOf } from "../domain/meeting.ts";
import { isThere, outcomeOf, voicesOf } from "../domain/quorum.ts";
import { mayTakePart } from "../domain/rights.ts";
import { isMarked, listEntries } from "../store/entries.ts";
import { listPoints } from "../store/points.ts";
import { type Consent, listConsents, listSeats, saveConsent } from "../store/seats.ts";
import { approvedIn } from "./keep-minutes.ts";
import { holdLedIn, type LeadRefusal } from "./open-meeting.ts";
import {
  appendEntryIn,
  type Found,
  holdMeetingIn,
  type OfMeeting,
  openEntryIn,
} from "./standing.ts";

export type ConsentRefusal =
  | "unknown-meeting"
  | "unknown-proposal"
  | "not-there"
  | "not-on-the-telephone"
  | "their-own-objection"
  | "say-why"
  | "already-settled";

export type OfProposal = OfMeeting & { readonly proposal: EntryId };

export type SayConsent = OfProposal & {
  readonly answer: Consent["answer"];
  /** Why one objects: needed then. */
  readonly why?: string | undefined;
  /** Who is on the telephone, as who leads hears them; else oneself. */
  readonly person?: PersonId | undefined;
};

interface Put {
  readonly id: EntryId;
  readonly text: string;
  readonly point: Entry["point"];
  /** The message that it marks, or the meeting whose minutes it approves. */
  readonly about: string | undefined;
}

/** A proposal that waits for an answer; undefined once it is settled, or is none. */
async function putIn(work: Work, { meeting }: Found, id: EntryId): Promise<Put | undefined> {
  const sealed = (await listEntries(work, meeting.id)).find((one) => one.id === id);
  if (sealed?.kind !== "proposed") return undefined;
  const { words, point } = await openEntryIn(work, sealed);
  return { id, text: words?.text ?? "", point, about: sealed.about };
}

async function isSettledIn(work: Work, proposal: EntryId): Promise<boolean> {
  for (const kind of ["decided", "asked", "dropped"] as const)
    if (await isMarked(work, proposal, kind)) return true;
  return false;
}

/** Who is there consents to what is put, or objects and says why; they may say otherwise until it is settled. */
export const sayConsent = action(sayConsentIn);

export async function sayConsentIn(
  work: Work,
  asked: SayConsent,
): Promise<Result<MeetingId, ConsentRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  const { meeting, standing } = found;
  if (!mayTakePart(standing, meeting)) return refused("unknown-proposal");
  const whose = asked.person ?? me;
  if (whose !== me && !standing.facilitates) return refused("unknown-meeting");
  const proposal = await putIn(work, found, asked.proposal);
  if (proposal === undefined) return refused("unknown-proposal");
  const seat = (await listSeats(work, meeting.id)).find(({ person }) => person === whose);
  if (seat === undefined || !isThere(seat)) return refused("not-there");
  if (whose !== me && seat.stands !== "telephone") return refused("not-on-the-telephone");
  if (await isSettledIn(work, proposal.id)) return refused("already-settled");
  const before = (await listConsents(work, meeting.id)).find(
    (one) => one.proposal === proposal.id && one.person === whose,
  );
  // Whoever is written in as telephoning afterwards: what they objected themselves, they alone take back.
  if (whose !== me && before?.answer === "objects" && before.byOneself)
    return refused("their-own-objection");
  // Who consented already says nothing more by saying it again.
  if (before?.answer === "agrees" && asked.answer === "agrees") return done(meeting.id);
  const why = asked.why?.trim() ?? "";
  if (asked.answer === "objects" && why === "") return refused("say-why");
  const words = asked.answer === "objects" ? await seal(work, meeting.space, why) : undefined;
  const said = { person: whose, answer: asked.answer, words, byOneself: whose === me };
  await settleIn(work, found, { proposal, by: me, said });
  return done(meeting.id);
}

/** Keeps what one says; once all who are there consent, and there are enough of them, it is decided. */
export async function settleIn(
  work: Work,
  found: Found,
  {
    proposal,
    by,
    said,
  }: {
    readonly proposal: Put;
    readonly by: PersonId;
    readonly said: Omit<Consent, "proposal">;
  },
): Promise<void> {
  await saveConsent(work, found.meeting, { ...said, proposal: proposal.id });
  await appendEntryIn(work, found, { kind: "consented", by, who: said.person });
  const isAgreed = (await outcomeIn(work, found, proposal.id)) === "agreed";
  if (isAgreed) await decidedIn(work, found, proposal, by);
}

async function outcomeIn(work: Work, { meeting, setting }: Found, proposal: EntryId) {
  const seats = await listSeats(work, meeting.id);
  const all = await listConsents(work, meeting.id);
  return outcomeOf(
    seats,
    setting,
    all.filter((one) => one.proposal === proposal),
  );
}

async function decidedIn(
  work: Work,
  found: Found,
  { id, text, point, about }: Put,
  by: PersonId,
): Promise<void> {
  const { there, represented } = voicesOf(await listSeats(work, found.meeting.id), found.setting);
  const words = { text, voices: there + represented };
  await appendEntryIn(work, found, { kind: "decided", by, words, about: id, point });
  const approves = (await listPoints(work, found.meeting.id)).find(
    (one) => one.approves !== undefined && one.approves === about,
  )?.approves;
  const before = approves && (await holdMeetingIn(work, { meeting: approves }));
  if (before !== undefined) await approvedIn(work, before, by);
}

export type SettleRefusal = LeadRefusal | "unknown-proposal" | "somebody-objects" | "no-quorum";

/** Who leads records the consent at once: nobody objects, and there are enough. Settled already, nothing changes. */
export const recordConsent = action(recordConsentIn);

export async function recordConsentIn(
  work: Work,
  asked: OfProposal,
): Promise<Result<MeetingId, SettleRefusal>> {
  const held = await heldProposalIn(work, asked);
  if (!held.done) return held;
  const { found, proposal, me } = held.value;
  const id = found.meeting.id;
  if (await isSettledIn(work, proposal.id)) return done(id);
  const outcome = await outcomeIn(work, found, proposal.id);
  if (outcome === "objected") return refused("somebody-objects");
  if (outcome === "too-few") return refused("no-quorum");
  await decidedIn(work, found, proposal, me);
  return done(id);
}

/** Who leads drops what was put. Settled already, nothing changes. */
export const dropProposal = action(dropProposalIn);

export async function dropProposalIn(
  work: Work,
  asked: OfProposal,
): Promise<Result<MeetingId, SettleRefusal>> {
  const held = await heldProposalIn(work, asked);
  if (!held.done) return held;
  const { found, proposal, me: by } = held.value;
  if (!(await isSettledIn(work, proposal.id)))
    await appendEntryIn(work, found, {
      kind: "dropped",
      by,
      words: { text: proposal.text },
      about: proposal.id,
      point: proposal.point,
    });
  return done(found.meeting.id);
}

/** How long a circle has to answer a question that its meeting put to it, in days. */
const DAYS_TO_ANSWER = 7;

/** Who leads puts it to the whole circle, by consent, for a week. Settled already, nothing changes. */
export const putToVote = action(putToVoteIn);

export async function putToVoteIn(
  work: Work,
  asked: OfProposal,
): Promise<Result<MeetingId, SettleRefusal>> {
  const held = await heldProposalIn(work, asked);
  if (!held.done) return held;
  const { found, proposal, me: by } = held.value;
  const { meeting, circle } = found;
  if (await isSettledIn(work, proposal.id)) return done(meeting.id);
  const { text } = proposal;
  const vote = await askQuestionIn(work, {
    circle: circle.id,
    question: text.length > QUESTION ? `${text.slice(0, QUESTION - 1)}…` : text,
    background: text.length > QUESTION ? text : undefined,
    method: "consent",
    secrecy: "open",
    options: [{ label: text.length > QUESTION ? `${text.slice(0, QUESTION - 1)}…` : text }],
    rules: { quorum: undefined, threshold: "simple", budget: undefined },
    binding: false,
    closesAt: work.now.add({ hours: 24 * DAYS_TO_ANSWER }),
  });
  if (!vote.done) return refused("unknown-proposal");
  const words = { text, vote: vote.value };
  await appendEntryIn(work, found, {
    kind: "asked",
    by,
    words,
    about: proposal.id,
    point: proposal.point,
  });
  return done(meeting.id);
}

/** How long a question is at most, in characters (decisions). */
const QUESTION = 200;

async function heldProposalIn(work: Work, asked: OfProposal) {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const found = held.value;
  const proposal =
    stageOf(found.meeting) === "open" ? await putIn(work, found, asked.proposal) : undefined;
  return proposal === undefined
    ? refused("unknown-proposal")
    : done({ found, proposal, me: found.me });
}
