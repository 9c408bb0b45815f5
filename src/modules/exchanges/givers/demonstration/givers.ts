import type { DemonstrationPersonKey } from "#rules/people";

import type { OfferKind } from "../domain/giver.ts";

/** Somebody of the demonstration, or the organisation that they look after, and what can be asked of them. */
export interface DemonstrationGiver {
  readonly person: DemonstrationPersonKey;
  /** By its name; left out for oneself. */
  readonly organisation?: string;
  /** INSEE code; left out, an organisation is where its seat is. */
  readonly commune?: string;
  readonly km?: number;
  readonly atOnce?: number;
  /** The pause ends so many days from the first day of the demonstration. */
  readonly pausedDays?: number;
  readonly offers: readonly DemonstrationOffer[];
}

export interface DemonstrationOffer {
  readonly kind: OfferKind;
  readonly words: string;
  readonly details?: string;
  /** The code of a job of the ROME. */
  readonly rome?: string;
}

export const demonstrationGivers: readonly DemonstrationGiver[] = [
  {
    person: "lucienne",
    commune: "26045",
    km: 10,
    atOnce: 1,
    offers: [
      {
        kind: "help",
        words: "Relire une lettre, un dossier, un discours",
        details: "Quarante ans d’école : les accords ne me font pas peur.",
      },
      { kind: "equipment", words: "Vingt-cinq chaises pliantes" },
    ],
  },
  {
    person: "thierry",
    commune: "26198",
    km: 30,
    offers: [
      { kind: "skill", words: "Préparer et guider une marche", rome: "G1201" },
      { kind: "time", words: "Porter des courses ou des colis le samedi" },
    ],
  },
  {
    person: "bastien",
    commune: "26113",
    km: 50,
    offers: [
      { kind: "skill", words: "Sonoriser une salle ou une place de village", rome: "L1508" },
      {
        kind: "equipment",
        words: "Une camionnette de six mètres cubes, avec le conducteur",
        details: "Le lundi et le mardi. L’essence est à la charge de qui demande.",
      },
    ],
  },
  {
    person: "odile",
    commune: "26243",
    atOnce: 3,
    offers: [
      {
        kind: "skill",
        words: "Tenir les comptes d’une petite association",
        details: "Le budget, la clôture, le tableau pour la banque. À distance, ou chez moi.",
        rome: "M1203",
      },
    ],
  },
  {
    person: "josiane",
    commune: "07186",
    km: 100,
    offers: [
      { kind: "skill", words: "Écrire des statuts et les faire vivre" },
      { kind: "training", words: "Deux places : « Préparer son assemblée générale », en janvier" },
    ],
  },
  {
    person: "amadou",
    commune: "26198",
    km: 20,
    offers: [{ kind: "skill", words: "Réparer un ordinateur ou une tablette", rome: "I1401" }],
  },
  {
    person: "damien",
    commune: "26289",
    km: 20,
    pausedDays: 24,
    offers: [
      { kind: "skill", words: "Tailler les fruitiers, démarrer un potager", rome: "A1208" },
      { kind: "equipment", words: "Un motoculteur et sa remorque" },
    ],
  },
  {
    person: "roseline",
    commune: "26108",
    km: 40,
    offers: [
      { kind: "skill", words: "Lire un bail ou une convention, et dire qui l’a déjà signée" },
      {
        kind: "time",
        words: "Une permanence le jeudi : on vient, on raconte, on repart avec un nom",
      },
    ],
  },
  {
    person: "nadege",
    commune: "26198",
    km: 30,
    offers: [{ kind: "skill", words: "Animer un atelier pour débuter avec une tablette" }],
  },
  {
    person: "quentin",
    commune: "26114",
    km: 20,
    atOnce: 3,
    offers: [
      { kind: "time", words: "Monter et démonter une scène, des stands" },
      { kind: "skill", words: "Faire une affiche avec un logiciel libre", rome: "E1205" },
    ],
  },
  {
    person: "solene",
    commune: "26108",
    km: 10,
    offers: [{ kind: "skill", words: "Cuisiner pour quatre-vingts personnes", rome: "G1609" }],
  },
  {
    person: "jean-remy",
    commune: "26108",
    km: 30,
    offers: [{ kind: "skill", words: "Lire un appel à projets et en tirer un calendrier" }],
  },
  {
    person: "jean-remy",
    organisation: "L’Atelier du Lien",
    km: 50,
    atOnce: 3,
    offers: [
      { kind: "training", words: "Huit places : « Accueillir un nouveau bénévole »" },
      { kind: "skill", words: "Animer une réunion où chacun parle" },
    ],
  },
  {
    person: "amadou",
    organisation: "L’Atelier du recyclage",
    km: 30,
    atOnce: 5,
    offers: [
      { kind: "equipment", words: "Dix tablettes remises en état, prêtées trois mois" },
      { kind: "training", words: "Quatre places à l’atelier de réparation du jeudi" },
    ],
  },
  {
    person: "solene",
    organisation: "La Grande Tablée",
    km: 20,
    offers: [
      {
        kind: "equipment",
        words: "Des marmites, un trépied à gaz et la vaisselle pour cent",
        details: "Rendus propres. Nous montrons comment se branche le gaz.",
      },
    ],
  },
  {
    person: "odile",
    organisation: "Racines du Roubion",
    km: 20,
    offers: [
      { kind: "help", words: "Des plants et du compost au printemps" },
      { kind: "training", words: "Six places à la matinée « Arroser moins »" },
    ],
  },
  {
    person: "mireille",
    organisation: "La Grange aux Répliques",
    km: 50,
    offers: [
      { kind: "equipment", words: "Douze projecteurs et leurs pieds" },
      { kind: "skill", words: "Mener un atelier de lecture à voix haute" },
    ],
  },
];
