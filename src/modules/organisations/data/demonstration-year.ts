/** The year of an association of the demonstration: its days move with today. */
export interface DemonstrationYear {
  readonly organisation: "racines-du-roubion" | "atelier-du-lien";
  readonly keptBy: "odile" | "jean-remy";
  readonly assemblyDaysAgo: number;
  readonly givesReceipts: boolean;
  /** Subsidies: days before today on which their exercise ended. */
  readonly subsidies: readonly { readonly title: string; readonly endedDaysAgo: number }[];
  /** Dates of its own: days after today. */
  readonly own: readonly {
    readonly title: string;
    readonly inDays: number;
    readonly isYearly: boolean;
  }[];
  /** Which rules are ticked, wherever they stand in its year. */
  readonly done: readonly string[];
}

export const demonstrationYears: readonly DemonstrationYear[] = [
  {
    organisation: "racines-du-roubion",
    keptBy: "odile",
    assemblyDaysAgo: 195,
    givesReceipts: true,
    subsidies: [
      { title: "Commune de Dieulefit, jardin de l’école", endedDaysAgo: 158 },
      { title: "Caisse des Collines, ateliers d’été", endedDaysAgo: 60 },
    ],
    own: [
      { title: "Renouveler le bail du jardin de Bourdeaux", inDays: 75, isYearly: true },
      { title: "Commande groupée de graines", inDays: -20, isYearly: false },
    ],
    done: ["own"],
  },
  {
    organisation: "atelier-du-lien",
    keptBy: "jean-remy",
    assemblyDaysAgo: 170,
    givesReceipts: false,
    subsidies: [{ title: "Réseau Val-et-Crêtes, temps partagé", endedDaysAgo: 150 }],
    own: [{ title: "Entretiens annuels de l’équipe", inDays: 20, isYearly: true }],
    done: ["closing"],
  },
];
