import type { Entry, WordKind } from "./hunspell.ts";

/*
 * The forms of French words, in one sorted text: a line each, « animaux n2l ». After the form, what its
 * lemmas are: their kind (n, v, p: noun or adjective, verb, proper name), how many letters to take away
 * at the end, and what to put instead. Read by halves where it lies, so that nothing is held but its bytes.
 */

const LETTERS: Readonly<Record<WordKind, string>> = { noun: "n", verb: "v", name: "p" };

/** Writes the file of forms, sorted, each once. */
export function writeForms(entries: Iterable<Entry>): string {
  const forms = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const form of entry.forms) {
      const known = forms.get(form);
      const code = LETTERS[entry.kind] + fromForm(form, entry.lemma);
      if (known === undefined) forms.set(form, new Set([code]));
      else known.add(code);
    }
  const lines = [...forms].map(([form, codes]) => `${form} ${[...codes].toSorted().join(" ")}`);
  return `${lines.toSorted(byForm).join("\n")}\n`;
}

function byForm(one: string, other: string): number {
  const [first, second] = [one.slice(0, one.indexOf(" ")), other.slice(0, other.indexOf(" "))];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** « 2l »: how « animal » is had from « animaux ». */
function fromForm(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && form.charAt(same) === lemma.charAt(same)) same += 1;
  return `${form.length - same}${lemma.slice(same)}`;
}

/** One reading of a word: the lemma that it is a form of. */
export interface Reading {
  readonly lemma: string;
  readonly kind: WordKind;
}

export interface Lexicon {
  /** What a word without accents or case may be; empty when it is no French word. */
  readonly readingsOf: (word: string) => readonly Reading[];
  /** The forms of a noun or an adjective, itself among them. */
  readonly formsOf: (lemma: string) => readonly string[];
}

const [END, SPACE] = [10, 32];

/** Opens a file that `writeForms` wrote, as bytes. */
export function openForms(bytes: Uint8Array): Lexicon {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineAt = (at: number) => text.toString("latin1", at, endOf(text, at));
  const known = new Map<string, readonly string[]>();
  const formsOf = (lemma: string) => {
    const start = lemma.slice(0, Math.max(3, lemma.length - 3));
    const found: string[] = [];
    for (let at = firstFrom(text, start); at < text.length; at = endOf(text, at) + 1) {
      const line = lineAt(at);
      if (!line.startsWith(start)) break;
      const isForm = readingsIn(line).some((one) => one.kind === "noun" && one.lemma === lemma);
      if (isForm) found.push(line.slice(0, line.indexOf(" ")));
    }
    return found;
  };
  const read = new Map<string, readonly Reading[]>();
  return {
    readingsOf: (word) => {
      const before = read.get(word);
      if (before !== undefined) return before;
      const line = lineAt(firstFrom(text, word));
      const readings = line.startsWith(`${word} `) ? readingsIn(line) : [];
      if (read.size < MOST_KNOWN && word.length <= LONGEST_KNOWN) read.set(word, readings);
      return readings;
    },
    formsOf: (lemma) => {
      const before = known.get(lemma);
      if (before !== undefined) return before;
      const forms = lemma.length < 3 ? [lemma] : formsOf(lemma);
      if (known.size < MOST_KNOWN) known.set(lemma, forms);
      return forms;
    },
  };
}

/** Lemmas whose forms are remembered, and words whose readings are: those that people ask for, and their other ways. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 30;

function endOf(text: Buffer, at: number): number {
  const end = text.indexOf(END, at);
  return end === -1 ? text.length : end;
}

/** Where the first line stands whose form is this word or comes after it. */
function firstFrom(text: Buffer, word: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf(END, middle - 1) + 1;
    const space = text.indexOf(SPACE, start);
    const form = text.toString("latin1", start, space === -1 ? start : space);
    if (form < word) low = endOf(text, start) + 1;
    else high = start;
  }
  return low;
}

function readingsIn(line: string): readonly Reading[] {
  const [form = "", ...codes] = line.split(" ");
  return codes.map((code) => {
    const strip = Number.parseInt(code.slice(1), 10);
    const tail = code.slice(1).replace(/^\d+/, "");
    return { lemma: form.slice(0, form.length - strip) + tail, kind: kindOf(code.charAt(0)) };
  });
}

function kindOf(letter: string): WordKind {
  return letter === "v" ? "verb" : letter === "p" ? "name" : "noun";
}
