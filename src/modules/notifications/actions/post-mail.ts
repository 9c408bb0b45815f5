import { siteOf } from "#services/config";
import { type App, seeInstanceIn, type Work, withRight } from "#services/house";
import { sign } from "#services/keys";
import { bouncesOfIn, postIn } from "#services/mail";
import { addressTextIn, isSilentIn } from "#modules/people";
import type { AddressId } from "#rules/people";

import { composeMail, type MailPart } from "../domain/mail.ts";
import { MOST_MAILS_A_DAY } from "../domain/rhythm.ts";
import { signedPart, type Stopped, stopPath } from "../domain/stop-link.ts";
import { countMail, holdMailsOfToday, isInRegister } from "../store/recipients.ts";

/** The path of a link that stops something, signed by us. */
export function stopPathOf(app: App, stopped: Stopped): string {
  return stopPath(stopped, sign(app, "stop mails", signedPart(stopped)));
}

/** Whether an address takes one mail more: "never" and "gone" for good, "enough" until tomorrow. Holds its count. */
export type Room =
  | { readonly has: "room"; readonly to: string }
  | { readonly has: "never" | "gone" | "enough" };

/** Asked first by whoever writes a mail, and held until it is posted: never two at once to one address. */
export async function holdRoomIn(
  lent: Work,
  address: AddressId,
  most = MOST_MAILS_A_DAY,
): Promise<Room> {
  const today = await holdMailsOfToday(lent, address);
  const to = await addressTextIn(lent, address);
  if (to === undefined || (await isSilentIn(lent, address))) return { has: "gone" };
  if (await isInRegister(lent, to)) return { has: "never" };
  return today >= most ? { has: "enough" } : { has: "room", to };
}

export interface PostMail {
  readonly address: AddressId;
  readonly to: string;
  /** What the operator sees of it. */
  readonly kind: string;
  readonly site: string;
  readonly parts: readonly [MailPart, ...MailPart[]];
  /** Somebody waits for it now: it does not stand in the line of the morning's mails. */
  readonly isAwaited?: boolean;
}

/** Composes and posts one mail, and counts it; its room is held. Answers its id. */
export async function postMailIn(lent: Work, asked: PostMail): Promise<string> {
  const { name, operatorAddress } = await seeInstanceIn(lent);
  const stopAll = stopPathOf(lent.app, { what: "all", address: asked.address });
  const composed = composeMail({
    parts: asked.parts,
    instance: name,
    site: asked.site,
    stopAll,
    answered: operatorAddress !== undefined,
  });
  const mail = await postIn(lent, {
    kind: asked.kind,
    holder: asked.address,
    to: asked.to,
    ...composed,
    ...(operatorAddress === undefined ? {} : { replyTo: operatorAddress }),
    headers: headersOf(asked, stopAll),
    paced: asked.isAwaited !== true,
  });
  await countMail(lent, asked.address);
  return mail;
}

/**
 * RFC 8058 (one click) and RFC 2919 (List-Id). The one click stops the source when the mail has only
 * one, else all: it must do what the person sees, without asking more.
 */
function headersOf({ site, parts }: PostMail, stopAll: string): Readonly<Record<string, string>> {
  const stop = parts.length === 1 ? (parts[0].stop ?? stopAll) : stopAll;
  return {
    "List-Id": `<courriels.${new URL(site).hostname}>`,
    "List-Unsubscribe": `<${site}${stop}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
  };
}

/**
 * Posts at once a mail that somebody just asked for by a form (to confirm an alert). It counts among
 * the three of the day, and the register wins over it: unlike a code, it may be asked by another.
 */
export async function postAskedMailIn(
  work: Work,
  asked: Omit<PostMail, "to" | "site" | "isAwaited"> & { readonly site: string | undefined },
): Promise<Room["has"] | "posted"> {
  return withRight(work, "write-mail", async (lent) => {
    const room = await holdRoomIn(lent, asked.address);
    if (room.has !== "room") return room.has;
    const site = asked.site ?? siteOf(work.app.config);
    await postMailIn(lent, { ...asked, to: room.to, site, isAwaited: true });
    return "posted";
  });
}

/**
 * Posts at once what cannot wait for tomorrow: somebody who agreed to be told that another needs help. It counts, and no
 * count of the day holds it back; the register wins over it. "gone" too where mails come back.
 */
export async function postUrgentMailIn(
  work: Work,
  asked: Omit<PostMail, "to" | "site" | "isAwaited">,
): Promise<Room["has"] | "posted"> {
  return withRight(work, "write-mail", async (lent) => {
    const room = await holdRoomIn(lent, asked.address, Number.POSITIVE_INFINITY);
    if (room.has !== "room") return room.has;
    // Nothing leaves to an address that comes back (services/mail): who waits for an answer has to know.
    if ((await bouncesOfIn(lent, [asked.address])).length > 0) return "gone";
    const site = siteOf(work.app.config);
    await postMailIn(lent, { ...asked, to: room.to, site, isAwaited: true });
    return "posted";
  });
}
