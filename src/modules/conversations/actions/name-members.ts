import { memberIdsAtIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import type { CircleId } from "#rules/circles";
import { carryIn, type Work } from "#services/house";

import { findNamed, type Nameable } from "../domain/mention.ts";
import type { PersonId } from "../domain/note.ts";
import { type OfMessage, saveMentions } from "../store/of-messages.ts";

/** More members than this are not listed under a form: one names them by their names. */
export const MOST_LISTED = 30;

/** Those whom the person who acts may name in a circle: its other members, in the order of their names. */
export async function listNameableIn(work: Work, circle: CircleId): Promise<readonly Nameable[]> {
  const members = await memberIdsAtIn(work, { circle, at: work.now });
  const others = members.filter((person) => person !== work.actor.for);
  const names = await namesOfIn(work, others);
  return others
    .map((person) => ({ person, name: names.get(person) ?? "" }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

export interface WhomToName {
  readonly circle: CircleId;
  readonly words: string;
  /** Those whom who writes ticked. */
  readonly ticked: readonly string[];
}

export interface NamedMembers {
  readonly persons: readonly PersonId[];
  /** Names of several members, none of whom is ticked: one must say which. */
  readonly unclear: readonly string[];
}

/** Whom a message names: by « @ » in its words, or ticked. Only members of the circle are ever named. */
export async function nameMembersIn(work: Work, asked: WhomToName): Promise<NamedMembers> {
  if (asked.ticked.length === 0 && !asked.words.includes("@")) return { persons: [], unclear: [] };
  const members = await listNameableIn(work, asked.circle);
  const ticked = members.filter(({ person }) => asked.ticked.includes(person));
  const named = findNamed(asked.words, members);
  const saidWhich = new Set(ticked.map(({ name }) => name));
  return {
    persons: [...new Set([...named.persons, ...ticked.map(({ person }) => person)])],
    unclear: named.unclear.filter((name) => !saidWhich.has(name)),
  };
}

/** Notes whom a message names; answers those named now and not before. Whom the author does not reach is told nowhere of it. */
export async function mentionIn(
  work: Work,
  message: OfMessage,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const fresh = await saveMentions(work, message, persons);
  for (const { id, person } of fresh) await carryIn(work, { row: id, to: [person] });
  return fresh.map(({ person }) => person);
}
