import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import { findThreadIn } from "#modules/conversations";
import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";
import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { listOfThreadIn, listTalkedOfIn, listUnansweredIn } from "../actions/list-votes.ts";
import { findQuestionIn, seeAskingIn } from "../actions/see-asking.ts";
import { waitingVoicesIn } from "../../voices/actions/see-voice.ts";
import { texts } from "../../web/texts.fr.ts";
import { OpenLines, withoutMe } from "./votes-page.tsx";

/** What awaits me: the open votes of my circles that I have not answered, and what becomes of my voice without me. */
export async function waitsUnanswered(work: Work): Promise<readonly Waiting[]> {
  return (await listUnansweredIn(work)).map((listed) => ({
    group: "answer",
    says: listed.vote.question,
    about: [`${listed.circle.name}.`, withoutMe(listed)].join(" ").trim(),
    due: listed.vote.closesAt,
    at: `/votes/${listed.vote.id}`,
    go: texts.vote,
    label: `${texts.vote}, ${listed.vote.question}`,
  }));
}

/** On the page of a circle: the votes that wait for the reader, then the questions that one still talks of. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const waiting = await listUnansweredIn(work, subject);
  const votes = [...waiting, ...(await listTalkedOfIn(work, subject))];
  if (votes.length === 0) return undefined;
  return { body: <OpenLines votes={votes} now={work.now} />, presses: waiting[0]?.vote.closesAt };
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
      </ButtonLink>{" "}
      <ButtonLink kind="lien" href={`/votes/nouveau?cercle=${subject}`}>
        {texts.ask}
      </ButtonLink>{" "}
      <ButtonLink kind="lien" href={`/votes/statuts/${subject}`}>
        {texts.statutes}
      </ButtonLink>
    </div>
  );
}

/** What awaits me: voices entrusted to me to which I have not answered. */
export async function waitsEntrusted(work: Work): Promise<readonly Waiting[]> {
  return (await waitingVoicesIn(work)).map((name) => ({
    group: "answer",
    says: texts.entrustedBy(name),
    at: "/votes/ma-voix#recue",
    go: texts.answer,
    label: `${texts.answer}, ${name}`,
  }));
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
