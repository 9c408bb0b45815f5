import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import { findThreadIn } from "#modules/conversations";
import type { Work } from "#services/house";
import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";

import { Section } from "#ui/panel";

import { listOfThreadIn, listTalkedOfIn, listUnansweredIn } from "../actions/list-votes.ts";
import { findQuestionIn, seeAskingIn } from "../actions/see-asking.ts";
import { waitingVoicesIn } from "../../voices/actions/see-voice.ts";
import { texts } from "../../web/texts.fr.ts";
import { type ListProps, OpenLines } from "./votes-page.tsx";

/** What awaits me: the open votes of my circles that I have not answered. */
export async function showUnanswered(work: Work): Promise<Child | undefined> {
  const votes = await listUnansweredIn(work);
  return votes.length === 0 ? undefined : <Unanswered votes={votes} now={work.now} />;
}

/** One at a time on a simple page. */
function Unanswered({ votes, now }: ListProps) {
  const few = useFrame().person?.simple === true;
  return <OpenLines votes={few ? votes.slice(0, 1) : votes} now={now} />;
}

/** The same on the page of a circle, with the questions that one still talks of. */
export async function showOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const votes = [
    ...(await listUnansweredIn(work, subject)),
    ...(await listTalkedOfIn(work, subject)),
  ];
  return votes.length === 0 ? undefined : <OpenLines votes={votes} now={work.now} />;
}

/** On the page of a circle, where its votes, its decisions and its statutes are. */
export async function showWaysOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const seen = await seeAskingIn(work, { circle: subject, thread: undefined });
  if (seen === undefined) return undefined;
  return (
    <div class="rang">
      <ButtonLink kind="lien" href={`/votes?cercle=${subject}`}>
        {texts.allOfCircle}
      </ButtonLink>
      <ButtonLink kind="lien" href={`/votes/nouveau?cercle=${subject}`}>
        {texts.ask}
      </ButtonLink>
      <ButtonLink kind="lien" href={`/votes/statuts/${subject}`}>
        {texts.statutes}
      </ButtonLink>
    </div>
  );
}

/** What awaits me: voices entrusted to me to which I have not answered. */
export async function showEntrusted(work: Work): Promise<Child | undefined> {
  const waiting = await waitingVoicesIn(work);
  if (waiting.length === 0) return undefined;
  return (
    <ul class="lignes serre">
      {waiting.map((name) => (
        <li class="rang bouts">
          <span>{texts.entrustedBy(name)}</span>
          <a class="btn clair" href="/votes/ma-voix#recue" aria-label={`${texts.answer}, ${name}`}>
            {texts.answer}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Beside a thread: the questions put from it, and how to put one. */
export async function showOfThread(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Thread">(subject)) return undefined;
  const found = await findThreadIn(work, { thread: subject });
  if (found === undefined) return undefined;
  const votes = await listOfThreadIn(work, subject);
  const asking = await seeAskingIn(work, { circle: found.circle, thread: found.id });
  if (votes.length === 0 && asking === undefined) return undefined;
  return (
    <Section title={texts.ofThread} id="votes-du-fil" small class="pile-s">
      {votes.map(({ vote }) => (
        <p>
          <a href={`/votes/${vote.id}`}>{vote.question}</a>
        </p>
      ))}
      {asking !== undefined && (
        <p>
          <a href={`/votes/nouveau?cercle=${found.circle}&fil=${found.id}`}>
            {texts.askFromThread}
          </a>
        </p>
      )}
    </Section>
  );
}

/** On a task, the decision that it comes from. */
export async function showOfTask(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const id = subject?.startsWith("decisions.vote:") === true ? subject.slice(15) : "";
  const vote = isId<"Vote">(id) ? await findQuestionIn(work, { vote: id }) : undefined;
  if (vote === undefined) return undefined;
  return (
    <p>
      {texts.taskFrom} <a href={`/votes/${vote.id}`}>{vote.question}</a>
    </p>
  );
}
