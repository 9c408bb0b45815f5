import type { Work } from "#services/house";

import { besideAll } from "../../actions/standing.ts";
import { addressOf, type OccasionId } from "../../domain/occasion.ts";
import type { Reply } from "../../domain/reply.ts";
import { isPublic } from "../../domain/rights.ts";
import { findOccasion } from "../../store/occasions.ts";
import { listDates } from "../../store/occurrences.ts";
import { listReplies } from "../../store/replies.ts";
import { type PollDate, replyOf } from "../domain/poll.ts";
import type { SealedAnswer } from "../store/answers.ts";
import type { FoundPoll } from "./find-poll.ts";

/** The occasion that it became. */
export interface ChosenDate {
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly isCancelled: boolean;
  /** Its page, for who may see it. */
  readonly at: string | undefined;
  /** What is noted there of a guest, as long as it is. */
  readonly noted: Pick<Reply, "answer" | "people"> | undefined;
}

/** The occasion as it stands now: moved, or called off; its page for those of the space, and for all where all may see it. */
export async function chosenIn(
  work: Work,
  { poll, speaker, where }: FoundPoll,
  { dates, mine }: { readonly dates: readonly PollDate[]; readonly mine: SealedAnswer | undefined },
): Promise<ChosenDate | undefined> {
  const date = dates.find(({ id }) => id === poll.chosen);
  if (date === undefined) return undefined;
  const { occasion } = poll;
  const became = occasion && (await besideAll(work, (lent) => becameIn(lent, { occasion, mine })));
  const first = became?.first;
  const isInside = speaker.kind === "person" && where.asker.person !== undefined;
  const isSeen = isInside || (became?.one !== undefined && isPublic(became.one));
  return {
    starts: first?.starts ?? date.starts,
    ends: first?.ends ?? date.starts.add({ minutes: date.minutes }),
    isCancelled:
      first === undefined || (first.cancelledAt ?? became?.one?.cancelledAt) !== undefined,
    at: occasion !== undefined && isSeen ? addressOf({ id: occasion }) : undefined,
    noted: became?.noted,
  };
}

interface Became {
  readonly occasion: OccasionId;
  readonly mine: SealedAnswer | undefined;
}

async function becameIn(work: Work, { occasion, mine }: Became) {
  const [first] = await listDates(work, occasion);
  const isGuest = mine !== undefined && mine.person === undefined;
  const replies = first !== undefined && isGuest ? await listReplies(work, [first.id]) : [];
  return {
    first,
    one: await findOccasion(work, occasion),
    noted: isGuest ? replies.find(({ id }) => id === replyOf(mine.id)) : undefined,
  };
}
