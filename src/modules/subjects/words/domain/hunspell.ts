import { plain } from "#basics/text";

/** One way to end a word, of a file of affixes: « cut `strip`, put `add`, where the word ends so ». */
interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly ends: RegExp;
}

/** The suffixes of a dictionary, by their flag. */
export type Suffixes = ReadonlyMap<string, readonly Suffix[]>;

/** What kind of word an entry is: a noun or adjective, a verb, or the name of somebody or somewhere. */
export type WordKind = "noun" | "verb" | "name";

/** One entry of a dictionary with all its forms, written without accents or case. */
export interface Entry {
  readonly lemma: string;
  readonly kind: WordKind;
  readonly forms: ReadonlySet<string>;
}

/** Reads the suffixes of a Hunspell file of affixes (`SFX flag strip add condition`); what is not one is left out. */
export function readSuffixes(affixes: string): Suffixes {
  const found = new Map<string, Suffix[]>();
  for (const line of affixes.split("\n")) {
    const [what, flag = "", strip = "", added = "", condition] = line.trim().split(/\s+/);
    if (what !== "SFX" || condition === undefined) continue;
    const add = added.split("/")[0] ?? "";
    const ends = new RegExp(`${condition}$`, "u");
    const suffix = { strip: none(strip), add: none(add), ends };
    const known = found.get(flag);
    if (known === undefined) found.set(flag, [suffix]);
    else known.push(suffix);
  }
  return found;
}

/** Hunspell writes « 0 » for nothing. */
function none(text: string): string {
  return text === "0" ? "" : text;
}

/** Flags stand two signs by two (`FLAG long`). */
function flagsOf(text: string): readonly string[] {
  return text.match(/../gsu) ?? [];
}

/** What follows a letter that begins a group of verbs: « a0 », « f3 », « i5 »… */
const VERB = /^[a-z][0-9A-Z]$/u;
/** A word that is forbidden, or stands in no text alone. */
const ABSENT = new Set(["{}", "()"]);

/**
 * Reads the entries of a Hunspell dictionary with every form that its suffixes give. Elisions are no
 * forms here (« l’eau » is read as two words), and words of several parts are left to their parts.
 */
export function* readEntries(dictionary: string, suffixes: Suffixes): Generator<Entry> {
  for (const line of dictionary.split("\n")) {
    const [word = "", flagged = ""] = (line.split(/[\s\t]/)[0] ?? "").split("/");
    if (!/^\p{L}{2,}$/u.test(word)) continue;
    const flags = flagsOf(flagged);
    if (flags.includes("{}")) continue;
    const given = flags.flatMap((flag) => suffixes.get(flag) ?? []);
    const forms = given.flatMap((suffix) => formOf(word, suffix) ?? []);
    const all = flags.some((flag) => ABSENT.has(flag)) ? forms : [word, ...forms];
    const plainForms = new Set(all.map(plain).filter((form) => /^[a-z]{2,}$/.test(form)));
    if (plainForms.size === 0) continue;
    yield { lemma: plain(word), kind: kindOf(word, flags), forms: plainForms };
  }
}

function formOf(word: string, { strip, add, ends }: Suffix): string | undefined {
  if (!word.endsWith(strip) || !ends.test(word)) return undefined;
  return word.slice(0, word.length - strip.length) + add;
}

function kindOf(word: string, flags: readonly string[]): WordKind {
  if (word.charAt(0) !== word.charAt(0).toLowerCase()) return "name";
  return flags.some((flag) => VERB.test(flag)) && /(?:er|ir|re|oir)$/u.test(word) ? "verb" : "noun";
}
