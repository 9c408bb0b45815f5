import type { Column } from "../csv/columns.ts";

/**
 * What one word anywhere in the name of a field hints at, weaker than a whole name (guess-names.ts):
 * its values must agree. What follows « not » takes the hint back.
 */
const HINTS: readonly {
  readonly column: Column;
  readonly score: number;
  readonly words: RegExp;
  readonly not?: RegExp;
}[] = [
  {
    column: "date limite",
    score: 0.65,
    words:
      /\b(?:echeance|limite|cloture|closing|deadline|due|fin|end|ends|butoir|expir\w*|final\w*)\b/,
    not: /\b(?:diffusion|validite du compte|heure|time)\b/,
  },
  {
    column: "ouverture",
    score: 0.6,
    words: /\b(?:ouverture|ouverte?|debut|starts?|opening|opens?|lancement|launch)\b/,
    not: /\b(?:fin|cloture|closing|end)\b/,
  },
  {
    column: "publication",
    score: 0.55,
    words: /\b(?:publication|publiee?|parution|published|posted|diffuse)\b/,
    not: /\b(?:fin|previsionnelle|prevue)\b/,
  },
  {
    column: "montant max",
    score: 0.55,
    words:
      /\b(?:montants?|budget|dotation|enveloppe|subvention|aide|grant|amount|funding|plafond|value)\b/,
    not: /\b(?:taux|rate|min|minimum|minimal|plancher|nombre|pourcentage|id)\b/,
  },
  { column: "taux", score: 0.6, words: /\b(?:taux|pourcentage|percent\w*|rate)\b/ },
  {
    column: "lien candidature",
    score: 0.6,
    words: /\b(?:postuler|candidater|repondre|deposer|depot|demarche|apply|inscription)\b/,
  },
  {
    column: "lien",
    score: 0.55,
    words: /\b(?:lien|url|link|page|site|infos?|website|web|details?)\b/,
  },
  { column: "courriel", score: 0.8, words: /\b(?:courriel|e ?mail|mail|mel)\b/ },
  { column: "telephone", score: 0.75, words: /\b(?:tel|telephone|phone|mobile)\b/ },
  {
    column: "contact",
    score: 0.5,
    words: /\b(?:contact|referent|interlocuteur|correspondant)\b/,
    not: /\b(?:mail|tel|url|id)\b/,
  },
  {
    column: "organisme",
    score: 0.6,
    words:
      /\b(?:porteurs?|financeurs?|organismes?|operateurs?|structures?|funders?|org|organi[sz]ations?|acheteurs?|institution|emetteur|fondation|commanditaire)\b/,
    not: /\b(?:type|types|id|identifiant|adresse|ville|url|site|mail|tel|siret|cible|eligibles?|beneficiaires?)\b/,
  },
  {
    column: "titre",
    score: 0.6,
    words: /^(?:titre|intitule|nom|libelle|denomination) |\b(?:title|name)$/,
    not: /\b(?:contact|referent|organi[sz]ation|organisme|structure|user|file|initial|court|alternatif|ville|commune|region|departement|funder|first|last)\b/,
  },
  {
    column: "resume",
    score: 0.6,
    words: /\b(?:resume|summary|chapo|accroche|synthese|bref|abstract)\b/,
  },
  {
    column: "description",
    score: 0.65,
    words:
      /\b(?:description|descriptif|presentation|contenu|objectifs?|about|what|details|texte|contexte)\b/,
    not: /\b(?:url|lien|courte|short)\b/,
  },
  {
    column: "conditions",
    score: 0.6,
    words: /\b(?:conditions?|criteres?|criteria|requirements?|eligib\w*|modalites)\b/,
  },
  {
    column: "public",
    score: 0.6,
    words:
      /\b(?:publics?|beneficiaires?|cibles?|destinataires?|candidats?|applicants?|audiences?|eligibles?|qui|who)\b/,
  },
  {
    column: "themes",
    score: 0.6,
    words:
      /\b(?:themes?|thematiques?|secteurs?|domaines?|categories|category|sectors?|topics?|champs?)\b/,
  },
  {
    column: "type",
    score: 0.55,
    words: /\b(?:types?|nature|genre|famille|dispositif)\b/,
    not: /\b(?:depenses?|public|structure|id|code)\b/,
  },
  {
    column: "regions",
    score: 0.5,
    words:
      /\b(?:zones?|territoires?|perimetres?|area|regions?|geograph\w*|where|localisation|location)\b/,
  },
  {
    column: "departements",
    score: 0.6,
    words: /\b(?:departements?|dept?s?|territoires?|zones?|perimetres?)\b/,
  },
  { column: "communes", score: 0.6, words: /\binsee\b/ },
  {
    column: "identifiant",
    score: 0.55,
    words: /\b(?:id|identifiant|reference|ref|code|numero|number)\b/,
    not: /\b(?:postal|insee|departement|region|theme|public|siret|siren|tel|telephone|phone|structure|cpv|naf|parent|type|contact)\b/,
  },
];

/** The columns that single words of a name hint at, with how strongly. */
export function hintedColumns(key: string): readonly (readonly [Column, number])[] {
  return HINTS.flatMap(({ column, score, words, not }) =>
    words.test(key) && not?.test(key) !== true ? [[column, score] as const] : [],
  );
}
