import { plain } from "#basics/text";

/** A text longer than this is read to here. */
const LONGEST = 20_000;

/** A text without accents nor capitals, its spaces even, its lines kept: what dates are looked for in. */
export function plainLines(written: string): string {
  return plain(written.slice(0, LONGEST))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n");
}

/** Where a sentence begins and ends. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

const ENDS = /\n|[;!?•]|\.(?=\s[a-z«"(•–—-])/g;

/** The sentences of a plain text; a line is one, an item of a list too. */
export function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index + 1);
  return [0, ...ends].map((at, index) => ({ at, end: ends[index] ?? text.length }));
}

const ALL_LOTS =
  /tous les lots|ensemble des lots|chaque lot|chacun des lots|les lots concernes sont tous|lot unique/;
const LOTS =
  /\blots? ?(?:n ?[°o.]? ?s?\.? ?)?:? ?(\d{1,3}(?: ?(?:,|et|&|a|-|\/|ou) ?(?:lots? )?(?:n[°o.] ?)?\d{1,3}(?![\d/.-])){0,20})(?![\d/])/g;

/** The numbers of the lots that a plain text names; none when it speaks of all. */
export function lotsIn(text: string): readonly string[] {
  if (ALL_LOTS.test(text)) return [];
  return [...text.matchAll(LOTS)].flatMap(([, numbers = ""]) => {
    const range = /^(\d{1,3}) ?(?:a|-) ?(\d{1,3})$/.exec(numbers);
    const [first, last] = [Number(range?.[1]), Number(range?.[2])];
    if (range !== null && last > first && last - first < 60)
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    return (numbers.match(/\d{1,3}/g) ?? []).map((number) => String(Number(number)));
  });
}
