import { type Id, knownId } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";
import type { Theme } from "#rules/subjects";

/** Who answers: an organisation by its whole name, a member of the circle, or somebody who is not here. */
export type DemonstrationActor =
  | { readonly organisation: string }
  | { readonly person: DemonstrationPersonKey }
  | { readonly name: string; readonly contact: string };

export interface DemonstrationLine {
  readonly id: Id<"OrientationLine">;
  readonly need: string;
  readonly theme: Theme;
  readonly who: DemonstrationActor;
  readonly conditions: string;
  readonly places?: readonly string[];
  /** To the line of this place in the list. */
  readonly next?: number;
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
  /** Who said yes here, or how a member was told; left out while it waits. */
  readonly yes?:
    | { readonly by: DemonstrationPersonKey }
    | { readonly told: "telephone" | "paper" | "spoken" };
  /** In how many days it is read again; negative: its day has come. */
  readonly review?: number;
}

export interface DemonstrationTable {
  readonly id: Id<"Orientation">;
  readonly circle: DemonstrationCircleKey;
  readonly by: DemonstrationPersonKey;
  readonly name: string;
  readonly places: readonly string[];
  readonly daysAgo: number;
  /** In their order; those passed on to come after. */
  readonly lines: readonly DemonstrationLine[];
  /** What was asked there and nobody answers. */
  readonly gaps: readonly { readonly words: string; readonly daysAgo: readonly number[] }[];
}

const line = (text: string) => knownId<"OrientationLine">(text);

