import { type Message, pageOf, type ThreadId } from "./thread.ts";

/** Where a thread is. Without a page, one comes where one had stopped reading. */
export function addressOfThread(thread: ThreadId, page?: number): string {
  return page === undefined ? `/fils/${thread}` : `/fils/${thread}?page=${page}`;
}

/** Where a message is, on its page of the thread. */
export function addressOfMessage({ thread, place }: Pick<Message, "thread" | "place">): string {
  return `${addressOfThread(thread, pageOf(place))}#m${place}`;
}
