import type { Child } from "hono/jsx";

import type { Work } from "#services/house";

import { listWaitingPollsIn, seePollsIn } from "../actions/list-polls.ts";
import { PollLines } from "./list-page.tsx";
import { texts } from "./texts.fr.ts";

/** Lines on a page of something else. */
const FEW = 3;

/** What awaits me: polls of my circles to which I have not answered, the first to end first. */
export async function showWaitingPolls(work: Work): Promise<Child | undefined> {
  const polls = await listWaitingPollsIn(work);
  if (polls.length === 0) return undefined;
  return (
    <div class="pile-s">
      <p>{texts.waiting(polls.length)}</p>
      <PollLines polls={polls.slice(0, FEW)} now={work.now} />
    </div>
  );
}

/** On the page of a circle: its polls that go on. */
export async function showPollsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined) return undefined;
  const list = await seePollsIn(work, { circle: subject });
  const going = list?.polls.filter(({ poll }) => poll.endedAt === undefined) ?? [];
  if (going.length === 0) return undefined;
  return (
    <div class="pile-s">
      <PollLines polls={going.slice(0, FEW)} now={work.now} />
      <p>
        <a href={`/rendez-vous/sondages?cercle=${subject}`}>{texts.all}</a>
      </p>
    </div>
  );
}
