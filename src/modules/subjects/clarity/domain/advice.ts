import type { Lexicon } from "../../words/domain/lexicon.ts";
import { type CommonWords, isCommon, simplerIn } from "./common-words.ts";
import { passivesIn } from "./passive.ts";
import { countWords, type Piece, sentencesOf, wordsOf } from "./sentences.ts";

/**
 * What is marked in a text, after the rules that a machine can look at of the « Référentiel pour une rédaction en langage
 * simplifié » (RLS, SGMAP 2017, Licence Ouverte): `long`, a sentence that must hold more than one idea (RLS-4.1);
 * `passive`, a turn that does not say who acts (RLS-7.3); `heavy`, a way of saying that a shorter one replaces, and
 * `rare`, a word that few meet (RLS-6.4, 6.7, 5.5); `acronym`, letters to be explained (RLS-6.4); `sign`, a punctuation
 * that is not simple (RLS-4.2); `figure`, a part in a hundred or a day in digits (RLS-5.2, 5.3).
 */
export const MARKS = ["long", "passive", "heavy", "rare", "acronym", "sign", "figure"] as const;
export type MarkKind = (typeof MARKS)[number];

/** What is marked, and where in the text; `instead` says it more simply, where the house knows how. */
export interface Mark extends Piece {
  readonly kind: MarkKind;
  readonly instead?: string | undefined;
  /** Of a long sentence: how many words it has. */
  readonly words?: number | undefined;
}

/** A sentence with what is marked in it, in the order of the text. */
export interface AdvisedSentence {
  readonly sentence: Piece;
  readonly marks: readonly Mark[];
}

/** Advice on a text, never a wall: how long it is, and the sentences that could be plainer. */
export interface Advice {
  readonly sentences: number;
  readonly words: number;
  readonly advised: readonly AdvisedSentence[];
}

/** The most words of a sentence before one is advised to cut it. RLS-4.1 asks for short sentences and gives no number: this one is ours. */
export const LONGEST = 20;

/** What the advice knows of French. */
export interface KnownFrench {
  readonly lexicon: Lexicon;
  readonly words: CommonWords;
}

/**
 * Says what could be plainer in a text; plain text or Markdown, of any length. Each rare word or acronym is told once.
 * What stands between « » is the word of another (the label of a button): it is counted, and not marked.
 */
export function adviseOn(text: string, known: KnownFrench): Advice {
  const sentences = sentencesOf(text);
  const told = new Set<string>();
  const advised = sentences
    .map((sentence) => ({ sentence, marks: marksIn(sentence, { text, known, told }) }))
    .filter(({ marks }) => marks.length > 0);
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, one) => sum + countWords(one.text), 0),
    advised,
  };
}

interface Among {
  readonly text: string;
  readonly known: KnownFrench;
  readonly told: Set<string>;
}

function marksIn(sentence: Piece, among: Among): readonly Mark[] {
  const { text, known } = among;
  const said = {
    ...sentence,
    text: sentence.text.replace(QUOTED, (quoted) => " ".repeat(quoted.length)),
  };
  const words = wordsOf(said);
  const turns: readonly Mark[] = [
    ...simplerIn(words, text, known.words, known.lexicon).map(kindOf("heavy")),
    ...passivesIn(words, text, known.lexicon).map(kindOf("passive")),
  ];
  const single = words.filter(
    ({ from, to }) => !turns.some((turn) => turn.from <= from && to <= turn.to),
  );
  const marks = [
    ...longOf(sentence),
    ...turns,
    ...strangeAmong(single, sentence, among),
    ...signsIn(said),
  ];
  return marks.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

const kindOf = (kind: MarkKind) => (one: Piece) => ({ ...one, kind });

const QUOTED = /«[^«»]*»/g;

function longOf(sentence: Piece): readonly Mark[] {
  const words = countWords(sentence.text);
  return words > LONGEST ? [{ ...sentence, kind: "long", words }] : [];
}

/** Words that few meet, and letters that stand for words; a name is neither. */
function strangeAmong(
  words: readonly Piece[],
  sentence: Piece,
  { known, told }: Among,
): readonly Mark[] {
  return words.flatMap((word): readonly Mark[] => {
    const { text, from } = word;
    if (told.has(text.toLowerCase())) return [];
    const isAcronym = /^\p{Lu}{2,8}$/u.test(text);
    // Within a sentence a capital is of a name.
    const isName = /^\p{Lu}/u.test(text) && from > sentence.from;
    if (!isAcronym && (isName || isCommon(text, known.words, known.lexicon))) return [];
    told.add(text.toLowerCase());
    return [{ ...word, kind: isAcronym ? "acronym" : "rare" }];
  });
}

const SIGNS = /[;()[\]…]|\.{3}|(?<=\s)[-–—](?=\s)/g;
const SHARES = /(?<!\d)\d{1,9}(?:[.,]\d{1,4})?\s?%/g;
const DAYS = /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g;

function signsIn({ text, from }: Piece): readonly Mark[] {
  const marksOf = (kind: MarkKind, sought: RegExp) =>
    [...text.matchAll(sought)].map(({ 0: found, index }): Mark => {
      return { kind, text: found, from: from + index, to: from + index + found.length };
    });
  return [...marksOf("sign", SIGNS), ...marksOf("figure", SHARES), ...marksOf("figure", DAYS)];
}
