import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { memberIdsAtIn } from "#modules/circles";
import { action, type App, linkHolder, reading, type Work } from "#services/house";

import { openWordsIn } from "../../actions/find-occasion.ts";
import { type DeclineLink, readDeclineLink } from "../../actions/letter-links.ts";
import { answerIn, type ReplyRefusal } from "../../actions/reply.ts";
import { besideAll } from "../../actions/standing.ts";
import { isOver, type OccurrenceId, type PersonId } from "../../domain/occasion.ts";
import { countedAt } from "../../domain/reply.ts";
import { isPublic } from "../../domain/rights.ts";
import { findOccasion, type SealedOccasion } from "../../store/occasions.ts";
import { findOccurrence, type SealedOccurrence } from "../../store/occurrences.ts";
import { listReplies, type SealedReply } from "../../store/replies.ts";

const DATES = "calendar.occurrence";

interface OfSomebody {
  readonly date: OccurrenceId;
  readonly person: PersonId;
}

interface Found {
  readonly occasion: SealedOccasion;
  readonly date: SealedOccurrence;
  readonly said: SealedReply | undefined;
}

/**
 * The date of a link, for who answered it or is asked: a member of its circle, or who is asked to it by name. Who left the
 * circle is told nothing more.
 */
async function findIn(work: Work, { date: id, person }: OfSomebody): Promise<Found | undefined> {
  const date = await findOccurrence(work, id);
  const occasion = date && (await findOccasion(work, date.occasion));
  if (date === undefined || occasion === undefined) return undefined;
  const replies = await listReplies(work, [date.id, occasion.id]);
  const said = countedAt(replies, date.id, occasion.id).find((one) => one.person === person);
  const space: string = occasion.space;
  const isMember =
    isId<"Circle">(space) &&
    (await memberIdsAtIn(work, { circle: space, at: work.now })).includes(person);
  const isShown = isPublic(occasion) || said?.isByName === true;
  return isMember || (said !== undefined && isShown) ? { occasion, date, said } : undefined;
}

/** What the page of the button shows. */
export interface SeenDecline {
  readonly title: string;
  readonly date: SealedOccurrence;
  readonly zone: string;
  /** They said already that they do not come. */
  readonly isSaid: boolean;
  readonly isOpen: boolean;
}

/** Sees what the link of a letter is about; opening it says nothing. */
export async function seeDecline(app: App, link: DeclineLink): Promise<SeenDecline | undefined> {
  const of = readDeclineLink(app, link);
  return of && seeAction(app, linkHolder(DATES, of.date), of);
}

const seeAction = reading((work: Work, of: OfSomebody) =>
  besideAll(work, async (lent): Promise<SeenDecline | undefined> => {
    const found = await findIn(lent, of);
    const words = found && (await openWordsIn(lent, found.occasion));
    if (found === undefined || words === undefined) return undefined;
    const { occasion, date, said } = found;
    const isCancelled = occasion.cancelledAt !== undefined || date.cancelledAt !== undefined;
    return {
      title: words.title,
      date,
      zone: occasion.when.zone,
      isSaid: said?.answer === "no",
      isOpen: !isCancelled && !isOver(date, work.now),
    };
  }),
);

/** « Je ne viens pas », from a letter: their place goes to who waits. Twice changes nothing. */
export async function decline(
  app: App,
  link: DeclineLink,
): Promise<Result<undefined, ReplyRefusal>> {
  const of = readDeclineLink(app, link);
  if (of === undefined) return refused("unknown-occasion");
  return declineAction(app, linkHolder(DATES, of.date), of);
}

const declineAction = action(
  (work: Work, of: OfSomebody): Promise<Result<undefined, ReplyRefusal>> =>
    besideAll(work, async (lent) => {
      const found = await findIn(lent, of);
      if (found === undefined) return refused("unknown-occasion");
      const who = {
        person: of.person,
        addedBy: undefined,
        name: undefined,
        telephone: undefined,
        isGuest: false,
      };
      const told = await answerIn(lent, found, { date: of.date, answer: "no", people: 1, who });
      return told.done ? done(undefined) : told;
    }),
);
