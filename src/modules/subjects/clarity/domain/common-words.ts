import { plain } from "#basics/text";

import type { Lexicon } from "../../words/domain/lexicon.ts";
import type { Piece } from "./sentences.ts";

/** A way of saying that a shorter one replaces: its words, and what to say instead. */
export interface Simpler {
  readonly words: readonly string[];
  readonly instead: string;
}

/** What is known of words: which are common, and what is said more simply. */
export interface CommonWords {
  /** Words and lemmas without accents or case. */
  readonly common: ReadonlySet<string>;
  /** By their first word. */
  readonly simpler: ReadonlyMap<string, readonly Simpler[]>;
}

const linesOf = (text: string) =>
  text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** Reads the lists of common words (`data/README.md`), and that of what is said more simply: « afin de = pour ». Throws on a line that it cannot be sure of: the lists are the house's own. */
export function readCommonWords(common: readonly string[], simpler: string): CommonWords {
  const words = common.flatMap(linesOf).map((line) => plain(line.trim()));
  const ways = linesOf(simpler).map((line): Simpler => {
    const [said = "", instead = ""] = line.split("=").map((part) => part.trim());
    if (said === "" || instead === "") throw new Error(`not « said = instead »: ${line}`);
    return {
      words: plain(said)
        .split(/[\s’']+/)
        .map(full),
      instead,
    };
  });
  return {
    common: new Set(words),
    simpler: Map.groupBy(ways, ({ words: [first = ""] }) => first),
  };
}

/** « d’ » is « de », « qu’ » is « que ». */
const full = (word: string) => (/^(?:[dlnsjmtc]|qu|lorsqu|puisqu)$/.test(word) ? `${word}e` : word);

/** Shorter ones hold a sentence together. */
const SHORTEST = 4;

/** What an apostrophe leaves of a little word: « quelqu’un », « aujourd’hui ». */
const CUT = /^(?:quelqu|jusqu|lorsqu|puisqu|presqu|quoiqu|aujourd)$/;

/** The lemmas that a word may be, itself among them. */
function lemmasOf(word: string, lexicon: Lexicon): readonly string[] {
  return [word, ...lexicon.readingsOf(word).map(({ lemma }) => lemma)];
}

/** Whether a word, as it is written, is one that everybody meets; « vous-même » is when each of its parts is. */
export function isCommon(word: string, { common }: CommonWords, lexicon: Lexicon): boolean {
  const said = plain(word);
  if (said.length < SHORTEST || /\d/.test(said) || CUT.test(said)) return true;
  if (lemmasOf(said, lexicon).some((one) => common.has(one))) return true;
  const parts = said.split("-");
  return (
    parts.length > 1 &&
    parts.every((part) => isCommon(part, { common, simpler: new Map() }, lexicon))
  );
}

/** Ways of saying, in a row of words, that a shorter one replaces. */
export function simplerIn(
  words: readonly Piece[],
  text: string,
  { simpler }: CommonWords,
  lexicon: Lexicon,
): readonly (Piece & { readonly instead: string })[] {
  const said = words.map((word) => lemmasOf(full(plain(word.text)), lexicon));
  return words.flatMap((first, at) => {
    const ways = (said[at] ?? []).flatMap((one) => simpler.get(one) ?? []);
    const fits = ways
      .filter((way) => way.words.every((one, place) => said[at + place]?.includes(one) === true))
      .toSorted((a, b) => b.words.length - a.words.length)[0];
    const last = fits && words[at + fits.words.length - 1];
    if (fits === undefined || last === undefined) return [];
    return [
      {
        text: text.slice(first.from, last.to),
        from: first.from,
        to: last.to,
        instead: fits.instead,
      },
    ];
  });
}
