import type { Child } from "hono/jsx";

import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";

import { listAnswersOfCircleIn, listMyUnwrittenIn } from "../actions/list-answers.ts";
import { listNewsIn } from "../actions/see-news.ts";
import { findBeforeIn } from "../actions/standing.ts";
import { ANSWERS } from "../domain/answer.ts";
import { AnswerLines, answersAt } from "./answers-page.tsx";
import { texts } from "./texts.fr.ts";

/** What awaits me: the parts that I answer for, and that nobody wrote yet; until when, the call says. */
export async function waitsUnwritten(work: Work): Promise<readonly Waiting[]> {
  return (await listMyUnwrittenIn(work)).map(({ id, title, answer }) => ({
    group: "mine",
    says: texts.waiting(title),
    about: texts.waitingLine(answer.call.title),
    due: answer.call.deadline,
    at: `/reponses/${answer.id}/parties/${id}`,
    go: texts.write,
    label: `${texts.write}, ${title}`,
  }));
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
            <div>
              <p>{texts.newsOf[what](byName, title)}</p>
              <p class="petit">
                {texts.newsIn(call)}, {writeMoment(at, work.now)}.
              </p>
            </div>{" "}
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
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const listed = await listAnswersOfCircleIn(work, { circle: subject });
  if (listed === undefined) return undefined;
  const { open, allEnded } = listed;
  const isEmpty = open.length + allEnded === 0;
  // A circle around a person answers no calls: nothing is offered there that nobody asked for.
  if (listed.circle.kind === "support" && isEmpty) return undefined;
  const body = (
    <div class="pile-s">
      {open.length > 0 && <AnswerLines answers={open} now={work.now} />}
      <p>
        {isEmpty && <>{texts.noneOfCircle} </>}
        <a href={answersAt(listed.circle)}>{isEmpty ? texts.startAnswer : texts.allShort}</a>
      </p>
    </div>
  );
  const [first] = open
    .flatMap(({ answer }) => answer.call.deadline ?? [])
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  return { body, presses: first };
}
