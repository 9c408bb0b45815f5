import { plain } from "../text.ts";
import { CARE, CARE_SAID, HARMS, NEVER, PARTS } from "./health-words.fr.ts";

/*
 * Whether words may say something of somebody's health, as people write in French: an illness, a treatment, a medicine,
 * a state of the body, why one is in hospital. It is a list and knows no more: what it misses is not said, and what it
 * takes for such words is only offered to be taken away (decision 0162). Nothing of what it found is kept.
 */

/** A word of a text: as it is compared, and where it stands. */
interface Word {
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

/** From one word of a text to another, both of them with. */
interface Span {
  readonly first: number;
  readonly last: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Small words that stand before a thing: they go with it. */
const SMALL = new Set(
  "a au aux ce cet cette d de des du en l la le les leur leurs ma mes mon nos notre sa ses son ta tes ton un une vos votre".split(
    " ",
  ),
);
/** How many small words may stand between the two words of a phrase: « mal à la jambe ». */
const MOST_SMALL = 3;

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    said: plain(word),
    start: index,
    end: index + word.length,
  }));

/** One place of a phrase: « jambe » itself, « hospitalis* » by how it begins, « <part> » one of a list, « ~ » small words. */
type Place = (said: string) => boolean;

function placeOf(step: string): Place {
  if (step === "<part>") return (said) => PARTS.has(said) || PARTS.has(said.replace(/[sx]$/, ""));
  if (step === "<harm>") return (said) => HARMS.some((begins) => said.startsWith(begins));
  if (step.endsWith("*")) return (said) => said.startsWith(step.slice(0, -1));
  return (said) => said === step;
}

type Phrase = readonly (Place | "~")[];

const phraseOf = (written: string): Phrase =>
  written.split(" ").map((step) => (step === "~" ? step : placeOf(step)));

const never = NEVER.map(phraseOf);
const always = [...CARE_SAID, ...CARE].map(phraseOf);

/** The last word of a phrase that begins at a word; undefined: it does not stand there. */
function endOf(phrase: Phrase, words: readonly Word[], first: number): number | undefined {
  let at = first;
  for (const place of phrase) {
    if (place === "~") {
      for (let small = 0; small < MOST_SMALL && SMALL.has(words[at]?.said ?? ""); small += 1)
        at += 1;
      continue;
    }
    const word = words[at];
    if (word === undefined || !place(word.said)) return undefined;
    at += 1;
  }
  return at - 1;
}

/** Where one of some phrases stands: the longest from each word on, none within another. */
function spansOf(phrases: readonly Phrase[], words: readonly Word[], taken: ReadonlySet<number>) {
  const spans: Span[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const ends = phrases.map((phrase) => endOf(phrase, words, first) ?? -1);
    const last = Math.max(-1, ...ends);
    if (last < first || taken.has(first) || taken.has(last)) continue;
    spans.push({ first, last });
    first = last;
  }
  return spans;
}

function careIn(text: string): { readonly words: readonly Word[]; readonly spans: Span[] } {
  const words = wordsOf(text);
  const kept = spansOf(never, words, new Set());
  const taken = new Set(
    kept.flatMap(({ first, last }) => [...Array(last - first + 1).keys()].map((at) => at + first)),
  );
  return { words, spans: spansOf(always, words, taken) };
}

/** The words of a text that may say something of somebody's health, each once, as they were written. */
export function healthWordsIn(text: string): readonly string[] {
  const { words, spans } = careIn(text);
  const said = spans.map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end));
  return [...new Map(said.map((one) => [plain(one), one])).values()];
}

/** The text without them, nor the small word that stands before each: to be read again by who wrote it. */
export function withoutHealthWords(text: string): string {
  const { words, spans } = careIn(text);
  let [left, from] = ["", 0];
  for (const { first, last } of spans) {
    const begin = beforeSmall(text, words, first);
    left += text.slice(from, words[begin]?.start);
    from = words[last]?.end ?? text.length;
  }
  return tidied(left + text.slice(from));
}

/** The first of the small words that stand right before a word. */
function beforeSmall(text: string, words: readonly Word[], first: number): number {
  let begin = first;
  for (let at = first - 1; at >= 0; at -= 1) {
    const [word, next] = [words[at], words[begin]];
    if (word === undefined || next === undefined || !SMALL.has(word.said)) break;
    // « Elle a du diabète »: what one has is a verb, and stays.
    if (text.slice(word.start, word.end).toLowerCase() === "a") break;
    if (!/^[ '’\u00a0]*$/.test(text.slice(word.end, next.start))) break;
    begin = at;
  }
  return begin;
}

/** One space where several were left, none before a comma, no sign left alone at an end of a line. */
function tidied(text: string): string {
  const lines = text.split("\n").map((line) =>
    line
      .split(" ")
      .filter((part) => part !== "")
      .join(" ")
      .replaceAll(" ,", ",")
      .replaceAll(" .", ".")
      .replaceAll(" :.", ".")
      .replaceAll(",,", ",")
      .replaceAll(",.", ".")
      .replaceAll("()", ""),
  );
  const clean = lines.map((line) =>
    /[\p{L}\p{N}]/u.test(line) ? line.replace(/^[,.;: ]{1,9}/, "") : "",
  );
  return clean.join("\n").trim();
}
