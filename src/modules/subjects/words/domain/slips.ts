import { isLittle } from "./little-words.ts";

/*
 * Typing errors: how far two words are from each other, and which of some words was meant. Two letters
 * exchanged, one missing, one too many or one for another is one error.
 */

/** How many errors lead from one word to the other; more than `most` is told as `most + 1`. */
export function errorsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one.charAt(row - 1) === other.charAt(at - 1) ? 0 : 1;
      let errors = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + same,
      );
      const isExchanged =
        row > 1 &&
        at > 1 &&
        one.charAt(row - 1) === other.charAt(at - 2) &&
        one.charAt(row - 2) === other.charAt(at - 1);
      if (isExchanged) errors = Math.min(errors, (before[at - 2] ?? 0) + 1);
      next.push(errors);
    }
    [before, last] = [last, next];
    if (Math.min(...next) > most) return most + 1;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** How a word sounds, roughly: « numerik » and « numérique » sound the same. */
export function soundOf(word: string): string {
  return word
    .replaceAll("qu", "k")
    .replaceAll("ph", "f")
    .replaceAll("eau", "o")
    .replaceAll("au", "o")
    .replaceAll("ch", "§")
    .replace(/h/g, "")
    .replace(/[yï]/g, "i")
    .replace(/c(?=[eiy])|ç/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/t(?=ion)/g, "s")
    .replace(/a[nm](?=[^aeiou]|$)/g, "en")
    .replace(/em(?=[pb])/g, "en")
    .replace(/ai|ei|er$|ez$|et$/g, "e")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?:e|s|es|t|d|x|ent)$/, "");
}

/** How many errors are forgiven in a word: none in the shortest, two in long ones. */
export function forgivenIn(word: string): number {
  if (word.length < 4) return 0;
  return word.length >= 8 ? 2 : 1;
}

function single(word: string): string {
  return word.replace(/(.)\1/g, "$1");
}

/** The same, a letter that is doubled or not being no error. */
function errorsIn(word: string, other: string, most: number): number {
  const errors = errorsBetween(word, other, most);
  if (errors < 2) return errors;
  return Math.min(errors, errorsBetween(single(word), single(other), most) + 0.5);
}

/** A word that may have been meant, and what speaks for it. */
export interface Candidate {
  readonly word: string;
  /** More is likelier: how many calls say it, whether the list knows it. */
  readonly weight: number;
}

/** Which of some words was meant, if one was: the fewest errors, then the same sound or first letter, then the likeliest. */
export function meantBy(word: string, candidates: readonly Candidate[]): string | undefined {
  const most = forgivenIn(word);
  if (most === 0) return undefined;
  const sound = soundOf(word);
  const scored = candidates.flatMap((candidate) => {
    const errors = errorsIn(word, candidate.word, most);
    const sounds = sound.length >= 3 && soundOf(candidate.word) === sound;
    if (errors > most + 0.5 && !sounds) return [];
    const start = candidate.word.charAt(0) === word.charAt(0) ? 0 : 0.6;
    return [{ candidate, cost: Math.min(errors, sounds ? 0.8 : errors) + start }];
  });
  const [best] = scored.toSorted(
    (one, other) =>
      one.cost - other.cost ||
      other.candidate.weight - one.candidate.weight ||
      (one.candidate.word < other.candidate.word ? -1 : 1),
  );
  return best?.candidate.word;
}

/** Those of some words that may have been meant by another: as long, give or take, and beginning alike. */
export function wordsLike(word: string, words: Iterable<string>): readonly string[] {
  const most = forgivenIn(word);
  return [...words].filter(
    (one) =>
      Math.abs(one.length - word.length) <= 3 &&
      (one.charAt(0) === word.charAt(0) || one.charAt(1) === word.charAt(1)) &&
      (errorsIn(word, one, most) <= most + 0.5 || soundOf(word) === soundOf(one)),
  );
}

/** All that one error makes of a word, to be looked up. */
export function oneErrorFrom(word: string): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== "") found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      found.add(before + letter + after);
      if (after !== "") found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  return [...found];
}

/** What French puts before any word. */
const BEGINNINGS =
  "aero agri agro anti aqua archi audio auto bi bio cine co cyber cyclo eco electro extra geo hydro hyper infra inter intra macro media mega meta mi micro mini mono moto multi neo neuro oeno para peri photo pluri poly post pre pro psycho radio re retro semi socio sous sur super tele thermo trans tri ultra uni velo video".split(
    " ",
  );

