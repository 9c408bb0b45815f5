import { ACCESS_FACTS } from "../data/access-facts.ts";

export type AccessKey = (typeof ACCESS_FACTS)[number]["key"];
export const ACCESS_KEYS: readonly AccessKey[] = ACCESS_FACTS.map(({ key }) => key);

/** What was measured: it is so, or it is not, with a word on it. A fact that nobody measured is not there. */
export interface MeasuredFact {
  readonly is: boolean;
  readonly words: string | undefined;
}

export type AccessFacts = Readonly<Partial<Record<AccessKey, MeasuredFact>>>;

/** A fact as a page shows it, in one of its three states. */
export interface ShownFact {
  readonly key: AccessKey;
  readonly state: "yes" | "no" | "unknown";
  readonly says: string;
  readonly words: string | undefined;
}

/** What only a source says by one word is shown when it was said: who measures says more. */
const ONLY_WHEN_SAID: readonly AccessKey[] = ["wheelchair"];

/** All facts, those measured first, in the order of the list: an unknown is a fact too. */
export function showFacts(facts: AccessFacts): readonly ShownFact[] {
  const shown = ACCESS_FACTS.map(({ key, asks, yes, no }): ShownFact => {
    const fact = facts[key];
    if (fact === undefined) return { key, state: "unknown", says: asks, words: undefined };
    return {
      key,
      state: fact.is ? "yes" : "no",
      says: fact.is ? yes : no,
      words: fact.words,
    };
  }).filter(({ key, state }) => state !== "unknown" || !ONLY_WHEN_SAID.includes(key));
  const rank = { yes: 0, no: 1, unknown: 2 } as const;
  return shown.toSorted((a, b) => rank[a.state] - rank[b.state]);
}

/** The fact that says whether one comes in without a step: its page, the list and the filter of the list read this one. */
export const STEP_FREE: AccessKey = "level-entrance";

/** Whether one comes in without a step, as far as somebody said so; « accessible » says nothing of steps. */
export function isStepFree(facts: AccessFacts): boolean {
  return facts[STEP_FREE]?.is ?? false;
}

/** What a row of the database holds, read again: what is not ours is left out. */
export function readFacts(stored: unknown): AccessFacts {
  if (typeof stored !== "object" || stored === null) return {};
  const all = new Map<string, unknown>(Object.entries(stored));
  const facts: Partial<Record<AccessKey, MeasuredFact>> = {};
  for (const key of ACCESS_KEYS) {
    const fact = all.get(key);
    if (typeof fact !== "object" || fact === null || !("is" in fact)) continue;
    if (typeof fact.is !== "boolean") continue;
    const words = "words" in fact && typeof fact.words === "string" ? fact.words : undefined;
    facts[key] = { is: fact.is, words };
  }
  return facts;
}
