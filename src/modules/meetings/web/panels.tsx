import type { Child } from "hono/jsx";

import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import { seeOccasionIn } from "#modules/calendar";
import type { Told, Work } from "#services/house";
import { Lines } from "#ui/list";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import { listWaitingMeetingsIn, listWaitingMinutesIn } from "../actions/list-waiting.ts";
import { listApprovedIn, listOfOccasionIn, nextOfCircleIn } from "../actions/list-meetings.ts";
import { texts as approval } from "./approval-texts.fr.ts";
import { HERE, meetingAt, minutesAt, newAt } from "./addresses.ts";
import { texts } from "./texts.fr.ts";

/** What awaits me: rooms that are open, meetings to which I am called and have not answered, and minutes to read. */
export async function waitsForMeeting(work: Work): Promise<readonly Waiting[]> {
  return [...(await roomsIn(work)), ...(await minutesIn(work))];
}

async function minutesIn(work: Work): Promise<readonly Waiting[]> {
  return (await listWaitingMinutesIn(work)).map(({ meeting, title, circle, until }) => {
    const says = approval.waits(title);
    const about =
      until === undefined
        ? approval.absent(circle.name)
        : approval.until(circle.name, writeMoment(until, work.now));
    const label = `${approval.read}, ${says}`;
    return {
      group: "words",
      says,
      about,
      due: until,
      at: minutesAt(meeting.id),
      go: approval.read,
      label,
    };
  });
}

async function roomsIn(work: Work): Promise<readonly Waiting[]> {
  return (await listWaitingMeetingsIn(work)).map(({ meeting, title, circle, isIn }) => {
    const isRunning = meeting.openedAt !== undefined;
    const go = isIn ? texts.goBack : isRunning ? texts.goIn : texts.answerTo;
    return {
      group: isIn ? "mine" : "answer",
      says: title,
      about: isRunning
        ? isIn
          ? texts.held
          : texts.runningIn(circle.name)
        : `${circle.name}, ${writeMoment(meeting.starts, work.now)}`,
      due: isRunning ? meeting.starts : undefined,
      at: meetingAt(meeting.id),
      go,
      label: `${go}, ${title}`,
    };
  });
}

/** On the page of a circle, for its members: what is next, and the way to all of it. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  if (subject === undefined) return undefined;
  const found = await nextOfCircleIn(work, { circle: subject });
  // Before it first meets, the page of its date leads to the meeting: the circle’s own says no more of it.
  const isBegun = found?.next?.meeting.openedAt !== undefined || (found?.total ?? 0) > 0;
  if (found === undefined || !isBegun) return undefined;
  const { next } = found;
  const isRunning = next?.meeting.openedAt !== undefined;
  const body = (
    <p>
      {isRunning && (
        <>
          <State tone="va">{texts.inRoom}</State>{" "}
          <a href={meetingAt(next.meeting.id)}>{next.title}</a>{" "}
        </>
      )}
      {isRunning
        ? null
        : next === undefined
          ? texts.noneOfCircle
          : texts.latest(next.title, writeMoment(next.meeting.starts, work.now))}{" "}
      <a href={`${HERE}/cercle/${subject}`}>{texts.way}</a>
    </p>
  );
  return { body, presses: next?.meeting.starts };
}

/** On the page of a circle, among the ways to decide together: the way to prepare a meeting, before it ever met too. */
export async function showPrepare(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const found = subject === undefined ? undefined : await nextOfCircleIn(work, { circle: subject });
  if (found?.prepares === undefined) return undefined;
  return (
    <p>
      <a href={newAt(found.prepares)}>{texts.prepareOne}</a>
    </p>
  );
}

/** On the page of a circle whose meetings are open, and of governance: the approved minutes, for who is not of it. */
export async function showApproved(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined) return undefined;
  const approved = await listApprovedIn(work, { circle: subject });
  if (approved.length === 0) return undefined;
  return (
    <Lines>
      {approved.map(({ meeting, title }) => (
        <p>
          <a href={minutesAt(meeting.id)}>
            {texts.minutesOf(title, writeDay(dayOf(meeting.starts), dayOf(work.now)))}
          </a>
        </p>
      ))}
    </Lines>
  );
}

/** On the page of an occasion of a circle, for its members: its meeting, or the way to prepare it. */
export async function showOfOccasion(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Occasion">(subject)) return undefined;
  const seen = await seeOccasionIn(work, { occasion: subject });
  if (seen?.where.of !== "circle" || seen.where.asker.standing === "outside") return undefined;
  const all = await listOfOccasionIn(work, { occasion: subject });
  const isLeft = seen.dates.some(
    ({ id, isOver, cancelledAt }) =>
      !isOver && cancelledAt === undefined && !all.some(({ meeting }) => meeting.date === id),
  );
  if (all.length === 0 && !isLeft) return undefined;
  return (
    <Section title={texts.onOccasion} id="reunion" class="pile-s">
      {all.length === 0 && <p>{texts.onOccasionSays}</p>}
      {all.length > 0 && (
        <ul>
          {all.map(({ meeting }) => (
            <li>
              <a href={meetingAt(meeting.id)}>
                {texts.goTo(writeMoment(meeting.starts, work.now))}
              </a>
            </li>
          ))}
        </ul>
      )}
      {isLeft && !seen.where.closed && (
        <p>
          <a href={`${HERE}/rendez-vous/${subject}`}>{texts.prepareTitle}</a>
        </p>
      )}
    </Section>
  );
}
