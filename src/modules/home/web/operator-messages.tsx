import { writeMoment } from "#basics/dates";
import { Button, Form } from "#ui/form";
import { Lines } from "#ui/list";
import { State } from "#ui/state";

import type { KeptMessage } from "../actions/see-messages.ts";
import { messageLabels, referenceOf } from "../domain/message.ts";
import { type Listed, Pages } from "./operator-lists.tsx";
import { OperatorPage } from "./operator-page.tsx";
import { texts } from "./operator.texts.fr.ts";

/** What people wrote to whoever keeps the instance. */
export function MessagesPage({
  messages,
  problem,
  ...listed
}: Listed & { readonly messages: readonly KeptMessage[]; readonly problem?: string }) {
  const words = texts.messages;
  return (
    <OperatorPage title={words.title} lead={words.lead}>
      {problem !== undefined && (
        <p class="anse" role="alert">
          {problem}
        </p>
      )}
      {messages.length === 0 && <p>{words.empty}</p>}
      <Lines>
        {messages.map((message) => (
          <Message message={message} now={listed.now} />
        ))}
      </Lines>
      <Pages {...listed} at="/operateur/messages" />
    </OperatorPage>
  );
}

function Message({
  message,
  now,
}: {
  readonly message: KeptMessage;
  readonly now: Temporal.Instant;
}) {
  const words = texts.messages;
  const reference = referenceOf(message.id);
  const { handledAt } = message;
  return (
    <article class="pile-s">
      <h2 class="h-petit">{messageLabels[message.kind]}</h2>
      <p>
        {handledAt === undefined ? (
          <State tone={message.kind === "accessibility" ? "presse" : "attend"}>
            {message.kind === "accessibility" ? words.late : words.waiting}
          </State>
        ) : (
          <State tone="va">{words.handled(writeMoment(handledAt, now))}</State>
        )}{" "}
        {words.from} {message.name ?? words.anonymous}, {writeMoment(message.sentAt, now)}.{" "}
        {words.reference} {reference}.
      </p>
      <Said message={message} />
      {handledAt === undefined && (
        <Form action={`/operateur/messages/${message.id}/traite`} prefix={message.id}>
          <Button kind="clair" label={words.handleOne(reference)}>
            {words.handle}
          </Button>
        </Form>
      )}
    </article>
  );
}

function Said({ message: { page, words: said, address } }: { readonly message: KeptMessage }) {
  const words = texts.messages;
  return (
    <>
      {page !== undefined && (
        <p>
          {words.page} : {page}
        </p>
      )}
      {said.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      <p>
        {address === undefined ? (
          words.noAddress
        ) : (
          <>
            {words.answerAt} <a href={`mailto:${encodeURIComponent(address)}`}>{address}</a>
          </>
        )}
      </p>
    </>
  );
}
