/** What is still whole in a JSON text that is not. */
export interface JsonPieces {
  /** Each object of its list, or each object that stands alone, in its order, as text: some may be badly formed. */
  readonly pieces: readonly string[];
  /** Whether the text ends before what it began. */
  readonly isCut: boolean;
}

/**
 * The objects of a JSON text that does not parse whole: it is cut before its end, has a comma too many,
 * is wrapped in a call (JSONP), or holds several texts end to end. They are those of the first list that
 * holds objects; without such a list, those that stand alone. One pass over the text, whatever it is.
 */
export function jsonPieces(text: string): JsonPieces {
  const alone = /^\s*\[/.test(text) ? undefined : objectsIn(text, "alone");
  return alone !== undefined && alone.pieces.some(isJson) ? alone : objectsIn(text, "listed");
}

function objectsIn(text: string, where: "alone" | "listed"): JsonPieces {
  const pieces: string[] = [];
  const open: string[] = [];
  const signs = /["{}[\]]/g;
  let [start, depth] = [-1, where === "alone" ? 0 : -1];
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '"') {
      const end = endOfText(text, found.index);
      if (end < 0) return { pieces, isCut: true };
      signs.lastIndex = end + 1;
    } else if (sign === "{" || sign === "[") {
      if (sign === "{" && depth < 0 && open.at(-1) === "[") depth = open.length;
      if (sign === "{" && start < 0 && open.length === depth) start = found.index;
      open.push(sign);
    } else {
      open.pop();
      if (start >= 0 && open.length === depth) {
        pieces.push(text.slice(start, found.index + 1));
        start = -1;
      }
    }
  }
  return { pieces, isCut: open.length > 0 };
}

/** Where a text between quotes ends; −1 when it does not. */
function endOfText(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let signs = 0;
  while (text[at - 1 - signs] === "\\") signs += 1;
  return signs % 2 === 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
