import { done, refused, type Result } from "#basics/result";
import { action, type Job, type Work } from "#services/house";

import { addOccasionIn, type AddRefusal } from "../../actions/add-occasion.ts";
import type { OccasionId, PersonId } from "../../domain/occasion.ts";
import { listDates } from "../../store/occurrences.ts";
import { saveReply } from "../../store/replies.ts";
import { closesOn, type PollDate, type PollId, replyOf, stateOf } from "../domain/poll.ts";
import { listAnswers, type SealedAnswer } from "../store/answers.ts";
import { listOver, listPollDates, saveEnded, saveTold } from "../store/polls.ts";
import {
  besidePoll,
  type FoundPoll,
  holdPollIn,
  membersIn,
  type OfPoll,
  openPollWordsIn,
} from "./find-poll.ts";
import { tellChosenIn, tellUndecidedIn } from "./tell-polls.ts";

export type ChooseDate = OfPoll & {
  readonly date: string;
  /** The version of the dates that were read. */
  readonly version: number | undefined;
};

/** Who organises chooses a date: it becomes an occasion, and whoever said yes or perhaps is down for it, guests too. */
export const chooseDate = action(chooseDateIn);

export async function chooseDateIn(
  work: Work,
  asked: ChooseDate,
): Promise<
  Result<OccasionId, AddRefusal | "unknown-poll" | "poll-ended" | "dates-changed" | "unknown-date">
> {
  const found = await holdPollIn(work, asked);
  const words = found && (await openPollWordsIn(work, found.poll));
  if (found === undefined || words === undefined || !found.organises)
    return refused("unknown-poll");
  const { poll, where } = found;
  if (poll.endedAt !== undefined) return refused("poll-ended");
  if (asked.version !== undefined && asked.version !== poll.version)
    return refused("dates-changed");
  const of = { way: asked.way, where };
  const dates = await besidePoll(work, of, (lent) => listPollDates(lent, poll.id));
  const date = dates.find(({ id }) => id === asked.date);
  if (date === undefined) return refused("unknown-date");
  const added = await addOccasionIn(work, {
    space: poll.space,
    kind: poll.kind,
    words,
    commune: poll.commune,
    when: onceAt(date, poll.zone),
    minutes: date.minutes,
    seenBy: "members",
    capacity: undefined,
    quiet: true,
  });
  if (!added.done) return added;
  const occasion = added.value;
  const replies = await repliesFor(work, found, asked);
  await besidePoll(work, of, async (lent) => {
    await saveRepliesIn(lent, { poll, occasion, date, replies, by: where.asker.person });
    await saveEnded(lent, poll.id, { date: date.id, occasion });
  });
  await tellChosenIn(work, { poll, from: where.asker.person });
  return done(occasion);
}

function onceAt({ starts }: PollDate, zone: string) {
  const at = starts.toZonedDateTimeISO(zone);
  return {
    zone,
    day: at.toPlainDate(),
    at: at.toPlainTime(),
    rule: { every: "once" as const },
    except: { school: undefined, holidays: undefined },
  };
}

/** What guests said, and those of the house who are still of the circle. */
async function repliesFor(
  work: Work,
  { poll, where }: FoundPoll,
  { way }: OfPoll,
): Promise<readonly SealedAnswer[]> {
  const members = await membersIn(work, poll);
  const answers = await besidePoll(work, { way, where }, (lent) => listAnswers(lent, poll.id));
  return answers.filter(
    ({ person }) => person === undefined || where.of !== "circle" || members.includes(person),
  );
}

interface Replies extends Pick<FoundPoll, "poll"> {
  readonly occasion: OccasionId;
  readonly date: PollDate;
  readonly replies: readonly SealedAnswer[];
  /** Who chose: they put down those who have no account. */
  readonly by: PersonId | undefined;
}

async function saveRepliesIn(
  work: Work,
  { poll, occasion, date, replies, by }: Replies,
): Promise<void> {
  const [on] = await listDates(work, occasion);
  if (on === undefined) throw new Error("an occasion that is once has a date");
  for (const { id, person, name, says, people } of replies) {
    const answer = says[date.id];
    if (answer === undefined || answer === "no") continue;
    await saveReply(work, {
      id: replyOf(id),
      space: poll.space,
      occasion,
      about: on.id,
      person,
      answer,
      people: answer === "yes" ? people : 1,
      waits: false,
      askedAt: work.now,
      // As somebody who telephoned: by their name, under the key of the same space.
      addedBy: person === undefined ? by : undefined,
      name: person === undefined ? name : undefined,
      telephone: undefined,
      children: 0,
      isGuest: false,
    });
  }
}

/** Who organises stops it: no date suits, or it is needed no more. */
export const stopPoll = action(
  async (work: Work, asked: OfPoll): Promise<Result<PollId, "unknown-poll" | "poll-ended">> => {
    const found = await holdPollIn(work, asked);
    if (found === undefined || !found.organises) return refused("unknown-poll");
    const { poll, where } = found;
    if (poll.endedAt !== undefined) return refused("poll-ended");
    await besidePoll(work, { way: asked.way, where }, (lent) => saveEnded(lent, poll.id));
    return done(poll.id);
  },
);

/** Each morning: who organises is told, once, that nobody chose; after thirty days more the poll is closed. */
export const endPolls: Job = {
  cron: "37 4 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      // Wherever it is still the last day, it is not over: the zone of each says so.
      const day = work.now.toZonedDateTimeISO("UTC").toPlainDate().add({ days: 1 });
      for (const poll of await listOver(work, day)) {
        if (stateOf(poll, work.now) !== "to-choose") continue;
        const today = work.now.toZonedDateTimeISO(poll.zone).toPlainDate();
        if (Temporal.PlainDate.compare(today, closesOn(poll)) > 0) await saveEnded(work, poll.id);
        else if (poll.toldAt === undefined) {
          await saveTold(work, poll.id);
          await tellUndecidedIn(work, poll);
        }
      }
    }),
};
