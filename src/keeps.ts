import {
  type App,
  declaredIn,
  type Identified,
  type Part,
  person as oneself,
  type PersonId,
  reading,
} from "#services/house";

import { partsOf } from "./sections.ts";

/** How long it is believed of a person, in each process, that they decide of what others publish, or do not. */
const BELIEVED_MS = 60_000;
/** How many persons a process remembers. */
const MOST_KNOWN = 5_000;

type Answers = Map<PersonId, { readonly decides: boolean; readonly at: number }>;
const known = new WeakMap<App, Answers>();

/** Where somebody keeps the instance, if they do: its operator, or who decides of what others publish. */
export async function keepsFor(app: App, who: Identified): Promise<Part | undefined> {
  if (who.acting !== undefined) return undefined;
  const parts = partsOf(app, "keeping");
  const forReader = (reader: Part["for"]) => parts.find((part) => part.for === reader);
  if (who.operator) return forReader("operator");
  return (await decides(app, who.person)) ? forReader("moderator") : undefined;
}

/** Asked of the modules at most once a minute for each person: every page of theirs wants to know. */
async function decides(app: App, person: PersonId): Promise<boolean> {
  const found: Answers = known.get(app) ?? new Map();
  known.set(app, found);
  const before = found.get(person);
  if (before !== undefined && performance.now() - before.at < BELIEVED_MS) return before.decides;
  const now = await decidesNow(app, oneself(person), person);
  if (found.size >= MOST_KNOWN) found.clear();
  found.set(person, { decides: now, at: performance.now() });
  return now;
}

const decidesNow = reading<PersonId, boolean>(async (work, person) => {
  for (const decidesOfOthers of declaredIn(work.app, "decidesOfOthers"))
    if (await decidesOfOthers(work, person)) return true;
  return false;
});
