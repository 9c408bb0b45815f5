/**
 * Words as people compare them: without case, accents or ligatures.
 */

/** « Économie sociale, cœur » becomes « economie sociale, coeur ». */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("’", "'");
}

/** « aucune partie » becomes « Aucune partie »: for what begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

/** Between « … » the quotes of a text become “ … ”: « un mot dans “Le terrain” ». */
export function insideQuotes(text: string): string {
  const parts = text.replace(/«\s*/g, "“").split("»");
  return parts.map((part, at) => (at < parts.length - 1 ? part.trimEnd() : part)).join("”");
}

/** The text without what stands before and after it of these signs: `withoutEdges("« mot », ", "«» ,")` is « mot ». */
export function withoutEdges(text: string, before: string, after = before): string {
  let [start, end] = [0, text.length];
  while (start < end && before.includes(text.charAt(start))) start += 1;
  while (end > start && after.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What is more between two words than one space alone. */
const UNEVEN = / {2}|[^\S ]/;

/** One space between words, whatever stood there. Most texts are so already, and not written anew. */
export function evenSpaces(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** Cuts at a word near `most` characters, and says so with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most * 0.6 ? space : most).trimEnd()}…`;
}

// Control characters but line ends and tabs, marks of order, those that turn the letters after them around,
// and what Unicode calls no character.
const UNWANTED = new RegExp(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]`,
  "g",
);

/** Removes what no text of ours may hold: control characters (but line ends and tabs), what turns letters around, and lone surrogates. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNWANTED, "");
}
