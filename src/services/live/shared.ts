import type { Entry } from "./event.ts";
import { MOST_READ } from "./listener.ts";

/** How long an answer may serve others when nothing was announced meanwhile, in milliseconds. */
const AWHILE = 500;

type Found = Promise<readonly Entry[] | undefined>;

/** What is read of a topic by those who see it alike. */
export interface Asked {
  readonly topic: string;
  readonly sight: string;
  readonly after: number;
  readonly find: () => Found;
}

/** What those who see the same share, until something more is announced of the topic. */
export interface Shared {
  readonly ask: (asked: Asked) => Found;
  /** What is known of a topic (of all, when it is not said) is old from now on: what is asked after this is found anew. */
  readonly forget: (topic?: string) => void;
  /** Of how many topics something is kept. */
  readonly count: () => number;
}

/** One answer: all that came after a number, as it was at an instant. */
interface Known {
  readonly at: number;
  readonly after: number;
  readonly found: Found;
}

export function openShared(): Shared {
  const topics = new Map<string, Map<string, Known>>();
  const drop = (topic: string, sight: string, found: Found) => {
    const sights = topics.get(topic);
    if (sights?.get(sight)?.found !== found) return;
    sights.delete(sight);
    if (sights.size === 0) topics.delete(topic);
  };
  return {
    count: () => topics.size,
    ask: async ({ topic, sight, after, find }) => {
      const now = performance.now();
      const sights = topics.get(topic) ?? new Map<string, Known>();
      topics.set(topic, sights);
      const known = sights.get(sight);
      // Who is behind asks anew, and those before them are served by that.
      if (known !== undefined && now - known.at < AWHILE && known.after <= after) {
        const all = await known.found;
        if (all === undefined || known.after === after) return all;
        // One that was cut short says nothing of what follows.
        if (all.length < MOST_READ) return all.filter(({ number }) => number > after);
        return find();
      }
      const found = find();
      sights.set(sight, { at: now, after, found });
      // Nobody may be listening whose leaving would drop it.
      setTimeout(() => drop(topic, sight, found), AWHILE).unref();
      return found;
    },
    forget: (topic) => {
      if (topic === undefined) topics.clear();
      else topics.delete(topic);
    },
  };
}
