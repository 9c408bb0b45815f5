import type { Column } from "../csv/columns.ts";
import { hasWord, type Words } from "./name-words.ts";

/**
 * What one word anywhere in the name of a field hints at, weaker than a whole name (guess-names.ts):
 * its values must agree. What follows « not » takes the hint back.
 */
const HINTS: readonly {
  readonly column: Column;
  readonly score: number;
  readonly words: Words;
  readonly not?: Words;
}[] = [
  {
    column: "date limite",
    score: 0.65,
    words: "echeance limite cloture closing deadline due fin end ends butoir expir* final*",
    not: "diffusion heure time",
  },
  {
    column: "ouverture",
    score: 0.6,
    words: "ouverture ouvert ouverte debut start starts opening open opens lancement launch",
    not: "fin cloture closing end",
  },
  {
    column: "publication",
    score: 0.55,
    words: "publication publie publiee parution published posted diffuse",
    not: "fin previsionnelle prevue",
  },
  {
    column: "montant max",
    score: 0.55,
    words: "montant montants subvention aide grant amount funding plafond value",
    not: "total totale global globale budget enveloppe dotation taux rate min minimum minimal plancher nombre pourcentage id",
  },
  {
    column: "enveloppe",
    score: 0.6,
    words: "budget dotation enveloppe",
    not: "max maximum maximal maximale plafond projet project dossier min minimum minimal plancher taux rate nombre pourcentage id",
  },
  { column: "taux", score: 0.6, words: "taux pourcentage percent* rate" },
  {
    column: "lien candidature",
    score: 0.6,
    words: "postuler candidater repondre deposer depot demarche apply inscription",
  },
  {
    column: "lien",
    score: 0.55,
    words: "lien url link page site info infos website web detail details",
  },
  { column: "courriel", score: 0.8, words: "courriel email mail mel" },
  { column: "telephone", score: 0.75, words: "tel telephone phone mobile" },
  {
    column: "contact",
    score: 0.5,
    words: "contact referent interlocuteur correspondant",
    not: "mail tel url id",
  },
  {
    column: "organisme",
    score: 0.6,
    words:
      "porteur porteurs financeur financeurs organisme organismes operateur operateurs structure structures funder funders org organisation organization organisations organizations acheteur acheteurs institution emetteur fondation commanditaire",
    not: "type types id identifiant adresse ville url site mail tel siret cible eligible eligibles beneficiaire beneficiaires",
  },
  {
    column: "titre",
    score: 0.6,
    words: "titre intitule nom libelle denomination title name",
    not: "contact referent organisation organization organisme structure user file initial court alternatif ville commune region departement funder first last",
  },
  {
    column: "resume",
    score: 0.6,
    words: "resume summary chapo accroche synthese bref abstract",
  },
  {
    column: "description",
    score: 0.65,
    words:
      "description descriptif presentation contenu objectif objectifs about what details texte contexte",
    not: "url lien courte short",
  },
  {
    column: "conditions",
    score: 0.6,
    words:
      "condition conditions critere criteres criteria requirement requirements eligib* modalites",
  },
  {
    column: "public",
    score: 0.6,
    words:
      "public publics beneficiaire beneficiaires cible cibles destinataire destinataires candidat candidats applicant applicants audience audiences eligible eligibles qui who",
  },
  {
    column: "themes",
    score: 0.6,
    words:
      "theme themes thematique thematiques secteur secteurs domaine domaines categories category sector sectors topic topics champ champs",
  },
  {
    column: "type",
    score: 0.55,
    words: "type types nature genre famille dispositif",
    not: "depense depenses public structure id code",
  },
  {
    column: "regions",
    score: 0.5,
    words:
      "zone zones territoire territoires perimetre perimetres area region regions geograph* where localisation location",
  },
  {
    column: "departements",
    score: 0.6,
    words:
      "departement departements dep dept deps depts territoire territoires zone zones perimetre perimetres",
  },
  { column: "communes", score: 0.6, words: "insee" },
  {
    column: "identifiant",
    score: 0.55,
    words: "id identifiant reference ref code numero number",
    not: "postal insee departement region theme public siret siren tel telephone phone structure cpv naf parent type contact",
  },
];

/** The columns that single words of a name hint at, with how strongly. */
export function hintedColumns(key: string): readonly (readonly [Column, number])[] {
  return HINTS.flatMap(({ column, score, words, not }) =>
    hasWord(key, words) && (not === undefined || !hasWord(key, not))
      ? [[column, score] as const]
      : [],
  );
}
