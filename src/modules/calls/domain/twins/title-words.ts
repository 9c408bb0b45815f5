import { numbersIn } from "./title-numbers.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** What a title says once its ceremony is left out: « Appel à projets : jardins partagés 2026, lot 2 ». */
export interface TitleWords {
  /** The words that carry its sense, in the singular, each once: jardin, partage. */
  readonly words: ReadonlySet<string>;
  /** The years that it names: 2026. */
  readonly years: ReadonlySet<string>;
  /** What numbers one among several, with what it numbers when it says so: « lot 2 », « phase 3 », « 2 ». */
  readonly numbers: ReadonlySet<string>;
  /** Names of its own, as they are spelt: « Bonnes » is not « Bonne ». */
  readonly names: ReadonlySet<string>;
}

// Words of ceremony and of grammar: two titles that differ by these say the same.
const EMPTY = new Set(
  (
    "a au aux avec ce ces cet cette d dans de des du elle en entre est et il l la le les leur leurs ou par pour qu que qui " +
    "s sa se ses son sous sur un une vers y n nos notre votre vos " +
    "aap ami amo aac appel appels avis candidature candidatures concours consultation interet manifestation " +
    "offre offres projet projets france"
  ).split(" "),
);

/** Words of grammar that are also the name of a place: « Secteur Est », « Le Bourg de Vers ». */
const NAMES_TOO = new Set(["est", "vers", "y"]);

/**
 * Words that name neither a place, nor a time, nor a part: a title, or the name of a body, that adds only these
 * says no more than the other. Any other word may be a quarter, a school, a wing: what only one says is asked of a person.
 */
const GENERAL = new Set(
  (
    "accompagnement achat acquisition acteur action adaptee aide annonce annuel annuelle association associatif associative " +
    "bureau cadre cellule collectivite commande concernant conclusion contrat demande destination direction dispositif execution " +
    "faveur financement financier financiere fourniture generale juridique lancement marche mapa mission mise ministere objet " +
    "oeuvre organisme ouvert ouverte passation pole porteur prestation procedure programme public publique " +
    "realisation relatif relative ressource secretariat service soutien structure subvention technique travaux travail"
  ).split(" "),
);

/** Takes a title apart. */
export function titleWords(title: string): TitleWords {
  const tokens = tokensIn(title);
  const { years, numbers, isNumber } = numbersIn(tokens);
  const words = tokens.filter((token, at) => !isNumber.has(at) && !isEmpty(token, tokens[at - 1]));
  return {
    words: new Set(words.map(({ word }) => singular(word))),
    years,
    numbers,
    names: new Set(words.flatMap(({ word, isName }) => (isName ? [word] : []))),
  };
}

/** Whether words that one title or name has more than another can be no place and no part. */
export function areGeneral(words: Iterable<string>): boolean {
  return [...words].every((word) => GENERAL.has(word));
}

function isEmpty({ word, before, isName }: Token, previous: Token | undefined): boolean {
  if (!EMPTY.has(word)) return false;
  if (!NAMES_TOO.has(word)) return true;
  const isSide =
    /^[-‐‑]$/.test(before) ||
    /^(?:grand|secteur|zone|quartier|site|lot)$/.test(previous?.word ?? "");
  return !isName && !(word === "est" && isSide);
}

/** Near enough to a stem to compare two titles: « jardins » and « jardin », « locaux » and « local » stay apart only when they are. */
export function singular(word: string): string {
  if (word === "st" || word === "ste") return word.replace("st", "saint");
  if (word.length > 4 && word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}
