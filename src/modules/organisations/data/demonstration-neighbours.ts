import { knownId } from "#basics/id";

import type { DemonstrationOrganisation } from "./demonstration-organisation.ts";

/** Those around: one that is claimed twice, one that is dissolved, some that nobody represents yet. */
export const demonstrationNeighbours = {
  "pas-a-pas": {
    id: knownId<"Organisation">("6ac942f9-5783-460d-8a8f-245f3356c8ad"),
    kind: "association",
    name: "Pas à pas chez soi",
    purpose: "Aide à domicile : les mêmes visages, le même jour, et le temps de cuisiner ensemble.",
    commune: "26095",
    postcode: "26450",
    siret: "99998870200018",
    rna: "W269000231",
    representatives: [{ person: "malika", role: "team", sinceDaysAgo: 12 }],
  },
  "semelles-de-vent": {
    id: knownId<"Organisation">("7d4c0d9b-0c01-41bd-9778-0d153c59eefc"),
    kind: "association",
    name: "Les Semelles de vent",
    purpose: "Nous marchons le samedi, et nous portons en passant ce qu’il y a à porter.",
    commune: "26198",
    postcode: "26200",
    rna: "W269000248",
    proof: "letter",
    representatives: [
      { person: "thierry", role: "presidency", isNamePublic: true, sinceDaysAgo: 600 },
    ],
  },
  potagers: {
    id: knownId<"Organisation">("6376d823-4c55-4310-a491-b9ef53c21988"),
    kind: "citizens-collective",
    name: "Les potagers de Saillans",
    purpose: "Des voisins qui se prêtent des parcelles, des outils et des plants.",
    commune: "26289",
    postcode: "26340",
    representatives: [
      { person: "damien", role: "volunteer", isNamePublic: true, sinceDaysAgo: 200 },
    ],
  },
  "vie-associative": {
    id: knownId<"Organisation">("2326b388-37dc-4b20-9bd8-48c220bfa102"),
    kind: "state-service",
    name: "Délégation à la vie associative",
    purpose:
      "Nous recevons les déclarations, nous instruisons les demandes et nous répondons au téléphone.",
    commune: "26362",
    postcode: "26000",
    site: "https://vie-associative.example.org",
    siret: "99998877700010",
  },
  "trois-portes": {
    id: knownId<"Organisation">("c6ddb6ef-f44f-40c5-ab3e-7ddca93855e2"),
    kind: "company",
    name: "Menuiserie des Trois Portes",
    purpose: "Neuf salariés, du bois d’ici, et deux jours par an pour les associations.",
    commune: "26011",
    postcode: "26400",
    site: "https://trois-portes.example.org",
    siret: "99998884300010",
  },
  passerelle: {
    id: knownId<"Organisation">("ba5864dc-bd0e-4463-b765-243f322a1ffb"),
    kind: "media",
    name: "Radio Passerelle",
    purpose:
      "Une radio de vallée, faite par quarante bénévoles, qui passe le micro à qui ne l’a jamais.",
    commune: "26113",
    postcode: "26150",
    site: "https://radio-passerelle.example.org",
    siret: "99998891800010",
    rna: "W269000265",
  },
  "comite-des-fetes": {
    id: knownId<"Organisation">("c677e405-7927-49ea-b60b-7ca9cab34ec1"),
    kind: "association",
    name: "Comité des fêtes de la Bégude",
    purpose: "La fête votive, le vide-grenier, et les guirlandes à démêler en décembre.",
    commune: "26045",
    postcode: "26160",
    rna: "W269000282",
    rivals: [
      {
        person: "sylvie",
        role: "secretariat",
        words: "Je suis secrétaire du comité depuis l’assemblée de mars.",
      },
      {
        person: "bruno",
        role: "treasury",
        words:
          "Je tiens la caisse, et Sylvie l’ignore peut-être : nous n’étions pas à la même réunion.",
      },
    ],
  },
  lampions: {
    id: knownId<"Organisation">("f31219bc-3cee-4af4-8836-c5b97dabcaa5"),
    kind: "association",
    name: "Les Lampions de la place",
    purpose: "Un bal par mois, de mai à septembre. Nous avons arrêté, contents.",
    commune: "26281",
    postcode: "26100",
    rna: "W269000299",
    dissolvedDaysAgo: 210,
  },
} as const satisfies Record<string, DemonstrationOrganisation>;
