import { isId } from "#basics/id";
import { shorten } from "#basics/text";
import { open } from "#modules/access";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import type { Circle } from "#rules/circles";
import { mayReachOneIn, type Work } from "#services/house";

import { isSaid, type Message, type Thread } from "../domain/thread.ts";
import { listMarks, UNREAD } from "../store/marks.ts";
import { findMessage } from "../store/messages.ts";
import { findThread } from "../store/threads.ts";

/** How much of a message a mail says. */
const EXCERPT = 240;

/** A message as a mail tells it, read with the right to write mails. */
export interface ToldMessage {
  readonly message: Message;
  readonly thread: Thread;
  readonly circle: Circle;
  readonly title: string;
  readonly authorName: string;
  readonly excerpt: string;
}

/**
 * The message that a fact names, as long as it is worth a mail: it still says something, its circle
 * still has this member, who has not read it meanwhile, wants to be told of the thread (whoever is
 * named is told even so), and whom its author reaches.
 */
export async function seeToldMessageIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
  isNamed: boolean,
): Promise<ToldMessage | undefined> {
  const { message: id, person } = facts;
  if (typeof id !== "string" || !isId<"Message">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const found = await findMessage(work, id);
  if (found?.words === undefined || !isSaid(found)) return undefined;
  const circle = await findCircleIn(work, { circle: found.space });
  const thread = await findThread(work, found.thread);
  if (circle === undefined || thread === undefined) return undefined;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  if (!members.includes(person)) return undefined;
  const mark = (await listMarks(work, ownSpaceOf(person), [thread.id])).get(thread.id) ?? UNREAD;
  if (mark.readTo >= found.place || (!isNamed && mark.following === "muted")) return undefined;
  if (!(await mayReachOneIn(work, person, { from: found.author }))) return undefined;
  const { words: sealed, ...message } = found;
  const words = await open(work, message.space, sealed);
  const title = await open(work, thread.space, thread.title);
  if (words === undefined || title === undefined) return undefined;
  const names = await namesOfIn(work, [message.author]);
  return {
    message,
    thread,
    circle,
    title,
    authorName: names.get(message.author) ?? "",
    excerpt: shorten(words.replaceAll(/\s+/g, " "), EXCERPT),
  };
}
