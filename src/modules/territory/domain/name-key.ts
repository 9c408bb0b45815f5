import { plain } from "#basics/text";

/** The ways in which people shorten names of communes. */
const LONG: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
  nd: "notre dame",
  mt: "mont",
  dpt: "departement",
  dept: "departement",
  "2": "deux",
  "3": "trois",
  "4": "quatre",
  "5": "cinq",
  "6": "six",
  "7": "sept",
  "8": "huit",
  "9": "neuf",
};

/** Words that people add, forget or change between the words that count: « du Teil », « Romans/Isère ». */
const SMALL: ReadonlySet<string> = new Set(
  "a au aux d de des du en et l la le les s sous sur".split(" "),
);

/**
 * A name as people compare it: « St-Paul 3 Châteaux » and « Saint-Paul-Trois-Châteaux » are both
 * « saint paul trois chateaux ». Ordinals lose their ending (« Lyon 3ème » is « Lyon 3 »).
 */
export function nameKey(text: string): string {
  return plain(text)
    .replace(/\bs\s?\/\s?/g, " sur ")
    .replace(/(\d)(?:er|ere|e|eme|nd|nde)\b/g, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(LONG, word) ? LONG[word] : word))
    .join(" ");
}

/** The same without small words: « Le Teil » and « autour du Teil » share « teil ». Never empty unless the key is. */
export function looseKey(key: string): string {
  const words = key.split(" ").filter((word) => !SMALL.has(word));
  return words.length === 0 ? key : words.join(" ");
}

/** A key without the small words at its end: « crest en », taken from « Crest en Drôme », is « crest ». */
export function withoutTail(key: string): string {
  const words = key.split(" ");
  const last = words.findLastIndex((word) => !SMALL.has(word));
  return last < 0 ? key : words.slice(0, last + 1).join(" ");
}
