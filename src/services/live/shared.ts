import type { Entry } from "./event.ts";

/** How long an answer may serve others when nothing was announced meanwhile, in milliseconds. */
const AWHILE = 500;

type Found = Promise<readonly Entry[] | undefined>;

/** What several who ask the same at once share, until something more is announced of the topic. */
export interface Shared {
  readonly ask: (topic: string, question: string, find: () => Found) => Found;
  /** What is known of a topic (of all, when it is not said) is old from now on: what is asked after this is found anew. */
  readonly forget: (topic?: string) => void;
}

export function openShared(): Shared {
  const topics = new Map<string, Map<string, { readonly at: number; readonly found: Found }>>();
  return {
    ask: (topic, question, find) => {
      const now = performance.now();
      const known = topics.get(topic) ?? new Map<string, { at: number; found: Found }>();
      topics.set(topic, known);
      const one = known.get(question);
      if (one !== undefined && now - one.at < AWHILE) return one.found;
      const found = find();
      known.set(question, { at: now, found });
      return found;
    },
    forget: (topic) => {
      if (topic === undefined) topics.clear();
      else topics.delete(topic);
    },
  };
}
