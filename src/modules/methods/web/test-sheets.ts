/** A sheet as somebody wrote it, in our own words: its text, its bytes where they are odd, and what one understands of it. */
export interface TestSheet {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly understood: {
    readonly title: string;
    readonly purpose: string;
    readonly from?: number;
    readonly to?: number;
    readonly steps: readonly string[];
    readonly notWhen: readonly string[];
    readonly material: readonly string[];
    readonly licence?: string;
  };
  /** What the page says to have no place. */
  readonly left: readonly string[];
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** As an old editor of Windows writes: one byte a letter, lines that end twice. */
const windows = (text: string) =>
  Uint8Array.from(Buffer.from(text.replaceAll("\n", "\r\n").replaceAll("’", "\u0092"), "latin1"));

const worldCafe = `# ☕ World café

> À quoi ça sert : faire réfléchir beaucoup de monde à la même question, en petites tables qui se mélangent.

**Participants :** 12 à 60
**Durée :** 1h30
**Licence :** CC BY-SA 4.0

## 🧰 Matériel

* nappes de papier
* feutres
* une clochette

## 🕒 Déroulé

1. **Accueil** (10 min) : on présente la question
2. **Première table** (20 min)
3. **Deuxième table** (20 min) : chacun change, l’hôte reste et raconte
4. **Troisième table** (20 min)
5. **Récolte** (20 min) : chaque hôte dit ce qu’il garde

## ⚠️ Limites

- on a une décision à prendre tout de suite
`;

const forumOuvert = `Forum ouvert
============

Un programme que les gens présents écrivent eux-mêmes, le matin même.

Pour combien : de 15 à 200 personnes

Déroulement :

- 30 minutes – le cercle d’ouverture, et la loi des deux pieds
- 20 mn - la place du marché : qui veut propose un sujet
- 2 h : les ateliers
- 1 heure 15 : la suite des ateliers
- 45' le cercle de clôture

Il vous faut :
- un grand mur
- des affiches, du ruban

Bibliographie
Un livre à ce sujet
`;

const sixChapeaux = `| Fiche | |
| --- | --- |
| Titre | Les six chapeaux |
| Objectif | Regarder une question sous six angles, tous le même à la fois. |
| Participants | 5-12 |
| Licence | https://creativecommons.org/licenses/by/4.0/ |
| Matériel | six cartes de couleur, un minuteur |

| Durée | Étape | Matériel |
| :--- | --- | --- |
| 5 min | Chapeau blanc : les faits | carte blanche |
| 5 min | Chapeau rouge : ce que l’on ressent | carte rouge |
| 10 min | Chapeau noir : les risques |  |
| 10 min | Chapeau jaune : les atouts |  |
| 10 min | Chapeau vert : les idées |  |
| 5 min | Chapeau bleu : la suite |  |
`;

const arbre = `FICHE OUTIL : L’arbre à problèmes

Chercher ensemble les causes et les effets d’une difficulté.

MATERIEL
un paperboard
des papiers qui collent

ETAPES
Dessiner le tronc : écrire le problème
Les racines : les causes, et les causes des causes
Les branches : les effets
Retourner l’arbre : chaque problème devient un objectif

QUAND NE PAS LA PRENDRE
le groupe est en conflit sur le problème lui-même
`;

const debatMouvant = `---
title: "Débat mouvant"
licence: CC0
---

### Objectif
Se positionner **physiquement** face à une phrase, et changer de place quand on change d’avis.

### Nombre de participants
10 – 40

### Étapes
#### 1. Préparer des phrases (15 min)
Courtes, claires, qui partagent le groupe.
#### 2. Prendre place (5 min)
#### 3. Échanger des arguments (10 à 15 minutes)
Chaque camp parle à son tour ; on ne répond pas, on ajoute.
#### 4. Recommencer avec une autre phrase (20 min)

### Points de vigilance
- [ ] des personnes qui ne peuvent pas se tenir debout
- [ ] une phrase qui vise quelqu’un
`;

const codeveloppement = `Fiche méthode – Entraînement mutuel (codéveloppement)

But : une personne apporte une situation réelle, les autres l’aident à y voir clair.

Personnes : 5 à 8
Matériel nécessaire : un cahier, une montre
Licence : tous droits réservés

Consignes
1) 5 min : choisir la situation
2) 15 min : l’exposer, sans être coupé
3) 20 min : poser des questions, rien que des questions
4) 10 min : redire la demande
5) 30 min : consulter, chacun à son tour
6) 15 min : dire ce que l’on va essayer
7) 10 min : ce que chacun a appris

Attention
pas de lien de hiérarchie dans le groupe
`;

export const sheets: readonly TestSheet[] = [
  {
    name: "world-cafe.md",
    bytes: utf8(worldCafe),
    understood: {
      title: "☕ World café",
      purpose:
        "faire réfléchir beaucoup de monde à la même question, en petites tables qui se mélangent.",
      from: 12,
      to: 60,
      steps: [
        "10 min : Accueil, on présente la question",
        "20 min : Première table",
        "20 min : Deuxième table, chacun change, l’hôte reste et raconte",
        "20 min : Troisième table",
        "20 min : Récolte, chaque hôte dit ce qu’il garde",
      ],
      notWhen: ["on a une décision à prendre tout de suite"],
      material: ["nappes de papier", "feutres", "une clochette"],
      licence: "CC-BY-SA-4.0",
    },
    left: [],
  },
  {
    name: "forum-ouvert.txt",
    bytes: utf8(`\uFEFF${forumOuvert.replaceAll(" min", "\u00A0min")}`),
    understood: {
      title: "Forum ouvert",
      purpose: "Un programme que les gens présents écrivent eux-mêmes, le matin même.",
      from: 15,
      to: 200,
      steps: [
        "30 min : le cercle d’ouverture, et la loi des deux pieds",
        "20 min : la place du marché : qui veut propose un sujet",
        "2 h : les ateliers",
        "1 h 15 : la suite des ateliers",
        "45 min : le cercle de clôture",
      ],
      notWhen: [],
      material: ["un grand mur", "des affiches, du ruban", "Bibliographie", "Un livre à ce sujet"],
    },
    left: [],
  },
  {
    name: "six-chapeaux.md",
    bytes: utf8(sixChapeaux),
    understood: {
      title: "Les six chapeaux",
      purpose: "Regarder une question sous six angles, tous le même à la fois.",
      from: 5,
      to: 12,
      steps: [
        "5 min : Chapeau blanc : les faits | carte blanche",
        "5 min : Chapeau rouge : ce que l’on ressent | carte rouge",
        "10 min : Chapeau noir : les risques",
        "10 min : Chapeau jaune : les atouts",
        "10 min : Chapeau vert : les idées",
        "5 min : Chapeau bleu : la suite",
      ],
      notWhen: [],
      material: ["six cartes de couleur", "un minuteur"],
      licence: "CC-BY-4.0",
    },
    left: ["Fiche"],
  },
  {
    name: "arbre.txt",
    bytes: windows(arbre),
    understood: {
      title: "L’arbre à problèmes",
      purpose: "Chercher ensemble les causes et les effets d’une difficulté.",
      steps: [
        "Dessiner le tronc : écrire le problème",
        "Les racines : les causes, et les causes des causes",
        "Les branches : les effets",
        "Retourner l’arbre : chaque problème devient un objectif",
      ],
      notWhen: ["le groupe est en conflit sur le problème lui-même"],
      material: ["un paperboard", "des papiers qui collent"],
    },
    left: [],
  },
  {
    name: "debat-mouvant.md",
    bytes: utf8(debatMouvant.replaceAll("\n", "\r\n")),
    understood: {
      title: "Débat mouvant",
      purpose:
        "Se positionner physiquement face à une phrase, et changer de place quand on change d’avis.",
      from: 10,
      to: 40,
      steps: [
        "15 min : Préparer des phrases Courtes, claires, qui partagent le groupe.",
        "5 min : Prendre place",
        "15 min : Échanger des arguments Chaque camp parle à son tour ; on ne répond pas, on ajoute.",
        "20 min : Recommencer avec une autre phrase",
      ],
      notWhen: [
        "des personnes qui ne peuvent pas se tenir debout",
        "une phrase qui vise quelqu’un",
      ],
      material: [],
      licence: "CC0-1.0",
    },
    left: [],
  },
  {
    name: "codeveloppement.md",
    bytes: utf8(codeveloppement),
    understood: {
      title: "Entraînement mutuel (codéveloppement)",
      purpose: "une personne apporte une situation réelle, les autres l’aident à y voir clair.",
      from: 5,
      to: 8,
      steps: [
        "5 min : choisir la situation",
        "15 min : l’exposer, sans être coupé",
        "20 min : poser des questions, rien que des questions",
        "10 min : redire la demande",
        "30 min : consulter, chacun à son tour",
        "15 min : dire ce que l’on va essayer",
        "10 min : ce que chacun a appris",
      ],
      notWhen: ["pas de lien de hiérarchie dans le groupe"],
      material: ["un cahier", "une montre"],
    },
    left: ["tous droits réservés"],
  },
];
