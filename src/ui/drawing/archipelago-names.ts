/** The largest size of a name, on a phone (drawings.css). */
export const NAME_SIZE = 32;
/** A name has three lines at most; its whole is said to ears, and in the list. */
const MOST_LINES = 3;

/** Widths of letters in ems, in one of the widest of the faces that --titre may be (DejaVu Serif, bold); never less. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  [" ijl’'.,:;|-", 0.42],
  ["ftI!()J", 0.5],
  ["rsvyxz", 0.61],
  ["ce", 0.65],
  ["SYL", 0.74],
  ["abdghknopqu0123456789FPTXZ", 0.75],
  ["mMWœŒæÆ@%", 1.15],
];
const WIDEST = 0.96;

const widthOf = new Map(
  WIDTHS.flatMap(([letters, width]) =>
    Array.from(letters).map((letter) => [letter, width] as const),
  ),
);

/** No name is wider than this on the chart, in the letters of a phone. */
export function widthOfName(line: string): number {
  const letters = Array.from(line.normalize("NFD").replaceAll(/\p{M}/gu, ""));
  return letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? WIDEST), 0) * NAME_SIZE;
}

/**
 * A name on lines no wider than a room: whole words where they fit, a word that is too wide cut in two, and « … » where
 * its lines do not hold all of it.
 */
export function wrapName(name: string, room: number): readonly string[] {
  const words = name
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => cutWord(word, room));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOfName(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= 2) return evened(lines, room);
  if (lines.length <= MOST_LINES) return lines;
  const kept = lines.slice(0, MOST_LINES);
  return [...kept.slice(0, -1), ended(kept.at(-1) ?? "", room)];
}

/** Two lines of about the same width are a narrower name than a long one and a short one. */
function evened(lines: readonly string[], room: number): readonly string[] {
  const words = lines.join(" ").split(" ");
  const cuts = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")] as const)
    .filter((cut) => widest(cut) <= room);
  if (cuts.length === 0 || (lines.length === 1 && widest(lines) <= room * 0.7)) return lines;
  return cuts.reduce((best, cut) => (widest(cut) < widest(best) ? cut : best));
}

const widest = (lines: readonly string[]) => Math.max(...lines.map(widthOfName));

/** « intercommunalités » is « intercommuna- » and « lités »: what fits with its hyphen, and what is left. */
function cutWord(word: string, room: number): readonly string[] {
  if (widthOfName(word) <= room) return [word];
  const letters = Array.from(word);
  let fits = letters.length - 3;
  while (fits > 1 && widthOfName(`${letters.slice(0, fits).join("")}-`) > room) fits -= 1;
  // Where a syllable begins, if one does near: « profession-nels », not « professionn-els ».
  const begins = (at: number) => /^[^aeiouyàâéèêîïôûù][aeiouyàâéèêîïôûù]/iu.test(word.slice(at));
  fits = [fits, fits - 1, fits - 2].find((at) => at > 2 && begins(at)) ?? fits;
  return [`${letters.slice(0, fits).join("")}-`, ...cutWord(letters.slice(fits).join(""), room)];
}

function ended(line: string, room: number): string {
  const letters = Array.from(line);
  while (letters.length > 1 && widthOfName(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
