import { writeMoment } from "#basics/dates";
import { Button, Form } from "#ui/form";
import { Lines } from "#ui/list";
import { State } from "#ui/state";

import type { KeptMessage } from "../actions/see-messages.ts";
import { messageLabels, referenceOf } from "../../domain/message.ts";
import { type Listed, Pages } from "./lists.tsx";
import { OperatorPage } from "./operator-page.tsx";
import { texts } from "./texts.fr.ts";

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
      {messages.length === 0 ? <p>{words.empty}</p> : <p class="doux">{words.takeSays}</p>}
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
  const { takenAt, handledAt } = message;
  return (
    <article class="pile-s">
      <h2 class="h-petit">{messageLabels[message.kind]}</h2>
      <p>
        <Where message={message} now={now} /> {words.from} {message.name ?? words.anonymous},{" "}
        {writeMoment(message.sentAt, now)}. {words.reference} {reference}.
      </p>
      <Said message={message} />
      <div class="rang">
        {handledAt === undefined && takenAt === undefined && (
          <Form action={`/operateur/messages/${message.id}/prendre`} prefix={`p-${message.id}`}>
            <Button label={words.takeOne(reference)}>{words.take}</Button>
          </Form>
        )}
        {handledAt === undefined && (
          <Form action={`/operateur/messages/${message.id}/traite`} prefix={message.id}>
            <Button kind="clair" label={words.handleOne(reference)}>
              {words.handle}
            </Button>
          </Form>
        )}
      </div>
    </article>
  );
}

/** Where a message is: it waits, somebody takes care of it, it is handled. */
function Where({
  message,
  now,
}: {
  readonly message: KeptMessage;
  readonly now: Temporal.Instant;
}) {
  const words = texts.messages;
  const { kind, takenAt, handledAt } = message;
  if (handledAt !== undefined)
    return <State tone="va">{words.handled(writeMoment(handledAt, now))}</State>;
  const isLate = kind === "accessibility";
  return (
    <>
      <State tone={isLate ? "presse" : "attend"}>{isLate ? words.late : words.waiting}</State>{" "}
      {takenAt !== undefined && <State>{words.taken(writeMoment(takenAt, now))}</State>}
    </>
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
      {said.split(/\n+/).map((paragraph) => (
        <p>{paragraph}</p>
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
