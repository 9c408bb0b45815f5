/**
 * What a date of a correction is the date of: the end of the answers, or something else (the opening
 * of tenders, a visit, questions…).
 */
export type Subject = "answers" | "other";

export interface FoundSubject {
  readonly at: number;
  readonly end: number;
  /** Undefined for words that only look like one (« appel d’offres »). */
  readonly subject: Subject | undefined;
}

/**
 * The rubrics of the European standard forms that are dates, by their number. Those of 2014:
 * Implementing Regulation (EU) 2015/1986, forms 1 to 25, where IV.2.2 is the « date limite de réception
 * des offres ou des demandes de participation » and IV.2.7 the opening. Those of before: Regulation
 * (EC) 1564/2005 and Implementing Regulation (EU) 842/2011, where these are IV.3.4 and IV.3.8 (IV.3.7
 * for utilities), IV.4.3 for a design contest. A number that is not here says nothing of its date.
 */
const RUBRICS: ReadonlyMap<string, Subject> = new Map([
  ["iv.2.2", "answers"],
  ["iv.3.4", "answers"],
  ["iv.4.3", "answers"],
  ["ii.2.7", "other"],
  ["ii.3", "other"],
  ["iv.2.3", "other"],
  ["iv.2.5", "other"],
  ["iv.2.6", "other"],
  ["iv.2.7", "other"],
  ["iv.3.3", "other"],
  ["iv.3.5", "other"],
  ["iv.3.7", "other"],
  ["iv.3.8", "other"],
  ["iv.4.2", "other"],
  ["iv.4.4", "other"],
  ["vi.5", "other"],
]);

/**
 * The business terms of eForms that are dates (Annex of Implementing Regulation (EU) 2019/1780):
 * BT-131 tenders, BT-1311 requests to participate, BT-630 expressions of interest; the others are
 * the opening (132), questions (13), invitations (130, 631), validity (98), duration (36, 536, 537),
 * publication (5, 127, 738), documents (719).
 */
const TERMS: ReadonlyMap<number, Subject> = new Map([
  ...[131, 1311, 630].map((term) => [term, "answers"] as const),
  ...[132, 13, 130, 631, 98, 36, 536, 537, 5, 127, 738, 719].map(
    (term) => [term, "other"] as const,
  ),
]);

const SMALL = String.raw`(?: ?(?:de|des|du|d'|la|le|les|l'|leurs?|son|vos|votre|pour|une?|cette|presente?)){0,4}`;
const ANSWER = String.raw`offres?|plis?|candidatures?|propositions?|projets?|soumissions?|devis|demandes? de participation|manifestations? d'interet|dossiers? de candidatures?|dossiers? de reponses?`;
const NEUTRAL = String.raw`appels? d'offres|heures? (?:locales? )?(?:de|a) la reunion|avant${SMALL} ?(?:date|heure)s? (?:et heures? )?limites?(?:${SMALL} ?(?:remise|reception|depot))?(?:${SMALL} ?(?:${ANSWER}))?`;
const OTHER = [
  String.raw`(?:seances? d'|modalites d')?ouvertures?(?:${SMALL} ?(?:${ANSWER}|enveloppes?|consultation))?`,
  String.raw`(?:seront|sera|sont|est|etre) ouvert\w{0,2}`,
  String.raw`(?:delais? de )?validites?(?:${SMALL} ?(?:${ANSWER}))?`,
  String.raw`(?:maintien|maintenir|engages?|tenus? de maintenir)(?:${SMALL} ?(?:${ANSWER}))?`,
  String.raw`date d'envoi(?:${SMALL} ?(?:avis|annonce|invitations?))?`,
  String.raw`envois?${SMALL} ?(?:avis|annonce|invitations?|publication)`,
  String.raw`reponses? aux questions|demandes?${SMALL} ?(?:renseignement|information|precision)s?`,
  String.raw`invitations?(?: a${SMALL} ?(?:presenter|soumissionner|remettre|participer|deposer))?(?:${SMALL} ?(?:${ANSWER}))?`,
  String.raw`retraits?${SMALL} ?(?:dossiers?|dce|documents?)|obtention|obtenir|telecharge\w{0,5}|documents? payants?`,
  String.raw`debut|demarrage|commencement|lancement|demarrer\w{0,3}|delais? d'execution|durees?|dates? de livraison|fin (?:du marche|des travaux|d'execution)`,
  String.raw`analyse${SMALL} ?(?:${ANSWER})|examen${SMALL} ?(?:${ANSWER})|selection${SMALL} ?(?:${ANSWER}|candidats)`,
  String.raw`visites?|visiter|questions?|renseignements?|informations? complementaires?|publications?|publie\w{0,2}|parutions?|paru\w{0,2}|mises? en ligne|notifications?|reunions?|auditions?|soutenances?|entretiens?|rendez-vous|rdv|negociations?|jury|commissions?|echantillons?|maquettes?|prototypes?|attributions?|signatures?|concertations?|permanences?|redemarrage|ateliers?|webinaires?|conferences?|consultable|revision`,
].join("|");
const LIMIT = [
  String.raw`(?:dates?|heures?|jours?|delais?|echeances?)(?: et (?:heures?|dates?))? (?:limites?|de cloture|butoirs?)`,
  String.raw`(?:limites?|delais?)${SMALL} ?(?:remise|reception|depots?|envois?|reponses?|candidatures?|participation|offres?|plis?|soumission|presentation)`,
  String.raw`(?:remises?|receptions?|depots?|envois?|reponses?|presentation|transmission|soumission|retours?|deposer|remettre|parvenir)${SMALL} ?(?:${ANSWER})`,
  String.raw`offres|plis|candidatures|soumissions|demandes? de participation|manifestations? d'interet`,
  String.raw`dlr[oc]?|clotures?(?:${SMALL} ?(?:consultation|depots?|inscriptions?))?|echeances?|remise electronique|delais? de (?:la )?consultation|consultation (?:est |sera )?prolongee?|depots? possibles?|receptionoffres|receptioncandidatures`,
].join("|");
const RUBRIC = String.raw`(?<roman>i{1,3}|iv|vi{0,2})[ .)-]{1,2}(?<one>\d)(?:[ .)-]{1,2}(?<two>\d{1,2}))?(?!\d)`;
const TERM = String.raw`bt[ -]?0{0,3}(?<term>\d{1,4})(?!\d)`;

