import { type Id, knownId } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";

/** A task of the demonstration; its days move with today. */
export interface DemonstrationTask {
  readonly id: Id<"Task">;
  /** Absent: in the list of whoever adds it. */
  readonly circle?: DemonstrationCircleKey;
  readonly title: string;
  readonly addedBy: DemonstrationPersonKey;
  readonly addedDaysAgo: number;
  /** The last day on which it is in time; negative when it is late. */
  readonly dueInDays?: number;
  /** Who does it. */
  readonly by?: DemonstrationPersonKey;
  readonly done?: { readonly by: DemonstrationPersonKey; readonly daysAgo: number };
  /** Who does it said that they cannot, and why. */
  readonly declined?: { readonly daysAgo: number; readonly why: string };
}

export const demonstrationTasks: readonly DemonstrationTask[] = [
  {
    id: knownId<"Task">("38bd72d1-e3ee-46b8-9c9d-527f3a3cc8f8"),
    circle: "plants",
    title: "Étiqueter les graines de l’automne",
    addedBy: "lucienne",
    addedDaysAgo: 9,
    dueInDays: 3,
    by: "lucienne",
  },
  {
    id: knownId<"Task">("5ea128ba-e0e1-4dba-96ff-f8b1f55fc976"),
    circle: "plants",
    title: "Rapporter les godets vides à la serre de Saillans",
    addedBy: "solene",
    addedDaysAgo: 6,
    dueInDays: 6,
  },
  {
    id: knownId<"Task">("04a46f1d-a8f1-440d-8860-ccbc7410f5da"),
    circle: "plants",
    title: "Porter douze romarins à la gare de Crest",
    addedBy: "solene",
    addedDaysAgo: 5,
    dueInDays: 8,
    by: "quentin",
    declined: { daysAgo: 1, why: "Je n’ai pas la camionnette cette semaine-là." },
  },
  {
    id: knownId<"Task">("f4d6519b-5bf7-4527-8b97-45006459e2c6"),
    circle: "plants",
    title: "Choisir la date du troc de printemps",
    addedBy: "adrienne",
    addedDaysAgo: 20,
    dueInDays: 41,
    by: "adrienne",
  },
  {
    id: knownId<"Task">("3fdce8d8-be56-411c-b8c8-31791c0c261b"),
    circle: "plants",
    title: "Ramasser les graines de soucis",
    addedBy: "adrienne",
    addedDaysAgo: 34,
    dueInDays: -20,
    by: "yvonne",
    done: { by: "yvonne", daysAgo: 21 },
  },
  {
    id: knownId<"Task">("7f07188c-a0e5-49bc-abcf-9dd6a4524ea7"),
    circle: "plants",
    title: "Refaire les étiquettes des chemins, en gros caractères",
    addedBy: "jean-remy",
    addedDaysAgo: 48,
    dueInDays: -12,
    by: "jean-remy",
    done: { by: "jean-remy", daysAgo: 13 },
  },
  {
    id: knownId<"Task">("d8afc73f-9054-4015-8c17-ebc67cb8fb39"),
    circle: "quality",
    title: "Écrire la situation du mois : une réunion qui n’en finit pas",
    addedBy: "jean-remy",
    addedDaysAgo: 8,
    dueInDays: 1,
    by: "jean-remy",
  },
  {
    id: knownId<"Task">("29987a21-26ae-4e0d-91e7-1ccd82ef7527"),
    circle: "quality",
    title: "Réserver la table du repas de décembre",
    addedBy: "roseline",
    addedDaysAgo: 11,
    dueInDays: 9,
    by: "pauline",
  },
  {
    id: knownId<"Task">("cefab6c5-522c-48e3-85fb-918e17ecab9d"),
    circle: "quality",
    title: "Relire la fiche sur l’accueil des nouveaux",
    addedBy: "jean-remy",
    addedDaysAgo: 26,
    dueInDays: -9,
    by: "roseline",
    done: { by: "roseline", daysAgo: 10 },
  },
  {
    id: knownId<"Task">("ceec63a9-438e-4789-a49e-dc52dc53402d"),
    circle: "theatre",
    title: "Demander la salle de Pont-de-Barret pour janvier",
    addedBy: "mireille",
    addedDaysAgo: 4,
    dueInDays: 5,
    by: "odile",
  },
  {
    id: knownId<"Task">("46f69743-921a-47c4-96bb-74beee29c5a7"),
    circle: "theatre",
    title: "Trouver quinze chaises de plus",
    addedBy: "mireille",
    addedDaysAgo: 4,
  },
  {
    id: knownId<"Task">("ad19f979-c2f1-4756-a46e-fb93c2ac3dbc"),
    title: "Préparer ce que je dirai à la réunion de la timonerie",
    addedBy: "jean-remy",
    addedDaysAgo: 2,
    dueInDays: 4,
  },
  {
    id: knownId<"Task">("8917a6be-334b-4106-9722-6c2f0f46b3f2"),
    title: "Rempoter le romarin de Marc",
    addedBy: "adrienne",
    addedDaysAgo: 7,
    dueInDays: 12,
  },
  {
    id: knownId<"Task">("07dd9b80-ec70-430e-a61b-d5b55e546461"),
    title: "Retrouver le numéro du ramoneur",
    addedBy: "adrienne",
    addedDaysAgo: 15,
    done: { by: "adrienne", daysAgo: 3 },
  },
];
