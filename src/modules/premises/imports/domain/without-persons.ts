/*
 * Open data about places hold persons: a telephone in a description, an e-mail address in a column of states, « contact :
 * Mme Dupont ». None of it is kept. A name alone in a sentence cannot be told from a street: who imports reads the
 * page, and removes it.
 */

const TELEPHONE =
  /(?<![\d.,])(?:(?:\+|00)\s?33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.\-\u00a0]?\d{2}){4}(?!\d)/g;
const TO_CONTACT =
  /(?:à contacter|contacts?|référente?|responsable|animateur|animatrice|interlocuteur|interlocutrice) ?:/i;
const TITLE = /^(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)$/;
const LEADS = /^(?:t[ée]l|t[ée]l[ée]phone|fax|mail|courriel|e-mail|portable)[.:]*$/i;
const NAME = /^\p{Lu}/u;

/** A text without e-mail addresses, telephones, nor whoever is named with a title or as whom to contact. */
export function withoutPersons(text: string): string {
  return text
    .replace(TELEPHONE, "")
    .split("\n")
    .map((line) => withoutContacts(withoutNames(line)))
    .join("\n")
    .trim();
}

/** The words of a line but addresses, titles with the names behind them, and what led to a number that is gone. */
function withoutNames(line: string): string {
  const kept: string[] = [];
  let names = 0;
  for (const word of line.split(/\s/).filter((one) => one !== "")) {
    const isNamed = names > 0 && NAME.test(word);
    names = TITLE.test(word) ? 3 : isNamed ? names - 1 : 0;
    if (!isNamed && names === 0 && !isEmail(word)) kept.push(word);
  }
  const said = kept.filter((word, at) => !(LEADS.test(word) && isOver(kept[at + 1])));
  return said
    .join(" ")
    .replaceAll("( )", "")
    .replaceAll("()", "")
    .replace(/ ([,.;])/g, "$1");
}

/** What is said behind « contact : », up to the end of its sentence. */
function withoutContacts(line: string): string {
  let [kept, left] = ["", line];
  for (let found = TO_CONTACT.exec(left); found !== null; found = TO_CONTACT.exec(left)) {
    kept += left.slice(0, found.index);
    const rest = left.slice(found.index + found[0].length);
    const end = rest.search(/[.;|]/);
    left = end < 0 ? "" : rest.slice(end);
  }
  return (kept + left).trim();
}

const isOver = (next: string | undefined) => next === undefined || /^[,;.|)]/.test(next);

function isEmail(word: string): boolean {
  const at = Math.max(word.indexOf("@"), word.indexOf("[at]"), word.indexOf("(at)"));
  return at > 0 && word.includes(".", at);
}

/** Whether a cell is nothing but a way to reach somebody. */
export function isOnlyReach(text: string): boolean {
  return text !== "" && !/[\p{L}\p{N}]/u.test(withoutPersons(text));
}
