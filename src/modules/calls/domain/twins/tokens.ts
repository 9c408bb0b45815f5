import { plain } from "#basics/text";

/** One word or number of a title, with what tells names and numbers from words. */
export interface Token {
  /** Without case nor accents: « 2e », « lot ». */
  readonly word: string;
  /** As it was written. */
  readonly raw: string;
  /** What stands between it and the word before. */
  readonly before: string;
  /** What stands between it and the next word; undefined at the end. */
  readonly after: string | undefined;
  /** Written with a capital where no sentence begins, in a title that is not all in capitals. */
  readonly isName: boolean;
}

/** What begins a sentence, so that a capital there says nothing. */
const OPENS = /[.:;!?«»“”"()[\]–—/|\n]|(?:^|\s)[-‐‑]\s/;

/** « lot2 », « Phase3 »: a word and its number, written as one. */
const ATTACHED = /^(\p{L}{3,})(\d{1,4})$/u;

/** Cuts a title into words and numbers; « 1 000 » is one number, « lot2 » is two. */
export function tokensIn(title: string): readonly Token[] {
  const text = title
    .normalize("NFC")
    .replace(/(?<=(?:^|[^\d\p{L}])\d{1,3})[ \u00a0\u202f](?=\d{3}(?!\d))/gu, "");
  const isLoud = !/\p{Ll}/u.test(text);
  const pieces = [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].flatMap(({ 0: raw, index }) => {
    const [, word, number] = ATTACHED.exec(raw) ?? [];
    return word === undefined || number === undefined
      ? [{ raw, index }]
      : [
          { raw: word, index },
          { raw: number, index: index + word.length },
        ];
  });
  return pieces.map(({ raw, index }, at) => {
    const [previous, next] = [pieces[at - 1], pieces[at + 1]];
    const before = text.slice(
      previous === undefined ? 0 : previous.index + previous.raw.length,
      index,
    );
    const after = next && text.slice(index + raw.length, next.index);
    const isName = !isLoud && previous !== undefined && /^\p{Lu}/u.test(raw) && !OPENS.test(before);
    return { word: plain(raw), raw, before, after, isName };
  });
}
