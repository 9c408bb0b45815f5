import { writeMoment } from "#basics/dates";
import { Button, Form, TextArea, titleOf, type FieldProblems, type Typed } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";

import type { History } from "../actions/change-message.ts";
import { addressOfMessage, addressOfThread } from "../domain/address.ts";
import { type Message, MOST_LETTERS, MOST_REASON, type ThreadId } from "../domain/thread.ts";
import { texts } from "./thread-texts.fr.ts";

interface OfMessage {
  readonly message: Message;
}

const at = ({ thread, id }: Message) => `/fils/${thread}/${id}`;

/** By which a later change is known from this one. */
export function versionOf({ editedAt, writtenAt }: Message): string {
  return (editedAt ?? writtenAt).toString();
}

export interface ChangePageProps extends OfMessage {
  readonly words: string;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Other words for a message of one's own. */
export function ChangePage({ message, words, ...form }: ChangePageProps) {
  return (
    <Page title={titleOf(texts.changeTitle, form)} noindex>
      <div class="pile-l">
        <h1>{texts.changeTitle}</h1>
        <p>{texts.changeSays}</p>
        <Form action={`${at(message)}/modifier`} version={versionOf(message)} {...form}>
          <TextArea
            name="words"
            label={texts.words}
            value={words}
            rows={8}
            maxlength={MOST_LETTERS}
          />
          <div class="rang">
            <Button>{texts.changeGo}</Button>
            <a href={addressOfMessage(message)}>{texts.backToThread}</a>
          </div>
        </Form>
      </div>
    </Page>
  );
}

/** To be sure: what goes, and what stays. */
export function DeleteMessagePage({ message, words }: OfMessage & { readonly words: string }) {
  return (
    <Page title={texts.deleteTitle} noindex>
      <div class="pile-l">
        <h1>{texts.deleteTitle}</h1>
        <div class="bulle">
          <Markdown text={words} />
        </div>
        <p>{texts.deleteSays}</p>
        <Form action={`${at(message)}/effacer`} class="rang">
          <Button>{texts.deleteGo}</Button>
          <a href={addressOfMessage(message)}>{texts.keepIt}</a>
        </Form>
      </div>
    </Page>
  );
}

/** To be sure: a thread is closed for everyone, with a reason that everyone reads. */
export function ClosePage({
  thread,
  title,
  ...form
}: {
  readonly thread: ThreadId;
  readonly title: string;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
}) {
  return (
    <Page title={titleOf(texts.closeTitle, form)} noindex>
      <div class="pile-l">
        <h1>{texts.closeTitle}</h1>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{texts.closeSays}</p>
        <Form action={`${addressOfThread(thread)}/fermer`} {...form}>
          <TextArea
            name="why"
            label={texts.closeWhy}
            help={texts.closeWhyHelp}
            rows={3}
            maxlength={MOST_REASON}
          />
          <div class="rang">
            <Button>{texts.closeWay}</Button>
            <a href={addressOfThread(thread)}>{texts.backToThread}</a>
          </div>
        </Form>
      </div>
    </Page>
  );
}

/** All that a message said, the latest first. */
export function HistoryPage({
  history: { message, wordings },
  now,
}: {
  readonly history: History;
  readonly now: Temporal.Instant;
}) {
  return (
    <Page title={texts.historyTitle} noindex>
      <div class="pile-l">
        <h1>{texts.historyTitle}</h1>
        <ol class="lignes">
          {wordings.map(({ words, at: when }, i) => (
            <li class="pile-s">
              <p class="petit doux">
                {i === 0
                  ? texts.historyNow(writeMoment(when, now))
                  : texts.historyThen(writeMoment(when, now))}
              </p>
              <div class="bulle">
                <Markdown text={words} links={false} />
              </div>
            </li>
          ))}
        </ol>
        <p>
          <a href={addressOfMessage(message)}>{texts.backToThread}</a>
        </p>
      </div>
    </Page>
  );
}
