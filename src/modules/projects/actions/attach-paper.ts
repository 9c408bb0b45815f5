import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import {
  endPaperShareIn,
  endPaperSharesIn,
  openSharedPaperIn,
  papersOfIn,
  type PapersOf,
  sharePaperIn,
  type SharePaperRefusal,
  standingSharesIn,
  type StandingShare,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { PaperId } from "#rules/organisations";
import { action, reading, type Work } from "#services/house";

import { type Answer, type AnswerId, isUnderWay, type PersonId } from "../domain/answer.ts";
import { mayWork } from "../domain/rights.ts";
import {
  type AttachedPaperId,
  findAttachedPaper,
  listAttachedPapers,
  saveAttachedPaper,
  savePaperRemoved,
} from "../store/attached-papers.ts";
import { aboutAnswer, type Before, findBeforeIn } from "./standing.ts";
import { workOnIn, type WorkRefusal } from "./write-part.ts";

/** What one needs to choose which paper goes with an answer, and who will read it. */
export interface PapersToAttach {
  readonly organisations: readonly PapersOf[];
  /** Who takes part: whoever started the answer first, since they lead it most often. */
  readonly readers: readonly { readonly person: PersonId; readonly name: string }[];
}

/** The papers that somebody who takes part may attach, of the structures whose papers they keep; undefined for who may not work on it. */
export const seePapersToAttach = reading(seePapersToAttachIn);

export async function seePapersToAttachIn(
  work: Work,
  asked: { readonly answer: AnswerId },
): Promise<PapersToAttach | undefined> {
  const before = await findBeforeIn(work, asked.answer);
  if (before === undefined || !mayWork(before.standing) || !isUnderWay(before.answer.stage))
    return undefined;
  const { startedBy } = before.answer;
  const taking = [...new Set(before.taking.map(({ person }) => person))];
  const readers = taking.toSorted(
    (one, other) => Number(other === startedBy) - Number(one === startedBy),
  );
  const names = await namesOfIn(work, readers);
  return {
    organisations: await papersOfIn(work),
    readers: readers.map((person) => ({ person, name: names.get(person) ?? "" })),
  };
}

export interface AttachPaper {
  readonly answer: AnswerId;
  readonly paper: PaperId;
  /** The one person who will read it, among those who take part. */
  readonly reader: PersonId;
}

export type AttachPaperRefusal =
  | WorkRefusal
  | SharePaperRefusal
  | "already-ended"
  | "unknown-reader";

/**
 * Who takes part attaches a paper of a structure whose papers they keep: one person reads it, the
 * others read its name. It is shared until the answer ends, or until the structure takes it back.
 */
export const attachPaper = action(attachPaperIn);

export async function attachPaperIn(
  work: Work,
  asked: AttachPaper,
): Promise<Result<AttachedPaperId, AttachPaperRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space, person, taking } = before.value;
  if (!isUnderWay(answer.stage)) return refused("already-ended");
  if (!taking.some((one) => one.person === asked.reader)) return refused("unknown-reader");
  const { paper, reader } = asked;
  const told = await sharePaperIn(work, {
    paper,
    reader,
    about: {
      ...namedAnswer(answer),
      at: `/reponses/${answer.id}`,
      words: answer.call.title,
    },
  });
  if (!told.done) return told;
  const { share, title, organisationName } = told.value;
  const id = newId<"AttachedPaper">();
  await saveAttachedPaper(work, {
    id,
    circle: answer.circle,
    answer: answer.id,
    name: await seal(work, space, `${title} (${organisationName})`),
    share,
    by: person,
    at: work.now,
  });
  return done(id);
}

/** A paper as the circle sees it: its name, and who reads it. */
export interface SeenAttachedPaper {
  readonly id: AttachedPaperId;
  readonly name: string;
  readonly byName: string;
  readonly at: Temporal.Instant;
  readonly share: StandingShare;
}

/** The papers that go with an answer, for its circle. */
export async function seeAttachedPapersIn(
  work: Work,
  { answer, space }: Pick<Before, "answer" | "space">,
): Promise<readonly SeenAttachedPaper[]> {
  const papers = await listAttachedPapers(work, answer.id);
  const names = await namesOfIn(
    work,
    papers.map(({ by }) => by),
  );
  const shares = await standingSharesIn(
    work,
    papers.map(({ share }) => share),
  );
  const seen: SeenAttachedPaper[] = [];
  for (const { id, name: sealed, by, at, share: shareId } of papers) {
    const name = await open(work, space, sealed);
    const share = shares.get(shareId) ?? NO_SHARE;
    if (name !== undefined) seen.push({ id, name, byName: names.get(by) ?? "", at, share });
  }
  return seen;
}

/** Its organisation removed the paper: nothing is known of the share any more. */
const NO_SHARE: StandingShare = {
  isOpen: false,
  isMine: false,
  readerName: "",
  organisationName: "",
  mayTakeBack: false,
};

export interface OfAttachedPaper {
  readonly paper: AttachedPaperId;
}

/** The bytes of a paper, for its one reader while they are in the circle; undefined for everyone else. */
export const openAttachedPaper = reading(openAttachedPaperIn);

export async function openAttachedPaperIn(work: Work, asked: OfAttachedPaper) {
  const paper = await findAttachedPaper(work, asked.paper);
  if (paper === undefined || (await findBeforeIn(work, paper.answer)) === undefined)
    return undefined;
  return openSharedPaperIn(work, paper.share);
}

/** Who takes part takes a paper away from the answer: it is given back to its organisation. */
export const removePaper = action(removePaperIn);

export async function removePaperIn(
  work: Work,
  asked: OfAttachedPaper,
): Promise<Result<AnswerId, WorkRefusal | "unknown-paper">> {
  const paper = await findAttachedPaper(work, asked.paper);
  if (paper === undefined) return refused("unknown-paper");
  const before = await workOnIn(work, paper.answer);
  if (!before.done) return before;
  await endPaperShareIn(work, paper.share);
  await savePaperRemoved(work, paper.id);
  return done(paper.answer);
}

function namedAnswer({ id }: Pick<Answer, "id">) {
  const { table, id: row } = aboutAnswer({ id });
  return { table, row };
}

/** The papers of structures are given back: the answer ended. */
export function giveBackPapersIn(work: Work, answer: Pick<Answer, "id">): Promise<void> {
  return endPaperSharesIn(work, { about: namedAnswer(answer) });
}

/** Somebody takes part no more, in one answer or in a circle that they left: they read no paper there. */
export async function closePapersToIn(
  work: Work,
  reader: PersonId,
  answers: readonly AnswerId[],
): Promise<void> {
  for (const id of answers) await endPaperSharesIn(work, { about: namedAnswer({ id }), reader });
}
