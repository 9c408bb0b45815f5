import { plain } from "#basics/text";

import type { PersonId } from "./note.ts";

/** Somebody who may be named. */
export interface Nameable {
  readonly person: PersonId;
  readonly name: string;
}

export interface Named {
  readonly persons: readonly PersonId[];
  /** Names that several bear: one must say which. As they are written in the circle. */
  readonly unclear: readonly string[];
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whom a text names: « @Solène » anywhere but inside a word (an e-mail address names nobody), the
 * longest name that fits, whatever its accents and capitals. Of two with the same name neither is told:
 * who writes says which.
 */
export function findNamed(words: string, members: readonly Nameable[]): Named {
  const persons = new Set<PersonId>();
  const unclear = new Set<string>();
  const text = plain(words);
  const known = Map.groupBy(members, ({ name }) => plain(name));
  const names = [...known.keys()].filter((name) => name !== "");
  const longest = names.toSorted((a, b) => b.length - a.length);
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    if (LETTER.test(text[at - 1] ?? "")) continue;
    const name = longest.find((one) => isAt(text, at + 1, one));
    const bearers = (name === undefined ? undefined : known.get(name)) ?? [];
    const [first, second] = bearers;
    if (first !== undefined && second === undefined) persons.add(first.person);
    if (first !== undefined && second !== undefined) unclear.add(first.name);
  }
  return { persons: [...persons], unclear: [...unclear] };
}

function isAt(text: string, start: number, name: string): boolean {
  return text.startsWith(name, start) && !LETTER.test(text[start + name.length] ?? "");
}
