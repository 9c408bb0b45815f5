import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import type { Gathered, NotificationKind, Work, WrittenEntry } from "#services/house";

import { seeWaitingMessageIn } from "../operator/actions/see-messages.ts";
import { messageLabels, referenceOf } from "../domain/message.ts";
import { messageLetterTexts as texts } from "./module-texts.fr.ts";

type Facts = Readonly<Record<string, unknown>>;

const find = (work: Work, { message }: Facts) =>
  typeof message === "string" && isId<"Message">(message)
    ? seeWaitingMessageIn(work, message)
    : Promise.resolve(undefined);

/** Somebody wrote to whoever keeps the instance: what it is about, and when. Its words are read on the page alone. */
export const messageLetter: NotificationKind = {
  why: texts.why,
  sort: "direct",
  stillTrue: async (work, facts) => (await find(work, facts)) !== undefined,
  write: async (work: Work, { facts }: Gathered) => {
    const entries: WrittenEntry[] = [];
    for (const one of facts) {
      const message = await find(work, one);
      if (message === undefined) continue;
      entries.push({
        title: messageLabels[message.kind],
        at: "/operateur/messages",
        lines: [
          texts.sent(writeMoment(message.sentAt, work.now)),
          texts.reference(referenceOf(message.id)),
        ],
      });
    }
    if (entries.length === 0) return undefined;
    const subject = texts.subject(entries.length);
    return { subject, title: subject, entries };
  },
};