const SUBJECTS = new RegExp(
  String.raw`(?<![a-z0-9])(?:(?<neutral>${NEUTRAL})|(?<other>${OTHER})|(?<limit>${LIMIT}))(?![a-z0-9])|(?<![a-z0-9.])(?:${RUBRIC}|${TERM})`,
  "g",
);

/** What a plain text speaks of, in its order: words of dates, and numbers of rubrics that are one. */
export function subjectsIn(text: string): readonly FoundSubject[] {
  const found = [...text.matchAll(SUBJECTS)].flatMap((one) => {
    const subject = subjectOf(one.groups ?? {});
    const isKnown = subject !== undefined || one.groups?.["neutral"] !== undefined;
    return isKnown ? [{ at: one.index, end: one.index + one[0].length, subject }] : [];
  });
  return found.map((one, index) => {
    const next = found[index + 1];
    const isOfOther = next?.subject === "other" && QUALIFIES.test(text.slice(one.end, next.at));
    return isOfOther ? { ...one, subject: next.subject } : one;
  });
}

/** Between « date limite » and what it is the limit of: « de réception des » questions. */
const QUALIFIES =
  /^ (?:(?:de|d'|des|du|pour|la|le|les|l'|reception|remise|depot|envoi|poser|toutes?|vos|leurs) ?){1,8}$/;

function subjectOf(groups: Readonly<Record<string, string | undefined>>): Subject | undefined {
  const { other, limit, roman, one, two, term } = groups;
  if (other !== undefined) return "other";
  if (limit !== undefined) return "answers";
  if (term !== undefined) return TERMS.get(Number(term));
  if (roman === undefined || one === undefined) return undefined;
  return (
    (two === undefined ? undefined : RUBRICS.get(`${roman}.${one}.${Number(two)}`)) ??
    RUBRICS.get(`${roman}.${one}`)
  );
}

/**
 * What the place of a change speaks of, from its number and its words; « both » when they disagree or
 * name two things (« IV.2.2 et IV.2.7 »).
 */
export function subjectOfPlace(...written: readonly string[]): Subject | "both" | undefined {
  const said = written.map((text) => subjectsIn(text).flatMap(({ subject }) => subject ?? []));
  // Of the words of one label the last tell: « date limite … des questions ».
  const last = new Set(said.flatMap((subjects) => subjects.at(-1) ?? []));
  const numbers = new Set(written.flatMap((text) => numbersIn(text)));
  const all = new Set([...last, ...numbers]);
  return all.size > 1 ? "both" : [...all][0];
}

function numbersIn(text: string): readonly Subject[] {
  return subjectsIn(text).flatMap(({ at, subject }) =>
    subject !== undefined &&
    /^(?:i|v|bt)/.test(text.slice(at, at + 2)) &&
    /\d/.test(text.slice(at, at + 5))
      ? [subject]
      : [],
  );
}
