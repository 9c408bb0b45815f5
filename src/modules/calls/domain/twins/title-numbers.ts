import type { Token } from "./tokens.ts";

/** The years and numbers of a title, and which of its words they are. */
export interface NumbersOfTitle {
  readonly years: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly isNumber: ReadonlySet<number>;
}

/** Words after which « II », « b » or « deux » is a number, and to which the numbers after them belong. */
const COUNTED =
  /^(?:acte|aile|annee|axe|bat|batiment|bloc|cohorte|cycle|edition|etape|groupe|hall|ilot|lot|mission|niveau|parcelle|partie|phase|priorite|promotion|quartier|saison|secteur|serie|session|site|tome|tranche|vague|volet|zone)s?$/;

/** Words around which « 26/27 » is a year and the next. */
const OF_YEARS = /^(?:annee|campagne|exercice|rentree|saison|scolaire)s?$/;

const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    .split(" ")
    .map((sign, at) => [sign, String(at + 1)]),
);

const IN_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  "un deux trois quatre cinq six sept huit neuf dix onze douze"
    .split(" ")
    .map((word, at) => [word, String(at + 1)]),
);

const ORDINALS: Readonly<Record<string, string>> = {
  premier: "1",
  premiere: "1",
  second: "2",
  seconde: "2",
  deuxieme: "2",
  troisieme: "3",
  quatrieme: "4",
  cinquieme: "5",
  sixieme: "6",
  septieme: "7",
  huitieme: "8",
  neuvieme: "9",
  dixieme: "10",
  onzieme: "11",
  douzieme: "12",
};

/** « lots 1 à 200 » is no list of lots that can be told one by one. */
const WIDEST = 60;

/** What is being counted while a title is read: « lots 1, 2 et 4 à 6 ». */
interface Count {
  readonly of: string;
  readonly last: number | undefined;
  readonly isRange: boolean;
}

/**
 * Finds the years of a title, and its numbers with what they number: « 2026-27 » is two years, « lots 1 à 3 » three
 * lots, « phase II », « 2e phase » and « deuxième phase » the same phase; « lot 2, phase 3 » is not « lot 3, phase 2 ».
 */
export function numbersIn(tokens: readonly Token[]): NumbersOfTitle {
  const years = new Set<string>();
  const numbers = new Set<string>();
  const isNumber = new Set<number>();
  let count: Count | undefined;
  for (const [at, token] of tokens.entries()) {
    const year = yearsAt(tokens, at);
    const number = year === undefined ? numberIn(token, count?.of) : undefined;
    if (year !== undefined) {
      for (const one of year) years.add(one);
      isNumber.add(at);
      count = undefined;
    } else if (number !== undefined) {
      isNumber.add(at);
      const of = count?.of ?? numberedBy(tokens[at + 1], token);
      for (const one of counted(number, count, token.before))
        numbers.add(of ? `${of} ${one}` : one);
      count = count && { of: count.of, last: Number(number), isRange: false };
    } else count = countAfter(token, count);
  }
  return { years, numbers, isNumber };
}

/** « 2e phase », « première session »; « 3 lots » says how many, and numbers none. */
function numberedBy(next: Token | undefined, { word }: Token): string | undefined {
  if (next === undefined || !COUNTED.test(next.word)) return undefined;
  return /^\d+$/.test(word) ? undefined : next.word.replace(/s$/, "");
}

/** The number, or with « 1 à 3 » and « 1-3 » all those from the one before. */
function counted(number: string, count: Count | undefined, before: string): readonly string[] {
  const last = count?.last;
  const isRange = count?.isRange === true || /^\s{0,3}[-‐‑–—]\s{0,3}$/.test(before);
  const length = last === undefined ? NaN : Number(number) - last;
  if (last === undefined || !isRange || !(length > 0 && length <= WIDEST)) return [number];
  return Array.from({ length }, (_, at) => String(last + at + 1));
}

function countAfter({ word, raw }: Token, count: Count | undefined): Count | undefined {
  if (COUNTED.test(word)) return { of: word.replace(/s$/, ""), last: undefined, isRange: false };
  if (count === undefined) return undefined;
  // « lot n° 2 », « lots numéros 1 et 2 », « lots 1 à 3 ».
  if (count.last === undefined) return /^(?:n|no|nos|num|numeros?)$/.test(word) ? count : undefined;
  if (/^(?:et|ou|n|no|lot)$/.test(word)) return count;
  return /^(?:a|au|jusqu)$/.test(word) && raw.length <= 6 ? { ...count, isRange: true } : undefined;
}

/** « 2026 », the « 27 » of « 2026-27 », both of « saison 26/27 »: the years that a word is. */
function yearsAt(tokens: readonly Token[], at: number): readonly string[] | undefined {
  const { word = "", before = "", after = "" } = tokens[at] ?? {};
  if (/^(?:19|20)\d\d$/.test(word)) return [word];
  if (!/^\d\d$/.test(word)) return undefined;
  const [previous, next] = [tokens[at - 1]?.word ?? "", tokens[at + 1]?.word ?? ""];
  if (JOINS.test(before) && /^20\d\d$/.test(previous) && follows(previous.slice(2), word))
    return [`20${word}`];
  const isSeason = [2, 1].some((back) => OF_YEARS.test(tokens[at - back]?.word ?? ""));
  if (isSeason && JOINS.test(after) && follows(word, next)) return [`20${word}`];
  return isSeason && JOINS.test(before) && follows(previous, word) ? [`20${word}`] : undefined;
}

const JOINS = /^\s?[-‐‑–—/]\s?$/;

function follows(year: string, next: string): boolean {
  return /^\d\d$/.test(year) && /^\d\d$/.test(next) && (Number(year) + 1) % 100 === Number(next);
}

/** « 03 », « 3e », « III », « b » or « trois » after « lot », « premier »: the number that it is. */
function numberIn(token: Token, of: string | undefined): string | undefined {
  const { word } = token;
  const digits = /^(\d+)(?:er|ere|re|e|eme|ieme|nd|nde|d|de)?$/.exec(word)?.[1];
  if (digits !== undefined) return digits.replace(/^0+(?=\d)/, "");
  if (ORDINALS[word] !== undefined) return ORDINALS[word];
  if (word.length > 1 && ROMAN[word] !== undefined) return ROMAN[word];
  const isLast = endsName(token);
  if (/^\p{Lu}$/u.test(token.raw) && isLast && token.before !== "") return ROMAN[word] ?? word;
  if (of === undefined || isElided(token)) return undefined;
  return ROMAN[word] ?? IN_WORDS[word] ?? letterIn(token.raw.toLowerCase(), isLast);
}

/** « lot b », and « lot a » where it ends what it names: « A bons de commande » is no lot. */
function letterIn(raw: string, isLast: boolean): string | undefined {
  return /^[b-mo-z]$/.test(raw) || (isLast && /^[an]$/.test(raw)) ? raw : undefined;
}

/** « Bâtiment A », « secteur D – nord »: nothing that belongs to it comes after. */
function endsName({ after }: Token): boolean {
  return after === undefined || /[,;:.)\]–—/-]/.test(after);
}

function isElided({ after }: Token): boolean {
  return /^['’]/.test(after ?? "");
}
