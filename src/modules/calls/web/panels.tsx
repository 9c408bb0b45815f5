import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { isId } from "#basics/id";
import { capital, shorten } from "#basics/text";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";
import { Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import { listCallsOfCircleIn } from "../together/actions/circle-of-call.ts";
import {
  type ListedIssued,
  listOpenOfIn,
  listWaitingCallsIn,
} from "../issuers/actions/publish-mine.ts";
import { type CallNews, listCallNewsIn } from "../actions/see-call-news.ts";
import { type Call, isOpen } from "../domain/call.ts";
import { publishTexts } from "../publish/web/texts.fr.ts";
import { questionTexts } from "../questions/web/texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { togetherTexts } from "../together/web/texts.fr.ts";
import { writeClosing } from "./words.ts";

/** On the page of a circle: the calls that it answers, how long is left, and who else answers. */
export async function showCallsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const calls = await listCallsOfCircleIn(work, subject);
  if (calls.length === 0) return undefined;
  return (
    <ul class="lignes serre">
      {calls.map((call) => (
        <CallOfCircle call={call} now={work.now} />
      ))}
    </ul>
  );
}

function CallOfCircle({ call, now }: { readonly call: Call; readonly now: Temporal.Instant }) {
  const at = `/appels/${call.number}`;
  return (
    <li>
      <p>
        {togetherTexts.panelCall} <a href={at}>{call.title}</a>
      </p>
      <p class="petit">
        {capital(writeClosing(call, now).words)}.{" "}
        <a href={`${at}/ensemble`} aria-label={`${togetherTexts.panelTogether} : ${call.title}`}>
          {isOpen(call, now) ? togetherTexts.panelTogether : togetherTexts.panelHours}
        </a>
      </p>
    </li>
  );
}

/** On the page of an organisation: the calls that it published here, and the way to publish one for who may. */
export async function showCallsOfOrganisation(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const { calls, isMine } = await listOpenOfIn(work, subject);
  if (calls.length === 0 && !isMine) return undefined;
  return (
    <Section title={publishTexts.ofOrganisation} id="appels" class="pile-s">
      {calls.length === 0 ? (
        <p>{publishTexts.nonePublished}</p>
      ) : (
        <div class="lignes">
          {calls.map((call) => (
            <IssuedLine call={call} now={work.now} />
          ))}
        </div>
      )}
      {isMine && (
        <p>
          <a href="/appels/publier">{publishTexts.title}</a>
        </p>
      )}
    </Section>
  );
}

/** One of them: its title, and how long is left. */
function IssuedLine({
  call: { number, title, closesAt },
  now,
}: {
  readonly call: ListedIssued;
  readonly now: Temporal.Instant;
}) {
  return (
    <article class="appel">
      <h3>
        <a href={`/appels/${number}`}>{title}</a>
      </h3>
      {closesAt !== undefined && (
        <Sounding days={dayOf(now).until(dayOf(closesAt)).days}>
          {publishTexts.until(writeDay(dayOf(closesAt), dayOf(now)))}
        </Sounding>
      )}
    </article>
  );
}

/** What awaits me: the questions under the calls of the structures for which I publish. */
export async function waitsWithQuestions(work: Work): Promise<readonly Waiting[]> {
  return (await listWaitingCallsIn(work)).map(({ number, title, waiting }) => ({
    group: "answer",
    says: questionTexts.waiting(waiting),
    about: title,
    at: `/appels/${number}/gerer#questions`,
    go: questionTexts.answerThem,
    label: `${questionTexts.answerThem} : ${title}`,
  }));
}

/** What is new of the calls that I follow: corrections, and questions that were answered for all. */
export async function showCallNews(work: Work): Promise<Child | undefined> {
  const news = await listCallNewsIn(work);
  return news.length === 0 ? undefined : <NewsLines news={news} now={work.now} />;
}

/** One at a time on a simple page. */
function NewsLines({
  news,
  now,
}: {
  readonly news: readonly CallNews[];
  readonly now: Temporal.Instant;
}) {
  const few = useFrame().person?.simple === true ? 1 : news.length;
  return (
    <ul class="lignes serre">
      {news.slice(0, few).map((one) => (
        <li>
          <p>
            <a
              href={`/appels/${one.number}${one.question === undefined ? "#histoire" : `#question-${one.question}`}`}
            >
              {one.title}
            </a>
          </p>
          <p class="petit">
            {capital(writeDay(dayOf(one.at), dayOf(now)))} : {sayNews(one)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function sayNews({ what, words }: CallNews): string {
  const said = words === undefined ? "" : ` « ${shorten(words, 160)} »`;
  return what === "question-answered"
    ? `${questionTexts.newsAnswered}${said}`
    : `${texts.changes[what]}${said}`;
}
