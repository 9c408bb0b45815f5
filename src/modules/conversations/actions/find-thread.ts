import { open } from "#modules/access";
import { isEntrusted, type Work } from "#services/house";

import type { Thread, ThreadId } from "../domain/thread.ts";
import { findThread } from "../store/threads.ts";
import { findSeatIn } from "./seat.ts";

/**
 * A thread with its title, for the modules above; undefined for whoever does not read what is said there,
 * also under a mandate that entrusts their pages and not the circles.
 */
export async function findThreadIn(
  work: Work,
  asked: { readonly thread: ThreadId },
): Promise<(Pick<Thread, "id" | "circle"> & { readonly title: string }) | undefined> {
  if (!isEntrusted(work.actor, "circles")) return undefined;
  const found = await findThread(work, asked.thread);
  if (found === undefined || (await findSeatIn(work, found.circle)) === undefined) return undefined;
  const title = await open(work, found.space, found.title);
  return title === undefined ? undefined : { id: found.id, circle: found.circle, title };
}
