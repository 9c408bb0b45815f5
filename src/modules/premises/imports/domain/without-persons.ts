/*
 * Open data about places hold persons: a telephone in a description, an e-mail address in a column of states, « contact :
 * Mme Dupont ». None of it is kept. A name alone in a sentence cannot be told from a street: who imports reads the
 * page, and removes it.
 */

const EMAIL = /[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+/gi;
const TELEPHONE =
  /(?<![\d.,])(?:(?:\+|00)\s?33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.\-\u00a0]?\d{2}){4}(?!\d)/g;
const TITLED =
  /\b(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)\s+(?:\p{Lu}[\p{L}'’-]*\.?\s?){1,3}/gu;
const TO_CONTACT =
  /(?:personne à contacter|contacts?|référente?|responsable|animat(?:eur|rice)|interlocut(?:eur|rice))\s*:[^\n.;|]*/giu;
const SAID =
  /(?:t[ée]l(?:[ée]phone)?|mail|courriel|e-mail|port(?:able)?|fax)\s*\.?\s*:?\s*(?=$|[,;.|\n)])/giu;

/** A text without e-mail addresses, telephones, nor whoever is named with a title or as whom to contact. */
export function withoutPersons(text: string): string {
  return text
    .replace(EMAIL, "")
    .replace(TELEPHONE, "")
    .replace(TO_CONTACT, "")
    .replace(TITLED, "")
    .replace(SAID, "")
    .replace(/[ \t]{2,}/g, " ")
    .replace(/\(\s*\)/g, "")
    .replace(/\s+([,.;])/g, "$1")
    .trim();
}

/** Whether a cell is nothing but a way to reach somebody. */
export function isOnlyReach(text: string): boolean {
  return text !== "" && withoutPersons(text).replace(/[^\p{L}\p{N}]/gu, "") === "";
}
