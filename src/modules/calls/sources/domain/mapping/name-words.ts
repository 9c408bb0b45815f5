/** Words that may stand anywhere in the name of a field, separated by spaces; « expir* » is any word that begins so. */
export type Words = string;

interface Known {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

const known = new Map<Words, Known>();

function knownOf(words: Words): Known {
  const found = known.get(words);
  if (found !== undefined) return found;
  const all = words.split(" ");
  const made = {
    whole: new Set(all.filter((word) => !word.endsWith("*"))),
    beginnings: all.flatMap((word) => (word.endsWith("*") ? [word.slice(0, -1)] : [])),
  };
  known.set(words, made);
  return made;
}

function isOne(word: string, { whole, beginnings }: Known): boolean {
  return whole.has(word) || beginnings.some((start) => word.startsWith(start));
}

/** Whether one of these words stands in a name (`columnKey`). */
export function hasWord(key: string, words: Words): boolean {
  const one = knownOf(words);
  return key.split(" ").some((word) => isOne(word, one));
}

/** Articles and the like, which say nothing. */
const ARTICLES: ReadonlySet<string> = new Set(
  "a au aux d de des du en l la le les of the".split(" "),
);

/** Whether a name is made of these words alone, with one at least of the first ones; articles aside. */
export function isMadeOf(key: string, must: Words, may: Words = ""): boolean {
  const [needed, allowed] = [knownOf(must), knownOf(may)];
  const words = key.split(" ").filter((word) => !ARTICLES.has(word));
  return (
    words.some((word) => isOne(word, needed)) &&
    words.every((word) => isOne(word, needed) || isOne(word, allowed))
  );
}
