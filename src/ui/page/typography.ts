/**
 * French typography, applied once on the finished page (source: Lexique des règles typographiques en usage à
 * l’Imprimerie nationale):
 *
 * - a narrow no-break space (U+202F) before ; ! ? and inside 12 000;
 * - a no-break space (U+00A0) before : and inside « », between a number and its unit, a day and its month,
 *   and inside a telephone number;
 * - ’ for ' after a letter.
 *
 * Only plain spaces that someone wrote are hardened, and none is added but inside « »: « 10:30 », addresses and
 * foreign words stay. Tags, attributes, and what is inside code, pre, kbd, samp, script, style and textarea are
 * never touched. A page already typeset does not change.
 */
export function setType(written: string): string {
  // HTML forbids this character: one that someone sent is dropped.
  const html = written.replaceAll("\u0000", "");
  let set = "";
  // Up to where all is set; what does not change goes in one piece with what follows it.
  let taken = 0;
  for (let from = 0; from < html.length;) {
    const next = html.indexOf("<", from);
    const at = next === -1 ? html.length : next;
    const words = html.slice(from, at);
    const changed = setOnce(words);
    if (changed !== words) {
      set += html.slice(taken, from) + changed;
      taken = at;
    }
    from = next === -1 ? at : endOfUntouched(html, at);
  }
  return set + html.slice(taken);
}

// Menus, labels and titles come back on each page.
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 120;

/** The words between two tags, set. */
function setOnce(words: string): string {
  if (words.trim() === "") return words;
  if (words.length > LONGEST_KNOWN) return setWords(words);
  const already = known.get(words);
  if (already !== undefined) return already;
  const set = setWords(words);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(words, set);
  return set;
}

/** An element whose text is not prose, or a comment: up to where it ends. */
const NO_PROSE = /<(?:(code|pre|kbd|samp|script|style|textarea)(?=[\s>])|!--)/y;
/** One tag with its attributes. */
const TAG = /<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y;

/**
 * Where what begins with this « < » and is never touched ends: a whole element without prose, a
 * comment, a tag. What has no end goes to the end of the page, so that all is read once.
 */
function endOfUntouched(html: string, at: number): number {
  NO_PROSE.lastIndex = at;
  const found = NO_PROSE.exec(html);
  const closing = found === null ? undefined : found[1] === undefined ? "-->" : `</${found[1]}>`;
  if (closing !== undefined) {
    const end = html.indexOf(closing, at);
    return end === -1 ? html.length : end + closing.length;
  }
  TAG.lastIndex = at;
  return TAG.test(html) ? TAG.lastIndex : html.length;
}

const MONTHS =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const UNITS = `€|%|°C|km²?|m[²³]?|cm|mm|kg|g|t|ha|l|h|min|s|ko|Mo|Go|k?Wh?|ans?|mois|jours?|heures?|minutes?|euros?|kori|kilomètres?|${MONTHS}`;

const RULES = [
  [/[ \u00a0]([;!?])(?![=\p{L}\d/])/gu, "\u202f$1"],
  [/[ \u202f]:(?![/\p{L}\d])/gu, "\u00a0:"],
  [/«[ \u202f]?(?=\S)|«[ \u202f]/gu, "«\u00a0"],
  [/(?<=\S)»|[ \u202f]»/gu, "\u00a0»"],
  [/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f"],
  [new RegExp(`(?<=\\d|\\d[er]r|\\dᵉʳ) (?=(?:${UNITS})(?![\\p{L}\\d]))`, "gu"), "\u00a0"],
  [/(?<=\d[ \u00a0]h) (?=\d)|(?<=n°) (?=\d)/g, "\u00a0"],
  [/(?<=(?<!\d)0[1-9](?:[ \u00a0]\d\d){0,3}) (?=\d\d(?!\d))/g, "\u00a0"],
  [/(?<=\p{L})(?:'|&#39;)/gu, "’"],
] as const;

function setWords(words: string): string {
  return RULES.reduce((set, [found, put]) => set.replace(found, put), words);
}
