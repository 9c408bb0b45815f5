import { missingMentions, seeInstanceIn, type Work } from "#services/house";
import { listMailsIn } from "#services/mail";

import { countWaitingMessages } from "../../store/messages.ts";
import { texts } from "../../actions/texts.fr.ts";

interface Told {
  readonly sentence: string;
  readonly needsYou: boolean;
}

/** What the operator's page says of messages: accessibility must be answered within a week (RGAA). */
export async function tellMessagesIn(work: Work): Promise<Told> {
  const { waiting, accessibility } = await countWaitingMessages(work);
  if (waiting === 0) return { sentence: texts.noMessage, needsYou: false };
  return { sentence: texts.messages(waiting, accessibility), needsYou: true };
}

/** What the operator's page says of the legal page: an instance open to others says who answers for it. */
export async function tellMentionsIn(work: Work): Promise<Told> {
  const instance = await seeInstanceIn(work);
  const missing = missingMentions(instance).map((mention) => texts.mentions.names[mention]);
  if (missing.length > 0)
    return { sentence: texts.mentions.missing(missing.join(", ")), needsYou: true };
  const { local, well } = texts.mentions;
  return { sentence: instance.publisher === undefined ? local : well, needsYou: false };
}

/** How many of the latest mails are looked at. */
const LATEST = 50;

/** What the operator's page says of mails: without a mail server they wait to be handed over. */
export async function tellMailsIn(work: Work): Promise<Told> {
  const { mails = [], total = 0 } = (await listMailsIn(work, { from: 0, most: LATEST })) ?? {};
  if (work.app.config.smtpUrl === undefined) {
    if (total > 0) return { sentence: texts.mails.kept(total), needsYou: true };
    const { publisher } = await seeInstanceIn(work);
    return publisher === undefined
      ? { sentence: texts.mails.noServer, needsYou: false }
      : { sentence: texts.mails.noServerYetOpen, needsYou: true };
  }
  const failing = mails.filter(({ problem }) => problem !== undefined).length;
  return failing === 0
    ? { sentence: texts.mails.well(total), needsYou: false }
    : { sentence: texts.mails.failing(failing), needsYou: true };
}
