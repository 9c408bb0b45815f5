import type { DialectName } from "./dialect.ts";

/** A source that an operator adds in one click. Nothing is asked before they do. */
export interface ReadySource {
  /** A slug: « boamp ». */
  readonly key: string;
  readonly name: string;
  readonly says: string;
  readonly dialect: DialectName;
  readonly address: string;
  /** The key of its mapping among those that come with the project (domain/mapping/known). */
  readonly mapping?: string;
  /** Where one gets the key that it asks for. */
  readonly keyAt?: string;
}

/** Addresses as of August 2026, from the documentation of each. */
export const READY_SOURCES: readonly ReadySource[] = [
  {
    key: "boamp",
    name: "BOAMP",
    says: "Les marchés publics français, chaque matin (DILA).",
    dialect: "boamp",
    address:
      "https://boamp-datadila.opendatasoft.com/api/explore/v2.1/catalog/datasets/boamp/records",
  },
  {
    key: "ted",
    name: "TED",
    says: "Les marchés publics européens passés en France (Office des publications).",
    dialect: "ted",
    address: "https://api.ted.europa.eu/v3/notices/search",
  },
  {
    key: "aides-territoires",
    name: "Aides-territoires",
    says: "Les aides et appels à projets ouverts aux associations.",
    dialect: "aides-territoires",
    address: "https://aides-territoires.beta.gouv.fr/api/",
    keyAt: "https://aides-territoires.beta.gouv.fr/",
  },
  {
    key: "iledefrance",
    name: "Région Île-de-France",
    says: "Les aides et appels à projets de la Région.",
    dialect: "opendatasoft",
    address: "https://data.iledefrance.fr/explore/dataset/aides-appels-a-projets/",
    mapping: "iledefrance",
  },
  {
    key: "approch",
    name: "APProch",
    says: "Ce que l’État et ses établissements pensent acheter, des mois à l’avance.",
    dialect: "approch",
    address: "https://data.economie.gouv.fr/explore/dataset/projets-dachats-publics/",
    mapping: "approch",
  },
];
