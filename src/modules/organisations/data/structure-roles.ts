/** What a role lets a structure do here, and what it does not. */
export interface StructureRoleRules {
  /** Kinds that have it without saying so. */
  readonly of: readonly string[];
  /** It may propose to accompany associations, and be asked to. */
  readonly accompanies: boolean;
  /** It may relay calls: a public line with its date and link. */
  readonly relays: boolean;
  /** What it gives is marked as given by a structure of this role. */
  readonly marksOffers: boolean;
  /** It may answer calls that are open to associations alone. */
  readonly answersReserved: boolean;
  /** The word of addresses: `role=appui`. */
  readonly word: string;
}

/**
 * The roles that a structure may have here (mission, P2), and what each opens: the one table that is asked. Words are in
 * `domain/names.fr.ts`, beside those of kinds.
 */
export const STRUCTURE_ROLES = {
  support: {
    of: ["support-structure", "network"],
    accompanies: true,
    relays: false,
    marksOffers: false,
    answersReserved: true,
    word: "appui",
  },
  media: {
    of: ["media"],
    accompanies: false,
    relays: true,
    marksOffers: false,
    answersReserved: true,
    word: "media",
  },
  research: {
    of: ["research-centre"],
    accompanies: false,
    relays: false,
    marksOffers: true,
    answersReserved: true,
    word: "recherche",
  },
  enterprise: {
    of: ["company"],
    accompanies: false,
    relays: false,
    marksOffers: true,
    answersReserved: false,
    word: "entreprise",
  },
} as const satisfies Readonly<Record<string, StructureRoleRules>>;
