import { plain } from "#basics/text";

/** Somebody who is named there, and what they do. */
export interface Called {
  readonly name: string;
  readonly called: string;
}

/**
 * Replaces in a text the names of these people, whole or first names alone, whatever their capitals and accents, by what
 * they do. A name that several bear who do not do the same becomes `otherwise`. Compiled once, for all texts of a page.
 */
export function namesRewriter(
  people: readonly Called[],
  otherwise: string,
): (text: string) => string {
  const functions = new Map<string, string>();
  const add = (name: string, called: string) => {
    const known = functions.get(name);
    functions.set(name, known === undefined || known === called ? called : otherwise);
  };
  for (const { name, called } of people) {
    const whole = plain(name).trim().replace(/\s+/g, " ");
    const [first = ""] = whole.split(" ");
    for (const one of new Set([whole, first])) if (one !== "") add(one, called);
  }
  if (functions.size === 0) return (text) => text;
  // Longest first, so that « Jean-Rémy » is not « Jean ».
  const all = [...functions.keys()].toSorted((a, b) => b.length - a.length);
  // A name is a whole word: « Léa » is not in « Léandre ».
  const expression = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${all.map(patternOf).join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
  const rewrite = (found: string) => functions.get(plain(found).replace(/\s+/g, " ")) ?? otherwise;
  return (text) => text.normalize("NFD").replace(expression, rewrite).normalize("NFC");
}

const SIGNS: Readonly<Record<string, string>> = { " ": "\\s+", "'": "['’]", "-": "[-‐‑]" };

/** A name without accents as it may be written with them, in decomposed letters. */
function patternOf(name: string): string {
  return name
    .split(/(oe|ae|.)/u)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "oe") return "(?:o\\p{M}*e|œ)\\p{M}*";
      if (part === "ae") return "(?:a\\p{M}*e|æ)\\p{M}*";
      return SIGNS[part] ?? `${part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\p{M}*`;
    })
    .join("");
}
