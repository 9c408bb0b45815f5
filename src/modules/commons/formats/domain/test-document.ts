import type { Contents } from "../../domain/contents.ts";
import type { Described } from "./described.ts";

/** A text with all that Markdown holds. */
export const MARKDOWN = `# Accueillir quelqu’un

Une **première** visite, *sans* ~~rendez-vous~~ : voir [la page](https://exemple.org/a?b=1&c=2).
Et à la ligne, \`code < 1\`.

## Avant

1. Ouvrir la porte
2. Dire bonjour
   - en souriant
   - sans se presser

> Ce que l’on retient.

### Détail

| Quoi | Combien |
| --- | --- |
| Chaises | 12 |
| Tables \\| bancs | 3 |

\`\`\`
un  deux
\`\`\`

---

## Après

![Deux personnes](photo.png)

Voir aussi [le guide][guide].

[guide]: https://exemple.org/guide
`;

export const TEXT: Contents = { kind: "text", markdown: MARKDOWN };

export const TABLE: Contents = {
  kind: "table",
  columns: [
    { name: "lieu", title: "Lieu", type: "text", description: "Le nom de la salle" },
    { name: "places", title: "Places", type: "integer", description: "" },
    { name: "prix", title: "Prix", type: "number", description: "En euros" },
    { name: "depuis", title: "Depuis", type: "date", description: "" },
    { name: "ouvert", title: "Ouvert", type: "boolean", description: "" },
    { name: "site", title: "Site", type: "address", description: "" },
  ],
  rows: [
    ["Salle « des fêtes » | A", "120", "3.5", "2026-05-03", "true", "https://exemple.org/"],
    ["=1+1", "-4", "-2.5", "", "false", ""],
  ],
};

/** A document that says all that one can say, in these contents. */
export function described(contents: Contents): Described {
  return {
    title: "Accueillir : « le guide »",
    licence: "CC-BY-4.0",
    authors: ["Solène Le Goff", "Les Jardins <partagés>"],
    language: "fr",
    subjects: [
      {
        id: "https://archipel.example/themes/accueil",
        label: "Accueil et passage",
        others: ["Accueil", "Passage"],
        scheme: "https://archipel.example/themes",
      },
    ],
    address: "https://archipel.example/communs/documents/3f1c",
    version: { number: 3, name: "Relue", at: Temporal.Instant.from("2026-11-24T10:00:00Z") },
    derivedFrom: {
      title: "Recevoir",
      address: "https://archipel.example/communs/documents/9a2b",
      licence: "CC0-1.0",
    },
    contents,
  };
}
