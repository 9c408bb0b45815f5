/** A paper that is asked of associations again and again. Data: a new one, or another article, is a line here. */
export interface PaperKind {
  readonly key: string;
  readonly name: string;
  /** What it is and where it comes from, in one sentence for who has never made a file. */
  readonly says: string;
  /** Who or what asks for it: the article of law, the Cerfa. */
  readonly source: string;
  /** How long such a paper is usually accepted, in months; without, until it changes. */
  readonly validMonths?: number;
  /** Whether several of them stand side by side (an agreement each). */
  readonly several?: true;
}

/**
 * The papers of an association, in the order in which files ask for them. Read in November 2026:
 * loi du 1er juillet 1901, loi n° 2000-321 du 12 avril 2000, Cerfa 12156 (demande de subvention),
 * 13971 (dirigeants), 15059 (compte rendu financier).
 */
export const PAPER_KINDS = [
  {
    key: "statutes",
    name: "Statuts",
    says: "Datés et signés, dans leur dernière version.",
    source: "Loi du 1er juillet 1901, art. 5 ; Cerfa 12156, pièces à joindre",
  },
  {
    key: "declaration",
    name: "Récépissé de déclaration ou extrait du Journal officiel",
    says: "Le papier de la préfecture, ou du tribunal en Alsace et en Moselle.",
    source: "Loi du 1er juillet 1901, art. 5 ; décret du 16 août 1901, art. 1 à 5",
  },
  {
    key: "officers",
    name: "Liste des dirigeants",
    says: "Qui est au bureau ou au conseil, à jour de la dernière assemblée.",
    source: "Loi du 1er juillet 1901, art. 5 ; Cerfa 13971 ; Cerfa 12156, pièces à joindre",
  },
  {
    key: "sirene",
    name: "Avis de situation Sirene",
    says: "Il se télécharge sans frais auprès de l’Insee ; il date souvent de moins de trois mois.",
    source: "Cerfa 12156, rubrique 1 (le numéro SIRET est demandé)",
    validMonths: 3,
  },
  {
    key: "bank-details",
    name: "RIB",
    says: "Au nom exact de l’association, à l’adresse de son siège.",
    source: "Cerfa 12156, pièces à joindre",
  },
  {
    key: "accounts",
    name: "Derniers comptes approuvés",
    says: "Bilan, compte de résultat et annexe, ou recettes et dépenses pour les plus petites.",
    source:
      "Cerfa 12156, pièces à joindre ; Code de commerce, art. L612-4 au-delà de 153 000 € d’aides",
    validMonths: 18,
  },
  {
    key: "activity-report",
    name: "Rapport d’activité",
    says: "Celui que la dernière assemblée a approuvé.",
    source: "Cerfa 12156 et 15059, pièces à joindre",
    validMonths: 18,
  },
  {
    key: "budget",
    name: "Budget prévisionnel",
    says: "Celui de l’année demandée : charges et produits s’y équilibrent.",
    source: "Cerfa 12156, rubrique 5",
    validMonths: 12,
  },
  {
    key: "minutes",
    name: "Procès-verbal de la dernière assemblée",
    says: "Signé ; il approuve les comptes et dit qui a été élu.",
    source: "Vos statuts ; Cerfa 12156 (comptes approuvés)",
    validMonths: 18,
  },
  {
    key: "insurance",
    name: "Attestation d’assurance",
    says: "Responsabilité civile et locaux, pour l’année en cours.",
    source: "La demandent les communes et les structures qui prêtent un lieu",
    validMonths: 12,
  },
  {
    key: "republican-commitment",
    name: "Contrat d’engagement républicain",
    says: "Signé une fois ; il se joint à toute demande de subvention.",
    source: "Loi n° 2000-321 du 12 avril 2000, art. 10-1 ; décret n° 2021-1947 du 31 décembre 2021",
  },
  {
    key: "tax-and-social",
    name: "Attestations de régularité fiscale et sociale",
    says: "Le service des impôts et l’Urssaf les donnent en ligne ; celle de l’Urssaf vaut six mois.",
    source: "Code de la sécurité sociale, art. L243-15 ; Cerfa 12156, rubrique 7",
    validMonths: 6,
  },
  {
    key: "auditor",
    name: "Rapport du commissaire aux comptes",
    says: "Seulement si vous recevez plus de 153 000 € d’aides publiques ou de dons par an.",
    source: "Code de commerce, art. L612-4 et D612-5",
    validMonths: 18,
  },
  {
    key: "signature",
    name: "Délégation de signature",
    says: "Quand la demande n’est pas signée par la personne qui représente légalement l’association.",
    source: "Cerfa 12156, rubrique 7",
  },
  {
    key: "agreement",
    name: "Agrément",
    says: "Jeunesse et éducation populaire, sport, entreprise solidaire : un papier chacun.",
    source: "Loi n° 2000-321 du 12 avril 2000, art. 25-1 (tronc commun d’agrément)",
    several: true,
  },
  {
    key: "financial-report",
    name: "Compte rendu financier d’une subvention",
    says: "Un papier pour chaque subvention reçue.",
    source: "Loi n° 2000-321 du 12 avril 2000, art. 10 ; arrêté du 11 octobre 2006 ; Cerfa 15059",
    several: true,
  },
  {
    key: "other",
    name: "Autre papier",
    says: "Un bail, une convention, une délibération : ce que l’on vous redemande souvent.",
    source: "Votre expérience",
    several: true,
  },
] as const satisfies readonly PaperKind[];

export type PaperKindKey = (typeof PAPER_KINDS)[number]["key"];

/** Those without which hardly any application is complete: they are said to be missing when they are. */
export const ALWAYS_ASKED: readonly PaperKindKey[] = [
  "statutes",
  "declaration",
  "officers",
  "sirene",
  "bank-details",
  "accounts",
  "activity-report",
  "budget",
  "minutes",
  "insurance",
  "republican-commitment",
];
