import { z } from "zod";

import { knownId } from "#basics/id";
import { open } from "#modules/access";
import { postAskedMailIn } from "#modules/notifications";
import {
  findOrMakeAddressIn,
  namesOfIn,
  personsOfAddressIn,
  reachAddressIn,
} from "#modules/people";
import type { App, Job, Work } from "#services/house";
import { sign } from "#services/keys";
import type { AddressId } from "#rules/people";

import { type Circle, isClosed } from "../../domain/circle.ts";
import { type InvitationId, type InviteListId, roomToday } from "../../domain/invitation.ts";
import { readAbout } from "../../domain/asked-about.ts";
import { spaceOf } from "../../domain/space.ts";
import { findCircle } from "../../store/circles.ts";
import { findList, holdList, saveListState, type SealedList } from "../../store/invite-lists.ts";
import {
  countStates,
  countWritten,
  listNext,
  saveAsked,
  type SealedInvitation,
  saveReminded,
} from "../../store/invitations.ts";
import { findMembership } from "../../store/members.ts";
import { invitationMail } from "./invite-mail.fr.ts";

const payloadShape = z.object({ list: z.string(), what: z.enum(["asked", "reminded"]) });
type What = z.infer<typeof payloadShape>["what"];

/** How many are written to in one transaction: between two, somebody may cancel the list. */
const AT_ONCE = 20;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Writes to those of a list who wait, as many as today allows; the others tomorrow. Cut, it goes on where it was. */
export const sendInvitations: Job = {
  run: async (app, payload, actor) => {
    const { list, what } = payloadShape.parse(payload);
    const asked = { list: knownId<"InviteList">(list), what };
    let after: string | undefined = FIRST;
    while (after !== undefined) {
      const from: string = after;
      after = await app.transaction(actor, (work) => sendSomeIn(work, { ...asked, after: from }));
    }
    await app.transaction(actor, (work) => finishIn(work, asked));
  },
};

/** Answers after whom the next ones come; undefined when there is nobody more for today. */
async function sendSomeIn(
  work: Work,
  asked: { readonly list: InviteListId; readonly what: What; readonly after: string },
): Promise<string | undefined> {
  // Held: whoever cancels it waits until these few are written to.
  const list = await holdList(work, asked.list);
  const circle = list && (await findCircle(work, list.circle));
  if (list === undefined || circle === undefined) return undefined;
  if (isClosed(circle) || circle.isHidden || list.state === "cancelled") return undefined;
  const room = roomToday(circle, work.now, await countWritten(work, list));
  const next = await listNext(work, list.id, { ...asked, most: Math.min(room, AT_ONCE) });
  for (const invitation of next)
    await sendOneIn(work, { circle, list, invitation, what: asked.what });
  return next.at(-1)?.id;
}

interface One {
  readonly circle: Circle;
  readonly list: SealedList;
  readonly invitation: SealedInvitation;
  readonly what: What;
}

async function sendOneIn(work: Work, one: One): Promise<void> {
  const { circle, invitation, what } = one;
  const address = await addressOfIn(work, one);
  if (address === undefined) return;
  // Who is in already is not written to; who brought them does not learn it.
  for (const person of await personsOfAddressIn(work, address))
    if ((await findMembership(work, circle.id, person)) !== undefined)
      return what === "asked"
        ? saveAsked(work, invitation.id, address)
        : saveReminded(work, invitation.id);
  // Whom it does not reach got no letter, and looks like who says nothing.
  if (!(await reachAddressIn(work, address, invitation.by)))
    return what === "reminded"
      ? saveReminded(work, invitation.id)
      : saveAsked(work, invitation.id, undefined);
  const posted = await postIn(work, one, address);
  // Three letters reached them today already: tomorrow.
  if (posted === "enough") return;
  if (what === "reminded") return saveReminded(work, invitation.id);
  // Who wants no letters got none, and looks like who says nothing.
  return saveAsked(work, invitation.id, posted === "gone" ? undefined : address);
}

async function addressOfIn(
  work: Work,
  { circle, invitation }: Pick<One, "circle" | "invitation">,
): Promise<AddressId | undefined> {
  if (invitation.address !== undefined) return invitation.address;
  const text = invitation.toAsk && (await open(work, spaceOf(circle.id), invitation.toAsk));
  return text === undefined ? undefined : findOrMakeAddressIn(work, text);
}

async function postIn(work: Work, { circle, list, invitation, what }: One, address: AddressId) {
  const by = (await namesOfIn(work, [list.by])).get(list.by) ?? "";
  const words = list.words && (await open(work, spaceOf(circle.id), list.words));
  const about = list.about && readAbout(await open(work, spaceOf(circle.id), list.about));
  const persons = await personsOfAddressIn(work, address);
  return postAskedMailIn(work, {
    address,
    kind: "circles.invitation",
    site: undefined,
    parts: [
      invitationMail({
        by,
        circle: circle.name,
        purpose: circle.purpose,
        words,
        about: about ?? undefined,
        isKnown: persons.length > 0,
        link: invitationPath(work.app, invitation.id),
        isReminder: what === "reminded",
      }),
    ],
  });
}

/** The list is done, or goes on tomorrow. */
async function finishIn(
  work: Work,
  { list: id, what }: { readonly list: InviteListId; readonly what: What },
): Promise<void> {
  const list = await findList(work, id);
  const circle = list && (await findCircle(work, list.circle));
  if (list === undefined || circle === undefined || list.state === "cancelled") return;
  const waits =
    what === "asked"
      ? (await countStates(work, { circle: list.circle, list: id })).get("queued")
      : (await listNext(work, id, { what, after: FIRST, most: 1 })).length;
  if ((waits ?? 0) === 0 || isClosed(circle)) {
    if (list.state === "sending" && what === "asked") await saveListState(work, id, "sent");
    return;
  }
  await work.later(
    "send-invitations",
    { list: id, what },
    {
      key: `${what === "asked" ? "invitations" : "reminders"}:${id}`,
      queue: `invitations:${list.circle}`,
      at: tomorrow(work.now),
    },
  );
}

/** A day later at least, so that what was written today counts no more; not before nine in the morning. */
function tomorrow(now: Temporal.Instant): Temporal.Instant {
  const in24Hours = now.add({ hours: 24 }).toZonedDateTimeISO("Europe/Paris");
  const nine = in24Hours.withPlainTime("09:00");
  return Temporal.ZonedDateTime.compare(nine, in24Hours) < 0
    ? in24Hours.toInstant()
    : nine.toInstant();
}

const PURPOSE = "circle invitation";

/** The path of the link of the letter: it carries its own proof, and serves once. */
export function invitationPath(app: App, id: InvitationId): string {
  return `/l/invitation/${id}/${sign(app, PURPOSE, id)}`;
}
