import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type Actor, type App, type Work, withRight } from "#services/house";
import { siteOf } from "#services/config";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit, type Limit } from "#services/limits";
import { postIn } from "#services/mail";

import {
  type Message,
  leftAt,
  type MessageId,
  messageLabels,
  referenceOf,
} from "../domain/message.ts";
import { saveMessage } from "../store/messages.ts";
import { tellMessageIn } from "./tell-message.ts";
import { texts } from "./texts.fr.ts";

/** A visitor may write five times an hour; the instance takes a hundred: more is a flood. */
const perVisitor = declareLimit({ name: "message", points: 5, seconds: 3_600 });
const perInstance = declareLimit({ name: "messages", points: 100, seconds: 3_600 });
/** Nobody can have more than three acknowledgements a day sent to an address that may be another's. */
const perAddress = declareLimit({ name: "message-receipt", points: 3, seconds: 86_400 });

export interface LeaveMessage extends Message {
  /** Whose forms these are (session or visitor's cookie), to count; kept only as a fingerprint. */
  readonly visitor: string;
}

export type LeaveMessageRefusal = "too-many-messages";

/** Someone writes to whoever keeps the instance. No account is needed; it is acknowledged at once. */
export async function leaveMessage(
  app: App,
  actor: Actor,
  asked: LeaveMessage,
): Promise<Result<MessageId, LeaveMessageRefusal>> {
  if (await isTooMuch(app, perVisitor, asked.visitor)) return refused("too-many-messages");
  if (await isTooMuch(app, perInstance, "all")) return refused("too-many-messages");
  const mayAcknowledge =
    asked.address !== undefined &&
    !(await isTooMuch(app, perAddress, asked.address.trim().toLowerCase()));
  return app.transaction(actor, async (work) => {
    const id = await leaveMessageIn(work, asked);
    if (mayAcknowledge) await acknowledgeIn(work, id, asked);
    return done(id);
  });
}

/** The step: keeps the message, and tells who answers. Only the operator reads it. */
export async function leaveMessageIn(work: Work, asked: Message): Promise<MessageId> {
  const id = newId<"Message">();
  const { kind, words, name, address, page } = asked;
  await withRight(work, "messages", (lent) =>
    saveMessage({ ...lent, actor: { ...lent.actor, for: work.actor.for } }, id, {
      kind,
      words,
      name,
      address,
      page,
    }),
  );
  await tellMessageIn(work, id);
  return id;
}

async function isTooMuch(app: App, limit: Limit, key: string): Promise<boolean> {
  const kept = Buffer.from(fingerprint(app, limit.name, key)).toString("base64url");
  return (await countOne(app, limit, kept)) !== undefined;
}

async function acknowledgeIn(work: Work, id: MessageId, asked: Message): Promise<void> {
  if (asked.address === undefined) return;
  const receipt = texts.receipt(referenceOf(id), `${siteOf(work.app.config)}${leftAt(id)}`);
  await postIn(work, {
    kind: "message-receipt",
    holder: id,
    to: asked.address,
    subject: receipt.subject,
    text: receipt.lines(messageLabels[asked.kind], asked.words).join("\n\n"),
  });
}
