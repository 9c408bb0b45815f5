import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import { letterKind, type Work } from "#services/house";

import { seeWaitingMessageIn } from "../operator/actions/see-messages.ts";
import { messageLabels, referenceOf } from "../domain/message.ts";
import { messageLetterTexts as texts } from "./module-texts.fr.ts";

type Facts = Readonly<Record<string, unknown>>;

const find = (work: Work, { message }: Facts) =>
  typeof message === "string" && isId<"Message">(message)
    ? seeWaitingMessageIn(work, message)
    : Promise.resolve(undefined);

/** Somebody wrote to whoever keeps the instance: what it is about, and when. Its words are read on the page alone. */
export const messageLetter = letterKind({
  why: texts.why,
  sort: "direct",
  find,
  says: (messages, work) => ({
    subject: texts.subject(messages.length),
    entries: messages.map(({ id, kind, sentAt }) => ({
      title: messageLabels[kind],
      at: "/operateur/messages",
      lines: [texts.sent(writeMoment(sentAt, work.now)), texts.reference(referenceOf(id))],
    })),
  }),
});
