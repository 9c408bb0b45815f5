import { createHash } from "node:crypto";

import { isId } from "#basics/id";
import { open, seal } from "#modules/access";
import { memberIdsAtIn } from "#modules/circles";
import { type Actor, type App, linkHolder, type Work } from "#services/house";
import { isSigned, sign } from "#services/keys";

import { openWordsIn, sealWordsIn } from "../../actions/find-occasion.ts";
import { beside, besideAll, type Where, whereIn } from "../../actions/standing.ts";
import type { PersonId, SpaceId, Words } from "../../domain/occasion.ts";
import { mayChange } from "../../domain/rights.ts";
import { addressOfPoll, type Poll, type PollId } from "../domain/poll.ts";
import { findPoll, holdPoll, type SealedPoll, type SealedPollWords } from "../store/polls.ts";

const POLLS = "calendar.poll";
const FOR_ANYBODY = "date poll";
const FOR_SOMEBODY = "date poll of somebody";

/**
 * By which way one comes to a poll: signed in; by the link that goes from hand to hand, perhaps with the key of
 * what one said before; or by the link of a letter, that is for one member.
 */
export type Way =
  | { readonly by: "page" }
  | { readonly by: "link"; readonly key: string | undefined }
  | { readonly by: "letter"; readonly person: PersonId };

export interface OfPoll {
  readonly poll: PollId;
  readonly way: Way;
}

/** Who speaks: somebody of the house, or a guest by the hash of their key. */
export type Speaker =
  | { readonly kind: "person"; readonly person: PersonId }
  | { readonly kind: "guest"; readonly keyHash: Uint8Array | undefined };

export interface FoundPoll {
  readonly poll: SealedPoll;
  readonly where: Where;
  readonly speaker: Speaker;
  /** Whether they change it, answer for others and choose: only signed in. */
  readonly organises: boolean;
}

/** The address of the link that opens a poll to anybody who has it. */
export function openLinkOf(app: App, poll: PollId): string {
  return `/l/sondage/${poll}/${sign(app, FOR_ANYBODY, poll)}`;
}

/** The address that a letter gives to one member: they answer by it without coming in. */
export function letterLinkOf(app: App, poll: PollId, person: PersonId): string {
  return `/l/sondage-de/${poll}/${person}/${sign(app, FOR_SOMEBODY, `${poll} ${person}`)}`;
}

/** What the open link says; undefined when we did not sign it. */
export function readOpenLink(
  app: App,
  asked: { readonly id: string; readonly signature: string; readonly key: string | undefined },
): OfPoll | undefined {
  const { id, signature, key } = asked;
  return isId<"DatePoll">(id) && isSigned(app, FOR_ANYBODY, id, signature)
    ? { poll: id, way: { by: "link", key } }
    : undefined;
}

/** What the link of a letter says; undefined when we did not sign it. */
export function readLetterLink(
  app: App,
  asked: { readonly id: string; readonly person: string; readonly signature: string },
): OfPoll | undefined {
  const { id, person, signature } = asked;
  if (!isId<"DatePoll">(id) || !isId<"Person">(person)) return undefined;
  return isSigned(app, FOR_SOMEBODY, `${id} ${person}`, signature)
    ? { poll: id, way: { by: "letter", person } }
    : undefined;
}

/** Who acts: oneself, or the holder of a link, who is nobody here. */
export function actorOf(actor: Actor, { poll, way }: OfPoll): Actor {
  return way.by === "page" ? actor : linkHolder(POLLS, poll);
}

/** Where one finds it again, by the way one came. */
export function atOf(app: App, { poll, way }: OfPoll): string {
  switch (way.by) {
    case "page":
      return addressOfPoll({ id: poll });
    case "letter":
      return letterLinkOf(app, poll, way.person);
    case "link":
      return way.key === undefined ? openLinkOf(app, poll) : `${openLinkOf(app, poll)}/${way.key}`;
  }
}

/** A poll that one may know of by the way one came; undefined when there is none. */
export function findPollIn(work: Work, asked: OfPoll): Promise<FoundPoll | undefined> {
  return foundIn(work, asked, findPoll);
}

/** The same, held until the work is saved. */
export function holdPollIn(work: Work, asked: OfPoll): Promise<FoundPoll | undefined> {
  return foundIn(work, asked, holdPoll);
}

async function foundIn(
  work: Work,
  { poll: id, way }: OfPoll,
  find: (lent: Work, id: PollId) => Promise<SealedPoll | undefined>,
): Promise<FoundPoll | undefined> {
  const poll = (await find(work, id)) ?? (await besideAll(work, (lent) => find(lent, id)));
  if (poll === undefined) return undefined;
  const where = await whereIn(work, poll.space);
  const speaker = await speakerIn(work, { poll, where, way });
  if (speaker === undefined) return undefined;
  const organises = way.by === "page" && mayChange(where.asker, poll);
  return { poll, where, speaker, organises };
}

/** Who comes by this way, if it leads them here. */
async function speakerIn(
  work: Work,
  { poll, where, way }: Pick<FoundPoll, "poll" | "where"> & Pick<OfPoll, "way">,
): Promise<Speaker | undefined> {
  switch (way.by) {
    case "page": {
      const { person, standing } = where.asker;
      return person === undefined || standing === "outside"
        ? undefined
        : { kind: "person", person };
    }
    case "letter":
      return (await membersIn(work, poll)).includes(way.person)
        ? { kind: "person", person: way.person }
        : undefined;
    case "link":
      return poll.askedOf === "link"
        ? { kind: "guest", keyHash: way.key === undefined ? undefined : hashOf(way.key) }
        : undefined;
  }
}

/** The members of the circle that is asked; nobody where it is not a circle. */
export async function membersIn(
  work: Work,
  { space }: Pick<Poll, "space">,
): Promise<readonly PersonId[]> {
  const circle: string = space;
  return isId<"Circle">(circle) ? memberIdsAtIn(work, { circle, at: work.now }) : [];
}

/** SHA-256: what is kept of a key of 256 bits. */
export function hashOf(key: string): Uint8Array {
  return createHash("sha256").update(key).digest();
}

/** Does a part of a step where the rows are, by the way one came. */
export function besidePoll<T>(
  work: Work,
  { way, where }: Pick<OfPoll, "way"> & Pick<FoundPoll, "where">,
  run: (lent: Work) => Promise<T>,
): Promise<T> {
  return way.by === "page" ? beside(work, where, run) : besideAll(work, run);
}

/** What people read of a poll: the words of an occasion, and whom one may telephone. */
export type PollWords = Words & { readonly telephone: string | undefined };

export async function openPollWordsIn(
  work: Work,
  { space, sealed }: Pick<SealedPoll, "space" | "sealed">,
): Promise<PollWords | undefined> {
  const words = await openWordsIn(work, {
    space,
    sealed: { ...sealed, cancelledWhy: undefined },
  });
  return (
    words && {
      ...words,
      telephone: sealed.telephone && (await open(work, space, sealed.telephone)),
    }
  );
}

export async function sealPollWordsIn(
  work: Work,
  space: SpaceId,
  { telephone, ...words }: PollWords,
): Promise<SealedPollWords> {
  return {
    ...(await sealWordsIn(work, space, words)),
    telephone: telephone === undefined ? undefined : await seal(work, space, telephone),
  };
}
