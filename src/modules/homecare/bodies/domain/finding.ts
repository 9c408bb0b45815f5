import { plain } from "#basics/text";
import type { OrganisationKind } from "#rules/organisations";

/** What a body is looked for by: its name, what it is, and what it says that it is for. */
export interface Found {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly purpose: string;
}

export interface Finding {
  readonly words: string;
  /** None: of all kinds. */
  readonly kinds: readonly OrganisationKind[];
}

/** Fewer than that are read at once: nothing is asked to find one. */
export const FEW = 4;

/** The beginning of a word is enough; of plurals and of « kiné » for « kinésithérapeute », the stem. */
const stemOf = (word: string) => (word.length > 4 ? word.replace(/(?:s|x|es)$/, "") : word);

/** What says nothing of what one looks for. */
const SMALL: ReadonlySet<string> = new Set([
  "les",
  "des",
  "une",
  "mon",
  "mes",
  "pour",
  "avec",
  "qui",
  "que",
  "aux",
  "sur",
]);

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Those of these kinds that hold each word that is looked for, at the beginning of one of theirs. */
export function finding<One extends Found>(
  all: readonly One[],
  { words, kinds }: Finding,
  nameOf: (kind: OrganisationKind) => string,
): readonly One[] {
  const asked = wordsOf(words)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map(stemOf);
  return all.filter(({ name, kind, purpose }) => {
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    const held = wordsOf(`${name} ${nameOf(kind)} ${purpose}`);
    return asked.every((word) => held.some((one) => one.startsWith(word)));
  });
}
