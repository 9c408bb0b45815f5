import { knownId } from "#basics/id";

import type { DemonstrationOrganisation } from "./demonstration-organisation.ts";

/** Those by which one sees how a claim is shown to be right, how two become one, how one ends. */
export const demonstrationClaims = {
  "four-de-la-vallee": {
    id: knownId<"Organisation">("537dc705-16dd-4015-b777-06225b83654e"),
    kind: "association",
    name: "Le Four de la vallée",
    purpose: "Un four à bois, allumé le samedi : on y cuit son pain, et l’on y reste.",
    commune: "26108",
    postcode: "26400",
    rna: "W269000316",
    proof: "letter",
    representatives: [
      { person: "jean-remy", role: "treasury", isNamePublic: true, sinceDaysAgo: 320 },
    ],
    rivals: [
      {
        person: "yvonne",
        role: "volunteer",
        words: "J’allume le four un samedi sur deux, et Jean-Rémy m’a dit de m’inscrire.",
      },
    ],
  },
  "amis-du-canal": {
    id: knownId<"Organisation">("d60263bf-73ff-433c-b20b-30496d55e5d2"),
    kind: "association",
    name: "Les Amis du canal",
    purpose: "Curer, replanter, et compter les libellules avec les écoles.",
    commune: "26108",
    postcode: "26400",
    site: "https://amis-du-canal.example.org",
    rna: "W269000333",
    representatives: [{ person: "jean-remy", role: "secretariat", sinceDaysAgo: 6 }],
  },
  "marche-du-jeudi": {
    id: knownId<"Organisation">("8cbd4d3d-381c-4da8-b228-2ba7a9fb9c68"),
    kind: "citizens-collective",
    name: "Le Marché du jeudi",
    purpose: "Six stands sous la halle. La commune a repris le marché, et nous a gardé la place.",
    commune: "26114",
    postcode: "26220",
    dissolvedDaysAgo: 12,
  },
  "passerelle-double": {
    id: knownId<"Organisation">("15bde224-5701-44c6-9038-6cb548527dfd"),
    kind: "media",
    name: "Radio Passerelle Diois",
    purpose: "La même radio, ajoutée une seconde fois.",
    commune: "26113",
    postcode: "26150",
    mergedInto: { organisation: "passerelle", daysAgo: 4 },
  },
  "potagers-double": {
    id: knownId<"Organisation">("96ab96e1-1981-474d-af5f-aee93a5caad8"),
    kind: "citizens-collective",
    name: "Potagers de Saillans",
    purpose: "Parcelles partagées à Saillans.",
    commune: "26289",
    postcode: "26340",
  },
} as const satisfies Record<string, DemonstrationOrganisation>;