/** What those who accompany people found out around Crest; and who comes when one of Adrienne's cannot. */
export const demonstrationTables: readonly DemonstrationTable[] = [
  {
    id: knownId<"Orientation">("0b1f6a52-3c1e-4f0c-9a4e-5c2b7d1e9f01"),
    circle: "mediators",
    by: "nadege",
    name: "Vers qui se tourner, autour de Crest",
    places: ["commune-26108", "commune-26011", "commune-26289", "commune-26113"],
    daysAgo: 152,
    lines: [
      {
        id: line("1c2d3e4f-0001-4a00-8b00-000000000001"),
        need: "Manger quand on n’a plus rien",
        theme: "food",
        who: { name: "L’Épicerie du Pont", contact: "04 65 71 20 11" },
        conditions: "Mardi et vendredi, de 14 h à 17 h. Une pièce d’identité suffit.",
        places: ["commune-26108"],
        next: 1,
        by: "nadege",
        daysAgo: 149,
        yes: { told: "telephone" },
      },
      {
        id: line("1c2d3e4f-0002-4a00-8b00-000000000002"),
        need: "Un repas chaud le dimanche",
        theme: "food",
        who: { name: "La Soupe du quai", contact: "04 65 71 20 12" },
        conditions: "À midi, sans rien demander. Fermé en août.",
        by: "nadege",
        daysAgo: 150,
        yes: { told: "spoken" },
      },
      {
        id: line("1c2d3e4f-0003-4a00-8b00-000000000003"),
        need: "Dormir à l’abri quelques nuits",
        theme: "housing",
        who: { name: "L’Accueil des Trois Ponts", contact: "04 65 71 20 13" },
        conditions: "Appeler avant 18 h. Les chiens sont admis.",
        by: "nadege",
        daysAgo: 139,
        yes: { told: "telephone" },
      },
      {
        id: line("1c2d3e4f-0004-4a00-8b00-000000000004"),
        need: "Remplir des papiers, faire une demande en ligne",
        theme: "digital",
        who: { person: "nadege" },
        conditions: "Le jeudi matin, sur rendez-vous. Apporter tous les courriers, même fermés.",
        next: 4,
        by: "nadege",
        daysAgo: 79,
      },
      {
        id: line("1c2d3e4f-0005-4a00-8b00-000000000005"),
        need: "Comprendre un courrier de l’administration",
        theme: "citizenship",
        who: { person: "josiane" },
        conditions: "Par téléphone, ou à Crest le premier lundi du mois.",
        by: "josiane",
        daysAgo: 80,
      },
      {
        id: line("1c2d3e4f-0006-4a00-8b00-000000000006"),
        need: "Apprendre à se servir d’une tablette",
        theme: "digital",
        who: { person: "bruno" },
        conditions: "Chez vous, une heure par semaine, un mois. Gratuit.",
        by: "bruno",
        daysAgo: 147,
        review: -6,
      },
      {
        id: line("1c2d3e4f-0007-4a00-8b00-000000000007"),
        need: "Une tablette ou un ordinateur remis en état",
        theme: "digital",
        who: { organisation: "L’Atelier du recyclage" },
        conditions: "Gratuit sur mot d’une association. Trois semaines d’attente.",
        next: 5,
        by: "nadege",
        daysAgo: 130,
        yes: { by: "amadou" },
      },
      {
        id: line("1c2d3e4f-0008-4a00-8b00-000000000008"),
        need: "Aller chez le médecin sans voiture",
        theme: "mobility",
        who: { organisation: "Syndicat des Mobilités douces" },
        conditions: "Réserver l’avant-veille. 2 euros le trajet.",
        next: 8,
        by: "quentin",
        daysAgo: 120,
        yes: { told: "paper" },
      },
      {
        id: line("1c2d3e4f-0009-4a00-8b00-000000000009"),
        need: "Porter des courses ou un paquet",
        theme: "solidarity",
        who: { organisation: "Les Semelles de vent" },
        conditions: "Le samedi, à pied. Dix kilos au plus.",
        by: "quentin",
        daysAgo: 121,
        yes: { by: "thierry" },
      },
      {
        id: line("1c2d3e4f-0010-4a00-8b00-000000000010"),
        need: "Une aide à domicile pour le lever ou les repas",
        theme: "health",
        who: { organisation: "Pas à pas chez soi" },
        conditions: "Première visite gratuite. Le dossier prend trois semaines.",
        next: 10,
        by: "bruno",
        daysAgo: 110,
        yes: { told: "paper" },
      },
      {
        id: line("1c2d3e4f-0011-4a00-8b00-000000000011"),
        need: "Payer l’aide à domicile",
        theme: "health",
        who: { organisation: "Mission départementale de l’autonomie" },
        conditions: "Dossier à déposer avec le dernier avis d’impôt.",
        places: ["departement-26"],
        by: "bruno",
        daysAgo: 111,
        yes: { by: "nathalie" },
      },
      {
        id: line("1c2d3e4f-0012-4a00-8b00-000000000012"),
        need: "Une salle pour se réunir",
        theme: "citizenship",
        who: { organisation: "Communauté de communes des Trois-Becs" },
        conditions: "Gratuit pour les associations, deux fois par an.",
        next: 12,
        by: "quentin",
        daysAgo: 4,
      },
      {
        id: line("1c2d3e4f-0013-4a00-8b00-000000000013"),
        need: "Un bureau au calme pour une journée",
        theme: "work",
        who: { organisation: "La Grande Tablée" },
        conditions: "On prévient la veille, on déjeune ensemble.",
        by: "josiane",
        daysAgo: 5,
      },
    ],
    gaps: [
      { words: "Réparer un fauteuil roulant", daysAgo: [40, 21, 6] },
      { words: "Garder un chat pendant une hospitalisation", daysAgo: [12] },
    ],
  },
  {
    id: knownId<"Orientation">("0b1f6a52-3c1e-4f0c-9a4e-5c2b7d1e9f02"),
    circle: "week",
    by: "quentin",
    name: "Qui vient quand l’un de nous ne peut pas",
    places: [],
    daysAgo: 60,
    lines: [
      {
        id: line("1c2d3e4f-0021-4a00-8b00-000000000021"),
        need: "Le repas de midi",
        theme: "food",
        who: { person: "malika" },
        conditions: "Du lundi au vendredi. Prévenir avant 9 h.",
        next: 1,
        by: "malika",
        daysAgo: 58,
      },
      {
        id: line("1c2d3e4f-0022-4a00-8b00-000000000022"),
        need: "Passer le soir, fermer les volets",
        theme: "solidarity",
        who: { person: "lucienne" },
        conditions: "Tous les soirs, sauf le jeudi.",
        by: "lucienne",
        daysAgo: 59,
      },
      {
        id: line("1c2d3e4f-0023-4a00-8b00-000000000023"),
        need: "Rentrer les poules",
        theme: "environment",
        who: { person: "sylvie" },
        conditions: "Avant la nuit, même par grand vent.",
        next: 1,
        by: "sylvie",
        daysAgo: 45,
      },
      {
        id: line("1c2d3e4f-0024-4a00-8b00-000000000024"),
        need: "Dire aux autres ce qui change dans la semaine",
        theme: "solidarity",
        who: { person: "adrienne" },
        conditions: "Le dimanche, par un mot ou par téléphone.",
        by: "quentin",
        daysAgo: 2,
      },
    ],
    gaps: [],
  },
];

/** What was asked outside any circle, and nobody answers. */
export const demonstrationGaps = [
  { words: "Faire garder un enfant avant six heures", daysAgo: [33, 9] },
] as const;
