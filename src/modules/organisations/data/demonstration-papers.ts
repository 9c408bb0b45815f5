import type { PaperKindKey } from "./paper-kinds.ts";

/** A paper of the demonstration, written by the project: its days move with today. */
export interface DemonstrationPaper {
  readonly kind: PaperKindKey;
  readonly title?: string;
  /** Days before today on which it was made; the newest last when there are several. */
  readonly datedDaysAgo: number;
  /** Days after today on which it ends; negative when it is over; without, as is usual for its kind. */
  readonly endsInDays?: number;
  /** What is written on it, line by line. */
  readonly lines: readonly string[];
}

/** Whose papers they are, and who keeps them: keys of the demonstrations of organisations and persons. */
export interface DemonstrationPapers {
  readonly organisation: "racines-du-roubion" | "atelier-du-lien";
  readonly keptBy: "odile" | "jean-remy";
  readonly papers: readonly DemonstrationPaper[];
}

export const demonstrationPapers: readonly DemonstrationPapers[] = [
  {
    organisation: "racines-du-roubion",
    keptBy: "odile",
    papers: [
      {
        kind: "statutes",
        datedDaysAgo: 2100,
        lines: [
          "Racines du Roubion, association régie par la loi du 1er juillet 1901.",
          "Article 1. L’association ouvre des jardins où l’on apprend en mettant les mains dans la terre.",
          "Article 2. Son siège est à Dieulefit. Sa durée n’est pas limitée.",
          "Article 7. L’assemblée se réunit une fois par an, dans les six mois qui suivent la fin de l’exercice.",
        ],
      },
      {
        kind: "declaration",
        datedDaysAgo: 2080,
        lines: ["Récépissé de déclaration de création.", "RNA : W269000146."],
      },
      {
        kind: "officers",
        datedDaysAgo: 190,
        lines: ["Présidence : Karim.", "Trésorerie : Odile.", "Secrétariat : Fanny."],
      },
      {
        kind: "bank-details",
        datedDaysAgo: 900,
        lines: ["Titulaire : Racines du Roubion.", "IBAN : FR76 0000 0000 0000 0000 0000 000."],
      },
      {
        kind: "accounts",
        datedDaysAgo: 560,
        endsInDays: -10,
        lines: ["Comptes de l’avant-dernier exercice.", "Produits : 38 250 €. Charges : 37 900 €."],
      },
      {
        kind: "accounts",
        datedDaysAgo: 195,
        lines: [
          "Comptes du dernier exercice, approuvés.",
          "Produits : 41 380 €. Charges : 40 960 €.",
        ],
      },
      {
        kind: "activity-report",
        datedDaysAgo: 195,
        lines: ["Quatre jardins, 62 adhérentes et adhérents, 31 ateliers, une fête des graines."],
      },
      {
        kind: "minutes",
        datedDaysAgo: 195,
        lines: ["Assemblée ordinaire. Les comptes sont approuvés à l’unanimité."],
      },
      {
        kind: "insurance",
        datedDaysAgo: 340,
        lines: ["Attestation de responsabilité civile.", "Jardins de Dieulefit et de Bourdeaux."],
      },
      {
        kind: "tax-and-social",
        datedDaysAgo: 205,
        lines: ["L’association est à jour de ses déclarations et de ses cotisations."],
      },
      {
        kind: "republican-commitment",
        datedDaysAgo: 700,
        lines: ["Contrat d’engagement républicain, signé par la présidence."],
      },
      {
        kind: "agreement",
        title: "Agrément jeunesse et éducation populaire",
        datedDaysAgo: 800,
        endsInDays: 1020,
        lines: ["Agrément accordé pour cinq ans."],
      },
    ],
  },
  {
    organisation: "atelier-du-lien",
    keptBy: "jean-remy",
    papers: [
      {
        kind: "statutes",
        datedDaysAgo: 1500,
        lines: ["L’Atelier du Lien, association régie par la loi du 1er juillet 1901."],
      },
      {
        kind: "bank-details",
        datedDaysAgo: 400,
        lines: ["Titulaire : L’Atelier du Lien.", "IBAN : FR76 0000 0000 0000 0000 0000 111."],
      },
      {
        kind: "insurance",
        datedDaysAgo: 330,
        lines: ["Attestation de responsabilité civile et des locaux de Crest."],
      },
    ],
  },
];