/** What stands behind a beginning that French puts before any word: « quartier » of « écoquartier »; undefined when nothing known does. */
export function withoutBeginning(
  word: string,
  isKnown: (word: string) => boolean,
): string | undefined {
  const start = BEGINNINGS.find(
    (one) =>
      word.startsWith(one) && word.length >= one.length + 4 && isKnown(word.slice(one.length)),
  );
  return start === undefined ? undefined : word.slice(start.length);
}

/** Whether a word stands in the dictionary, or is one of its words behind a beginning that French puts before any: « microcrèche ». */
export function isFrench(word: string, isKnown: (word: string) => boolean): boolean {
  return isKnown(word) || withoutBeginning(word, isKnown) !== undefined;
}

/** Words that were typed without the space between: « cafeassociatif », « aideauxdevoirs ». At most so many, none shorter but little ones. */
const MOST_TOGETHER = 4;
const SHORTEST = 4;

/**
 * The words that one is made of, when their spaces were forgotten: the fewest, each a word of French that means something or
 * a little word between two of them; undefined when it is not.
 */
export function partsOf(
  word: string,
  isKnown: (word: string) => boolean,
): readonly string[] | undefined {
  const found = splitAt(word, MOST_TOGETHER, isKnown);
  return found === undefined || found.length < 2 ? undefined : found;
}

function splitAt(
  word: string,
  most: number,
  isKnown: (word: string) => boolean,
): readonly string[] | undefined {
  if (word.length >= SHORTEST && !isLittle(word) && isKnown(word)) return [word];
  if (most < 2) return undefined;
  let best: readonly string[] | undefined;
  // The longest beginning first: « aides » before « aide ».
  for (let at = word.length - SHORTEST; at >= 1; at -= 1) {
    const [start, rest] = [word.slice(0, at), word.slice(at)];
    if (!(isLittle(start) || (start.length >= SHORTEST && isKnown(start)))) continue;
    const others = splitAt(rest, most - 1, isKnown);
    if (others !== undefined && others.length + 1 < (best?.length ?? Infinity))
      best = [start, ...others];
  }
  return best;
}

/** How many letters, and how much of the longer word, must begin alike for one to be of the other’s family where nothing better is known; and how many may follow. */
const [ALIKE, SHARED, FOLLOWING] = [6, 0.6, 5];

/** How French ends the words of one family. */
const ENDINGS = new Set(
  `e ee es s x er ir re ant ante ants ance ence ent ente ation ition ution tion sion ssion ion if ive eur eure euse rice teur trice age
  ement ment able ible iste isme ique ial iale al ale aux el elle ie ier iere erie aire ite te ure ture ade ateur atrice ateuse isation
  iser ifier ification issement issage eux ard`.split(/\s+/),
);
/** So many of the letters that two words share may belong to how they end. */
const OF_ENDING = 4;

const isEnding = (end: string) => end === "" || ENDINGS.has(end);

/**
 * Whether a word of French is of one family with another, as far as their ends tell: « dépression » and « dépressif » are, « réunion »
 * and « réunionnais », « vendre » and « vendredi », « balance » and « balançoire » are not.
 */
export function isDerived(word: string, other: string): boolean {
  let same = 0;
  while (same < word.length && word.charAt(same) === other.charAt(same)) same += 1;
  return Array.from({ length: OF_ENDING + 1 }, (_, back) => same - back).some(
    (at) => at >= SHORTEST && isEnding(word.slice(at)) && isEnding(other.slice(at)),
  );
}

/** Those of some words that begin like one and end otherwise: « dépression » beside « dépressif », the nearest first. */
export function familyByBeginning(word: string, words: Iterable<string>): readonly string[] {
  const alike = [...words].flatMap((one) => {
    let same = 0;
    while (same < word.length && word.charAt(same) === one.charAt(same)) same += 1;
    const longest = Math.max(word.length, one.length);
    const isFamily =
      one !== word && same >= Math.max(ALIKE, SHARED * longest) && longest - same <= FOLLOWING;
    return isFamily ? [{ one, same }] : [];
  });
  return alike
    .toSorted((a, b) => b.same - a.same || (a.one < b.one ? -1 : 1))
    .map(({ one }) => one);
}
