import type { Child } from "hono/jsx";

import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";

import {
  listAnswersOfCircleIn,
  listMyUnwrittenIn,
  type UnwrittenPart,
} from "../actions/list-answers.ts";
import { listNewsIn } from "../actions/see-news.ts";
import { findBeforeIn } from "../actions/standing.ts";
import { ANSWERS } from "../domain/answer.ts";
import { AnswerLines, answersAt } from "./answers-page.tsx";
import { texts } from "./texts.fr.ts";

/** What awaits me: the parts that I answer for, and that nobody wrote yet. */
export async function showUnwritten(work: Work): Promise<Child | undefined> {
  const parts = await listMyUnwrittenIn(work);
  return parts.length === 0 ? undefined : <Unwritten parts={parts} />;
}

/** One at a time on a simple page. */
function Unwritten({ parts }: { readonly parts: readonly UnwrittenPart[] }) {
  const few = useFrame().person?.simple === true ? 1 : 3;
  return (
    <ul class="lignes serre">
      {parts.slice(0, few).map(({ id, title, answer }) => (
        <li class="rang bouts">
          <span>
            <strong>{texts.waiting(title)}</strong>
            <br />
            <span class="petit">{texts.waitingLine(answer.call.title)}</span>
          </span>
          <a
            class="btn clair"
            href={`/reponses/${answer.id}/parties/${id}`}
            aria-label={`${texts.write}, ${title}`}
          >
            {texts.write}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What others did in my answers, lately. */
export async function showNews(work: Work): Promise<Child | undefined> {
  const news = await listNewsIn(work);
  if (news.length === 0) return undefined;
  return (
    <section class="pile-s" aria-labelledby="nouveau-reponses">
      <h3 id="nouveau-reponses">{texts.news}</h3>
      <ul class="lignes serre">
        {news.map(({ what, answer, call, title, byName, at }) => (
          <li class="rang bouts">
            <span>
              {texts.newsOf[what](byName, title)}
              <br />
              <span class="petit">
                {texts.newsIn(call)}, {writeMoment(at, work.now)}.
              </span>
            </span>
            <a
              class="btn clair"
              href={`/reponses/${answer}`}
              aria-label={`${texts.see}, ${texts.newsOf[what](byName, title)}`}
            >
              {texts.see}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the page of a task: the joint answer of which it is a part, for who may read that. */
export async function showOfTask(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const [table, id] = subject?.split(":") ?? [];
  if (table !== ANSWERS || id === undefined || !isId<"Answer">(id)) return undefined;
  const before = await findBeforeIn(work, id);
  if (before === undefined) return undefined;
  const { answer } = before;
  return (
    <p class="doux">
      {texts.taskOf} <a href={`/reponses/${answer.id}`}>{texts.answerTo(answer.call.title)}</a>.
    </p>
  );
}

/** On the page of a circle, for its members: what it answers now, and the way to the rest. */
export async function showOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const listed = await listAnswersOfCircleIn(work, { circle: subject });
  if (listed === undefined) return undefined;
  const { open, allEnded } = listed;
  const isEmpty = open.length + allEnded === 0;
  // A circle around a person answers no calls: nothing is offered there that nobody asked for.
  if (listed.circle.kind === "support" && isEmpty) return undefined;
  return (
    <div class="pile-s">
      {open.length > 0 && <AnswerLines answers={open} now={work.now} />}
      <p>
        {isEmpty && <>{texts.noneOfCircle} </>}
        <a href={answersAt(listed.circle)}>{isEmpty ? texts.startAnswer : texts.allShort}</a>
      </p>
    </div>
  );
}
