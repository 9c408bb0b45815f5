import { isId } from "#basics/id";
import { memberIdsAtIn } from "#modules/circles";
import { notifyAllIn, type Notify } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import type { AddressId } from "#rules/people";
import { type Listener, mayReachIn, type Work } from "#services/house";

import { isTold } from "../domain/following.ts";
import type { PersonId } from "../domain/note.ts";
import { isSaid, type Message } from "../domain/thread.ts";
import { listMarksOn, UNREAD } from "../store/marks.ts";
import { findMessage, listAuthors } from "../store/messages.ts";
import { findThread } from "../store/threads.ts";
import { listMentions } from "../store/of-messages.ts";

/**
 * A message was written: those whom it names are told at once, the other members in their digest, as
 * far as they want to; who blocked its author is told of nothing by them.
 */
export const tellMessage: Listener = async (work, { payload }) => {
  const { id } = payload;
  const message = typeof id === "string" && isId<"Message">(id) && (await findMessage(work, id));
  if (message === false || message === undefined || !isSaid(message)) return;
  const circle: string = message.space;
  if (!isId<"Circle">(circle)) return;
  const members = await memberIdsAtIn(work, { circle, at: work.now });
  const others = members.filter((person) => person !== message.author);
  const reached = await mayReachIn(work, others, { from: message.author });
  const named = new Set((await listMentions(work, [message.id])).get(message.id));
  const digest = new Set(await whoIsToldIn(work, message, { reached, members: members.length }));
  const asked = reached.filter((person) => named.has(person) || digest.has(person));
  const addresses = await reachPeopleIn(work, asked, message.author);
  const isWeekly = (await findThread(work, message.thread))?.isWeekly === true;
  await notifyAllIn(
    work,
    asked.flatMap((person) => {
      const address = addresses.get(person);
      if (address === undefined) return [];
      return [notify(address, { person, message, isNamed: named.has(person), isWeekly })];
    }),
  );
};

/** Those of the members reached who read of it in their digest. */
async function whoIsToldIn(
  work: Work,
  { thread }: Message,
  { reached, members }: { readonly reached: readonly PersonId[]; readonly members: number },
): Promise<readonly PersonId[]> {
  const marks = await listMarksOn(work, thread);
  const authors = new Set(await listAuthors(work, thread));
  return reached.filter((person) => {
    const { following } = marks.get(ownSpaceOf(person)) ?? UNREAD;
    return isTold(following, { members, tookPart: authors.has(person) });
  });
}

function notify(
  address: AddressId,
  asked: {
    readonly person: PersonId;
    readonly message: Message;
    readonly isNamed: boolean;
    readonly isWeekly: boolean;
  },
): Notify {
  const { person, message, isNamed, isWeekly } = asked;
  const unnamed = isWeekly ? "conversations.remark" : "conversations.message";
  return {
    address,
    kind: isNamed ? "conversations.mention" : unnamed,
    object: `${message.id} ${person}`,
    facts: { message: message.id, person },
  };
}
