import { type Id, knownId } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";
import type { Theme } from "#rules/subjects";

import type { Licence } from "../domain/licences.ts";

/** A version that somebody kept, one evening. */
export interface DemonstrationVersion {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
  readonly name?: string;
  readonly markdown: string;
  /** In its place, lines of a table. */
  readonly table?: string;
  /** The version that they had read, where another was kept meanwhile. */
  readonly base?: number;
}

/** A document of the demonstration; one's own without a circle. */
export interface DemonstrationDocument {
  readonly id: Id<"Document">;
  readonly circle?: DemonstrationCircleKey;
  readonly title: string;
  readonly whose?: string;
  readonly licence?: Licence;
  readonly themes: readonly Theme[];
  readonly versions: readonly [DemonstrationVersion, ...DemonstrationVersion[]];
  readonly published?: { readonly by: DemonstrationPersonKey; readonly daysAgo: number };
}

const FIRST = `Ce que nous avons appris en ouvrant nos bureaux à d’autres associations.

## Avant

Une personne accueille, une seule. Son nom est dans la lettre.

Prévenez l’équipe qui reçoit une semaine avant.

## Le matin

Montrez la porte, l’eau, les toilettes et la sortie. Trois minutes suffisent.

Puis laissez travailler. L’invité fait son travail, l’hôte fait le sien.`;

const MIDDLE = `${FIRST}

## Après

Demandez ce qui a manqué. Notez-le ici : c’est ainsi que ce texte s’améliore.`;

const LAST = MIDDLE.replace(
  "## Le matin",
  `- Une table dégagée, une prise, une chaise réglée.
- Le code du Wi-Fi sur un papier.
- L’heure du repas, et si l’on partage.

## Le matin`,
);

const CUTTINGS = `Une bouture est un morceau de plante qui refait des racines. Cela ne coûte rien, et cela se donne.

## Quand

En août pour la lavande et le romarin, en novembre pour le figuier et le groseillier.

## Comment

1. Coupez sous un nœud une tige de la longueur d’une main.
2. Ôtez les feuilles du bas, gardez-en quatre.
3. Plantez aux deux tiers dans du sable et du terreau, à l’ombre.
4. Arrosez peu, mais souvent.

## Ce qui rate

Le pot au soleil, et la tige que l’on tire chaque jour pour voir.`;

const METHOD = `Nous partons de ce qui s’est passé, jamais d’une norme.

Chacun raconte une fois où le travail à plusieurs a bien marché, et une fois où il a coincé.`;

const TOOLS = `Outil;Combien;Chez qui;Acheté le
Bêche;3;au local des plantes;12/03/2023
Râteau;5;au local des plantes;12/03/2023
Serfouette;2;chez Lucienne;
Broyeur de branches;1;à la mairie, sur demande;04/11/2024`;

/** The documents of the demonstration. */
export const demonstrationDocuments: readonly DemonstrationDocument[] = [
  {
    id: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c01"),
    circle: "offices",
    title: "Accueillir quelqu’un une journée",
    licence: "CC-BY-SA-4.0",
    themes: ["solidarity", "work"],
    versions: [
      { by: "solene", daysAgo: 250, name: "Premier jet", markdown: FIRST },
      { by: "josiane", daysAgo: 80, name: "Après", markdown: MIDDLE },
      { by: "solene", daysAgo: 13, name: "Ce qu’il faut", markdown: LAST },
    ],
    published: { by: "solene", daysAgo: 75 },
  },
  {
    id: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c02"),
    circle: "plants",
    title: "Bouturer sans rien acheter",
    licence: "CC-BY-4.0",
    themes: ["food", "environment"],
    versions: [{ by: "adrienne", daysAgo: 120, markdown: CUTTINGS }],
    published: { by: "adrienne", daysAgo: 118 },
  },
  {
    id: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c03"),
    circle: "quality",
    title: "Raconter avant de mesurer",
    licence: "CC-BY-SA-4.0",
    themes: ["work"],
    versions: [
      { by: "jean-remy", daysAgo: 20, markdown: METHOD },
      {
        by: "roseline",
        daysAgo: 6,
        name: "Avec le temps qu’il faut",
        markdown: `${METHOD}\n\nDix minutes chacun, sans couper.`,
      },
      {
        by: "jean-remy",
        daysAgo: 5,
        base: 1,
        markdown: `${METHOD}\n\nUn quart d’heure chacun, montre en main.`,
      },
    ],
  },
  {
    id: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c04"),
    title: "Ce que je dirai à la fête des graines",
    themes: ["food"],
    versions: [
      { by: "jean-remy", daysAgo: 3, markdown: "Merci d’être là.\n\nUne graine se prête." },
    ],
  },
  {
    id: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c05"),
    circle: "plants",
    title: "Les outils que l’on se prête",
    licence: "ODbL-1.0",
    themes: ["food"],
    versions: [{ by: "solene", daysAgo: 40, markdown: "", table: TOOLS }],
    published: { by: "solene", daysAgo: 39 },
  },
];
