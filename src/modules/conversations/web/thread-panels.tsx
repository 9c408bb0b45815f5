import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { isId } from "#basics/id";
import { findCircleIn } from "#modules/circles";
import { addressOf, spaceOf } from "#rules/circles";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";

import {
  listNewsIn,
  type ListedThread,
  listThreadsIn,
  type News,
} from "../actions/list-threads.ts";
import { findSeatIn } from "../actions/seat.ts";
import { addressOfMessage, addressOfThread } from "../domain/address.ts";
import { texts } from "./thread-texts.fr.ts";
import { ThreadLines } from "./threads-page.tsx";

const MOST_SHOWN = 3;
const MOST_NEWS = 5;

interface Told {
  readonly news: readonly News[];
  readonly now: Temporal.Instant;
}

/** What awaits me: threads where somebody names me, and that I have not read since. */
export async function waitsNamed(work: Work): Promise<readonly Waiting[]> {
  return (await listNewsIn(work, MOST_NEWS))
    .filter(({ isNamed }) => isNamed)
    .map((one) => ({
      group: "words",
      says: sayNews(one, work.now),
      at: addressOfNews(one),
      go: texts.readIt,
      label: `${texts.readIt}, ${one.title}`,
    }));
}

/** What is new where I am: threads of my circles with something that I have not read. */
export async function showNews(work: Work): Promise<Child | undefined> {
  const news = (await listNewsIn(work, MOST_NEWS)).filter(({ isNamed }) => !isNamed);
  return news.length === 0 ? undefined : <NewsLines news={news} now={work.now} />;
}

/** One at a time on a simple page. */
function NewsLines({ news, now }: Told) {
  const few = useFrame().person?.simple === true;
  return (
    <ul class="lignes serre">
      {(few ? news.slice(0, 1) : news).map((one) => (
        <li class="rang bouts">
          <span>{sayNews(one, now)}</span>{" "}
          <a
            class="btn clair"
            href={addressOfNews(one)}
            aria-label={`${texts.readIt}, ${one.title}`}
          >
            {texts.readIt}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Straight to the first message that is not read; to the beginning of a thread never opened. */
function addressOfNews({ thread, readTo }: News): string {
  return readTo === 0 ? addressOfThread(thread) : addressOfMessage({ thread, place: readTo + 1 });
}

function sayNews({ isNamed, fresh, since, title, circleName }: News, now: Temporal.Instant) {
  if (isNamed) return texts.named(title, circleName);
  const day = since && writeDay(dayOf(since), dayOf(now));
  return texts.news(texts.fresh(fresh, day), title, circleName);
}

/** On the page of a circle, for its members: where something was said last, and the way to all of it. */
export async function showThreads(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const seated = await findSeatIn(work, subject);
  const circle = seated && (await findCircleIn(work, { circle: subject }));
  if (circle === undefined) return undefined;
  const threads = await listThreadsIn(work, { space: spaceOf(circle.id) });
  return <CircleThreads threads={threads} at={`${addressOf(circle)}/fils`} now={work.now} />;
}

function CircleThreads({
  threads,
  at,
  now,
}: {
  readonly threads: readonly ListedThread[];
  readonly at: string;
  readonly now: Temporal.Instant;
}) {
  return (
    <div class="pile-s">
      {threads.length > 0 && <ThreadLines threads={threads.slice(0, MOST_SHOWN)} now={now} />}
      <p>
        <a href={at}>{threads.length > MOST_SHOWN ? texts.allThreads : texts.talk}</a>
      </p>
    </div>
  );
}
