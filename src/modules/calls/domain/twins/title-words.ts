import { plain } from "#basics/text";

/** What a title says once its ceremony is left out: « Appel à projets : jardins partagés 2026, lot 2 ». */
export interface TitleWords {
  /** The words that carry its sense, in the singular, each once: jardin, partage. */
  readonly words: ReadonlySet<string>;
  /** The years that it names: 2026. */
  readonly years: ReadonlySet<string>;
  /** What numbers one among several: lots, phases, editions, plain numbers: « 2 ». */
  readonly numbers: ReadonlySet<string>;
}

// Words of ceremony and of grammar: two titles that differ by these say the same.
const EMPTY = new Set(
  (
    "a au aux avec ce ces cet cette d dans de des du elle en entre est et il l la le les leur leurs ou par pour que qui " +
    "s sa se ses son sous sur un une vers y n nos notre votre vos " +
    "aap ami amo aac appel appels avis candidature candidatures concours consultation interet manifestation " +
    "offre offres projet projets france"
  ).split(" "),
);

/** Words after which « II », « b » or « premier » is a number. */
const COUNTED =
  /^(?:acte|annee|axe|edition|groupe|lot|mission|numero|partie|phase|saison|secteur|serie|session|tranche|vague|volet|zone)$/;

const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  "i ii iii iv v vi vii viii ix x xi xii".split(" ").map((sign, at) => [sign, String(at + 1)]),
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
};

/** Takes a title apart. */
export function titleWords(title: string): TitleWords {
  const words = new Set<string>();
  const years = new Set<string>();
  const numbers = new Set<string>();
  let before = "";
  for (const token of plain(title).match(/[a-z0-9]+/g) ?? []) {
    const number = numberIn(token, before);
    if (number !== undefined && /^(?:19|20)\d\d$/.test(number)) years.add(number);
    else if (number !== undefined) numbers.add(number);
    else if (!EMPTY.has(token)) words.add(singular(token));
    before = singular(token);
  }
  return { words, years, numbers };
}

/** « 03 », « 3e », « III » after « phase », « b » after « lot », « premier »: the number that it is. */
function numberIn(token: string, before: string): string | undefined {
  const digits = /^(\d+)(?:er|ere|e|eme|nd|nde)?$/.exec(token)?.[1];
  if (digits !== undefined) return digits.replace(/^0+(?=\d)/, "");
  if (ORDINALS[token] !== undefined) return ORDINALS[token];
  if (!COUNTED.test(before)) return undefined;
  return ROMAN[token] ?? (/^[a-mo-z]$/.test(token) ? token : undefined);
}

/** Near enough to a stem to compare two titles: « jardins » and « jardin », « locaux » and « local » stay apart only when they are. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}
