/** What a date is counted from. */
export type YearFrom =
  /** The last day of the exercise. */
  | "closing"
  /** The day of the assembly, when it is known; else the last day on which it may meet. */
  | "assembly"
  /** The end of the exercise for which a subsidy was given: one date a subsidy. */
  | "subsidy"
  /** A day of the calendar, each year. */
  | "calendar";

/** Whom a date concerns, as far as the organisation said what it is. */
export type YearConcerns =
  | "everyone"
  | "declared"
  | "alsace-moselle"
  | "officers-changed"
  | "officers-changed-alsace-moselle"
  | "receipts-closing-in-december"
  | "receipts-closing-else"
  | "publishes-accounts"
  | "subsidised";

/** A date that comes back each year in the life of an association. Data: the law changes, the code does not. */
export interface YearRule {
  readonly key: string;
  readonly title: string;
  /** What is done then, in one sentence for who has never done it. */
  readonly says: string;
  /** The article of law, or whose habit it is. */
  readonly source: string;
  readonly concerns: YearConcerns;
  readonly from: YearFrom;
  /** Months after what it is counted from; negative before. */
  readonly months?: number;
  /** The day of the calendar, as "06-30". */
  readonly day?: string;
  /** The second working day that follows this day of the calendar. */
  readonly secondWorkingDayAfter?: string;
  /** Counted with what the statutes say of the assembly, in months. */
  readonly statutes?: true;
  /** A habit that helps, and no duty: said so. */
  readonly isAdvice?: true;
}

/**
 * The year of an association, as the law stood in November 2026. Each funder may ask for more: those
 * dates are added by hand.
 */
export const YEAR_RULES = [
  {
    key: "closing",
    title: "Fin de l’exercice",
    says: "Rassemblez les pièces de caisse et de banque : les comptes s’arrêtent ce jour-là.",
    source: "Vos statuts, ou votre règlement",
    concerns: "everyone",
    from: "closing",
  },
  {
    key: "assembly",
    title: "Assemblée et approbation des comptes",
    says: "Le rapport d’activité, les comptes et le budget sont présentés et votés ; le procès-verbal est signé.",
    source:
      "Vos statuts ; Code de commerce, art. R612-2, pour qui doit établir des comptes annuels (six mois)",
    concerns: "everyone",
    from: "closing",
    statutes: true,
  },
  {
    key: "officers",
    title: "Déclarer le changement de dirigeants ou de statuts",
    says: "En ligne sur service-public.fr, ou à la préfecture (Cerfa 13971 pour les dirigeants, 13972 pour les statuts).",
    source: "Loi du 1er juillet 1901, art. 5 : trois mois",
    concerns: "officers-changed",
    from: "assembly",
    months: 3,
  },
  {
    key: "officers-court",
    title: "Déclarer le changement de direction au tribunal",
    says: "Au registre des associations du tribunal, dès que l’assemblée a voté.",
    source: "Code civil local, art. 67 (Bas-Rhin, Haut-Rhin, Moselle)",
    concerns: "officers-changed-alsace-moselle",
    from: "assembly",
  },
  {
    key: "publication",
    title: "Publier les comptes",
    says: "Comptes annuels et rapport du commissaire aux comptes, en PDF, auprès de la Direction de l’information légale et administrative.",
    source:
      "Code de commerce, art. L612-4 et D612-5 ; décret n° 2009-540 du 14 mai 2009 : trois mois après l’approbation",
    concerns: "publishes-accounts",
    from: "assembly",
    months: 3,
  },
  {
    key: "financial-report",
    title: "Rendre le compte rendu financier",
    says: "Le Cerfa 15059, avec le dernier rapport d’activité et les comptes approuvés, à qui a versé la subvention.",
    source:
      "Loi n° 2000-321 du 12 avril 2000, art. 10 ; arrêté du 11 octobre 2006 : six mois après la fin de l’exercice",
    concerns: "subsidised",
    from: "subsidy",
    months: 6,
  },
  {
    key: "receipts",
    title: "Déclarer les dons qui ont donné lieu à un reçu fiscal",
    says: "Le nombre de reçus et leur montant, en ligne, sur demarches-simplifiees.fr ou impots.gouv.fr.",
    source: "Code général des impôts, art. 222 bis et 223",
    concerns: "receipts-closing-in-december",
    from: "calendar",
    secondWorkingDayAfter: "05-01",
  },
  {
    key: "receipts-else",
    title: "Déclarer les dons qui ont donné lieu à un reçu fiscal",
    says: "Le nombre de reçus et leur montant, en ligne, sur demarches-simplifiees.fr ou impots.gouv.fr.",
    source: "Code général des impôts, art. 222 bis et 223 : trois mois après la fin de l’exercice",
    concerns: "receipts-closing-else",
    from: "closing",
    months: 3,
  },
  {
    key: "citizen-account",
    title: "Compte d’engagement citoyen : heures des bénévoles qui dirigent",
    says: "Chacun déclare ses heures de l’année passée sur le Compte bénévole (200 h, dont 100 dans une même association).",
    source: "Code du travail, art. L5151-9 : avant le 30 juin",
    concerns: "declared",
    from: "calendar",
    day: "06-30",
  },
  {
    key: "applications",
    title: "Préparer les demandes de subvention de l’an prochain",
    says: "Le Cerfa 12156 et ses pièces. Chaque financeur fixe sa date : ajoutez les vôtres ci-dessous.",
    source: "Un usage : deux mois avant la fin de l’exercice",
    concerns: "everyone",
    from: "closing",
    months: -2,
    isAdvice: true,
  },
] as const satisfies readonly YearRule[];

export type YearRuleKey = (typeof YEAR_RULES)[number]["key"];
