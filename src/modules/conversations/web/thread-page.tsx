import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { addressOf, type Circle } from "#rules/circles";
import { Button, Choices, Form, Problems } from "#ui/form";
import { Pager } from "#ui/list";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenThread } from "../actions/see-thread.ts";
import { addressOfThread } from "../domain/address.ts";
import { FOLLOWINGS } from "../domain/following.ts";
import { MESSAGES_A_PAGE, pageOf } from "../domain/thread.ts";
import { AtRest } from "./at-rest.tsx";
import { MessageView } from "./message-view.tsx";
import { followingTexts, texts } from "./thread-texts.fr.ts";
import { WriteForm, type WriteFormProps } from "./write-form.tsx";

/** What stands above every page of a circle's threads. */
export function threadsAbove(circle: Circle) {
  return [
    { label: texts.circles, at: "/cercles" },
    { label: circle.name, at: addressOf(circle) },
    { label: texts.threads, at: `${addressOf(circle)}/fils` },
  ];
}

export type Writing = Pick<WriteFormProps, "typed" | "problem" | "problems" | "preview">;

export interface ThreadPageProps extends Writing {
  readonly seen: SeenThread;
  readonly now: Temporal.Instant;
}

/** One thread, a page of it: its messages, then where one answers. */
export function ThreadPage({ seen, now, ...writing }: ThreadPageProps) {
  const { circle, thread, title, messages, page } = seen;
  return (
    <Page title={title} noindex breadcrumb={threadsAbove(circle)}>
      <div class="deux">
        <div class="pile-l">
          <header class="pile-s">
            <h1>{title}</h1>
            <Above facts={[texts.count(thread.lastPlace), freshOf(seen, now)]} />
            <ToFirstNew messages={messages} />
          </header>
          <ol class="fil-messages" aria-label={texts.messages}>
            {messages.map((message) => (
              <MessageView message={message} now={now} />
            ))}
          </ol>
          <Pager
            page={page}
            size={MESSAGES_A_PAGE}
            total={thread.lastPlace}
            at={(one) => addressOfThread(thread.id, one)}
          />
          <Answer seen={seen} now={now} {...writing} />
        </div>
        <aside class="pile-l">
          <Follow seen={seen} />
          {seen.beside}
          <Moderate seen={seen} />
        </aside>
      </div>
    </Page>
  );
}

function freshOf({ messages, mark }: SeenThread, now: Temporal.Instant): string {
  const count = messages.filter(({ isNew, words }) => isNew && words !== undefined).length;
  if (count === 0) return texts.nothingNew;
  return texts.fresh(count, mark.readAt && writeDay(dayOf(mark.readAt), dayOf(now)));
}

/** When what is new does not begin with the page: the way down to it. */
function ToFirstNew({ messages }: Pick<SeenThread, "messages">) {
  const at = messages.findIndex(({ isNew, words }) => isNew && words !== undefined);
  const first = at > 0 ? messages[at] : undefined;
  if (first === undefined) return null;
  return (
    <p>
      <a href={`#m${first.place}`}>{texts.toFirstNew}</a>
    </p>
  );
}

/** One answers at the end of a thread, having read it, as long as it is open and its circle awake. */
function Answer({ seen, now, ...writing }: ThreadPageProps) {
  const { circle, seat, thread, page, closing } = seen;
  if (seat.rest !== "awake" || closing !== undefined)
    return <NoAnswer seen={seen} now={now} {...writing} />;
  const last = pageOf(thread.lastPlace);
  if (page < last && writing.typed === undefined)
    return (
      <p>
        <a href={`${addressOfThread(thread.id, last)}#ecrire`}>{texts.answerOnLast}</a>
      </p>
    );
  return (
    <Section title={texts.answer} id="repondre">
      <WriteForm
        action={addressOfThread(thread.id)}
        circle={circle}
        isThread={false}
        draft={seen.draft}
        nameable={seen.nameable}
        now={now}
        {...writing}
      />
    </Section>
  );
}

/** Why nobody answers here; and what one had begun to write, so that it is not lost. */
function NoAnswer({ seen, now, problem }: ThreadPageProps) {
  const { circle, seat, thread, closing, draft } = seen;
  return (
    <div class="pile" id="ecrire">
      <Problems problem={problem} />
      <AtRest circle={circle} rest={seat.rest} />
      {closing !== undefined && (
        <div class="pile-s">
          <p>{texts.closing(closing.byName, writeMoment(closing.at, now))}</p>
          <blockquote class="bulle">{closing.why}</blockquote>
        </div>
      )}
      {draft !== undefined && (
        <Section title={texts.unsent} id="brouillon">
          <p>{texts.unsentSays}</p>
          <div class="bulle">
            <Markdown text={draft.words} />
          </div>
          <Form action={addressOfThread(thread.id)}>
            <Button kind="clair" name="faire" value="jeter">
              {texts.throwAway}
            </Button>
          </Form>
        </Section>
      )}
    </div>
  );
}

/** What who moderates the circle does with the whole thread. */
function Moderate({ seen: { thread, seat, closing } }: { readonly seen: SeenThread }) {
  if (!seat.moderates || seat.rest === "closed") return null;
  return closing === undefined ? (
    <p>
      <a href={`${addressOfThread(thread.id)}/fermer`}>{texts.closeWay}</a>
    </p>
  ) : (
    <Form action={`${addressOfThread(thread.id)}/rouvrir`} class="rang">
      <Button kind="clair">{texts.reopen}</Button>
    </Form>
  );
}

function Follow({ seen: { thread, mark, circle } }: { readonly seen: SeenThread }) {
  return (
    <Section class="pile-s">
      <Form action={`${addressOfThread(thread.id)}/suivre`} class="pile-s" prefix="suivre">
        <Choices
          name="following"
          question={texts.following}
          help={texts.followingHelp}
          value={mark.following}
          choices={FOLLOWINGS.map((value) => ({ value, label: followingTexts[value] }))}
        />
        <div class="rang">
          <Button kind="clair">{texts.follow}</Button>
        </div>
      </Form>
      {!circle.isOpen && <p class="petit">{texts.private}</p>}
    </Section>
  );
}
