import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";

import { listWaitingPollsIn, seePollsIn } from "../actions/list-polls.ts";
import { addressOfPoll } from "../domain/poll.ts";
import { PollLines } from "./list-page.tsx";
import { texts } from "./texts.fr.ts";

/** Lines on a page of something else. */
const FEW = 3;

/** What awaits me: polls of my circles to which I have not answered, the first to end first. */
export async function waitsForDates(work: Work): Promise<readonly Waiting[]> {
  return (await listWaitingPollsIn(work)).map(({ poll, title, where }) => ({
    group: "answer",
    says: title,
    about: where.name === undefined ? texts.poll : texts.pollOf(where.name),
    due: poll.lastDay,
    at: addressOfPoll(poll),
    go: texts.answer,
    label: `${texts.answer}, ${title}`,
  }));
}

/** On the page of a circle: its polls that go on. */
export async function tellsPollsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  if (subject === undefined) return undefined;
  const list = await seePollsIn(work, { circle: subject });
  const going = list?.polls.filter(({ poll }) => poll.endedAt === undefined) ?? [];
  if (going.length === 0) return undefined;
  const body = (
    <div class="pile-s">
      <PollLines polls={going.slice(0, FEW)} now={work.now} />
      <p>
        <a href={`/rendez-vous/sondages?cercle=${subject}`}>{texts.all}</a>
      </p>
    </div>
  );
  const [first] = going
    .filter(({ state }) => state === "open")
    .map(({ poll }) => poll.lastDay)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b));
  return { body, presses: first };
}
