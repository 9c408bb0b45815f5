/*
 * A text cut into sentences and words, each with its place, so that a mark can be shown where it stands. Markdown is
 * read through: its signs are blanked, letter for letter, and no place moves.
 */

/** Something of a text, and where: from a letter on, up to another (not with it). */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const blank = (found: string) => found.replace(/[^\n]/g, " ");

/** The text as it is read: code, addresses and the signs of Markdown are blank. Of the same length. */
export function withoutMarkup(text: string): string {
  let isCode = false;
  return text
    .split("\n")
    .map((line) => {
      const isFence = line.startsWith("```");
      if (isFence) isCode = !isCode;
      return isFence || isCode ? blank(line) : withoutSigns(line);
    })
    .join("\n");
}

function withoutSigns(line: string): string {
  return line
    .replace(/`[^`]*`/g, blank)
    .replace(/\]\([^()[\]]*\)/g, blank)
    .replace(/\S+/g, (word) => (isAddress(word) ? withoutAddress(word) : word))
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]/, blank)
    .replace(/\[[ x]\](?= )/g, blank)
    .replace(/[*_|]/g, " ")
    .replace(/!?\[(?=[\p{L}\p{N}])/gu, blank);
}

const isAddress = (word: string) => /:\/\/|@|^www\./.test(word);

/** What closes the sentence of an address stays. */
function withoutAddress(word: string): string {
  const last = word.slice(-1);
  return /[.!?…]/.test(last) ? blank(word.slice(0, -1)) + last : blank(word);
}

/** A line that begins something of its own: a heading, a point of a list, a row of a table. */
const BEGINS = /^[ \t]*(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,3}[.)][ \t]|\|)/;

/** Where no sentence ends although a full stop stands there: « M. », « art. », « p. ex. », « n. ». */
const SHORTENED = /(?:^|[\s(«’'])(?:MM?|Mme|Mlle|Dr|St|art|p|ex|cf|env|tél|av|bd|\p{Lu})$/u;

const ENDS = /[.!?…]+/g;
/** What follows the sign that ends a sentence: a quote that closes, then a space or nothing. */
const CLOSES = /^["”»]{0,2}(?:\s|$)/;
/** The longest of what is shortened, with what stands before it. */
const BEFORE = 6;

/** The sentences of a text, in order, as it is written; what ends no sentence but a heading or a point of a list does so too. */
export function sentencesOf(text: string): readonly Piece[] {
  const read = withoutMarkup(text);
  return blocksOf(text).flatMap(({ from, to }) => sentencesIn(read, from, to));
}

function blocksOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let at = 0;
  let isOpen = false;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    const last = blocks.at(-1);
    const isHeading = /^[ \t]*#{1,6}[ \t]/.test(line);
    if (line.trim() === "") isOpen = false;
    else if (isOpen && last !== undefined && !BEGINS.test(line)) last.to = end;
    else blocks.push({ from: at, to: end });
    if (line.trim() !== "") isOpen = !isHeading;
    at = end + 1;
  }
  return blocks;
}

function sentencesIn(read: string, from: number, to: number): readonly Piece[] {
  const block = read.slice(from, to);
  const cuts = [...block.matchAll(ENDS)]
    .filter(({ index, 0: sign }) => {
      const after = block.slice(index + sign.length);
      const next = after.replace(/^["”»\s]+/, "");
      const isNew = CLOSES.test(after) && (next === "" || /^[\p{Lu}\p{N}«“"]/u.test(next));
      const before = block.slice(Math.max(0, index - BEFORE), index);
      return isNew && !(sign === "." && SHORTENED.test(before));
    })
    .map(({ index, 0: sign }) => {
      const after = /^\s?[”»"]/.exec(block.slice(index + sign.length))?.[0] ?? "";
      return index + sign.length + after.length;
    });
  const starts = [0, ...cuts];
  return starts.flatMap((start, place) => {
    const piece = block.slice(start, starts[place + 1] ?? block.length);
    const trimmed = piece.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return [];
    const begins = from + start + piece.indexOf(trimmed);
    return [{ text: trimmed, from: begins, to: begins + trimmed.length }];
  });
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** The words of a sentence with their places in the whole text; « l’eau » is two, « rendez-vous » one. */
export function wordsOf({ text, from }: Piece): readonly Piece[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    from: from + index,
    to: from + index + word.length,
  }));
}

const COUNTED = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** How many words a sentence has, as one counts them: « l’eau » is one. */
export function countWords(text: string): number {
  return text.match(COUNTED)?.length ?? 0;
}
