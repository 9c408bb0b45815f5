import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned } from "#services/keys";
import { addressesOfIn, addressTextIn } from "#modules/people";
import { maskAddress } from "#rules/people";

import { signedPart, readStopped, type Stopped } from "../domain/stop-link.ts";
import { deleteFromRegister, isInRegister, saveInRegister } from "../store/recipients.ts";
import { findKind, forgetSourceIn } from "./notify.ts";

/** The words of a stopping link's path. */
export interface StopLink {
  readonly kind: string;
  readonly row: string;
  readonly signature: string;
}

/** What a link stops, for its page with one button. */
export type StopSeen =
  | { readonly what: "source"; readonly title: string | undefined }
  | { readonly what: "all"; readonly address: string | undefined; readonly stopped: boolean };

/** What a link stops, if it was signed by us; undefined otherwise. */
export function readStopLink(app: App, { kind, row, signature }: StopLink): Stopped | undefined {
  const stopped = readStopped(kind, row);
  if (!isId(row) || !isSigned(app, "stop mails", signedPart(stopped), signature)) return undefined;
  return stopped;
}

/** Sees what a link would stop; without a title or an address when it is already gone. Undefined for a link that is not ours. */
export async function seeStop(app: App, link: StopLink): Promise<StopSeen | undefined> {
  const stopped = readStopLink(app, link);
  return stopped && seeStopAction(app, actorOf(app, stopped), stopped);
}

/** Stops what the link says. It works as often as one likes, for ever: RFC 8058, and whoever wants no mail is right. */
export async function stopByLink(
  app: App,
  link: StopLink,
): Promise<Result<Stopped, "unknown-link">> {
  const stopped = readStopLink(app, link);
  if (stopped === undefined) return refused("unknown-link");
  return stopAction(app, actorOf(app, stopped), stopped);
}

/** The holder of a link sees and changes only the row it was signed for. */
function actorOf(app: App, stopped: Stopped) {
  if (stopped.what === "all") return linkHolder("notifications.recipient", stopped.address);
  const table = findKind(app, stopped.kind)?.sources?.table ?? "notifications.recipient";
  return linkHolder(table, stopped.source);
}

const seeStopAction = reading(async (work: Work, stopped: Stopped): Promise<StopSeen> => {
  if (stopped.what === "source") {
    const found = await findKind(work.app, stopped.kind)?.sources?.find(work, stopped.source);
    return { what: "source", title: found?.title };
  }
  const text = await textOf(work, stopped.address);
  return {
    what: "all",
    address: text && maskAddress(text),
    stopped: text === undefined || (await inRegisterIn(work, text)),
  };
});

const stopAction = action(
  async (work: Work, stopped: Stopped): Promise<Result<Stopped, "unknown-link">> => {
    if (stopped.what === "source") {
      await findKind(work.app, stopped.kind)?.sources?.stop(work, stopped.source);
      await forgetSourceIn(work, stopped);
      return done(stopped);
    }
    await stopAllIn(work, stopped);
    return done(stopped);
  },
);

/** No letter any more to this address: « ne plus jamais m’écrire ». Its holder said so to the module that asks. */
export async function stopAllIn(
  work: Work,
  { address }: { readonly address: string },
): Promise<void> {
  const text = await textOf(work, address);
  if (text !== undefined)
    await withRight(work, "mail-register", (lent) => saveInRegister(lent, text));
}

async function textOf(work: Work, address: string): Promise<string | undefined> {
  return isId<"Address">(address) ? addressTextIn(work, address) : undefined;
}

function inRegisterIn(work: Work, email: string): Promise<boolean> {
  return withRight(work, "mail-register", (lent) => isInRegister(lent, email));
}

/** The one switch of « Vos courriels »: no mail any more to any address of the person who acts, or again. */
export const switchMails = action(switchMailsIn);

export async function switchMailsIn(
  work: Work,
  asked: { readonly receive: boolean },
): Promise<Result<undefined, "nobody">> {
  if (work.actor.for === undefined) return refused("nobody");
  const mine = await addressesOfIn(work, work.actor.for);
  await withRight(work, "mail-register", async (lent) => {
    for (const { text } of mine)
      await (asked.receive ? deleteFromRegister(lent, text) : saveInRegister(lent, text));
  });
  return done(undefined);
}

/** Whether an address wants no mail at all: for those who must know before they write otherwise (a paper letter). */
export async function wantsNoMailIn(work: Work, email: string): Promise<boolean> {
  return inRegisterIn(work, email);
}
