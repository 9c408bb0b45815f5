import { knownId } from "#basics/id";
import type { DemonstrationPersonKey } from "#rules/people";

import type { GiftId, GiftKind, Unit } from "../domain/gift.ts";

/** Two structures of the demonstration, as `organisations` made them: L’Atelier du Lien and La Grande Tablée. */
export const WORKSHOP = knownId<"Organisation">("0b8b8304-de80-4684-b315-721a5654c7d9");
export const TABLE = knownId<"Organisation">("fa6d00a8-a6d2-4b11-b6b1-f7b58c376005");
type DemonstrationStructure = typeof WORKSHOP;

/** A gift of the demonstration; its day moves with today. */
export interface DemonstrationGift {
  readonly id: GiftId;
  /** A person, or the structure that gives by the one who says it. */
  readonly from: DemonstrationPersonKey | DemonstrationStructure;
  readonly to: DemonstrationStructure;
  readonly kind: GiftKind;
  readonly unit: Unit;
  readonly count: number;
  readonly isLent?: true;
  readonly daysAgo: number;
  readonly words: string;
  readonly saidBy: DemonstrationPersonKey;
  readonly answer?:
    | { readonly by: DemonstrationPersonKey; readonly yes: true }
    | { readonly by: DemonstrationPersonKey; readonly instead: string };
  /** What each is worth to who received it, in cents. */
  readonly each?: number;
}

const id = (text: string) => knownId<"Gift">(text);
const jeanRemy = { by: "jean-remy", yes: true } as const;

/** A year at L’Atelier du Lien, what Jean-Rémy gave elsewhere, and what waits for each. */
export const demonstrationGifts: readonly DemonstrationGift[] = [
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7001"),
    from: "quentin",
    to: WORKSHOP,
    kind: "hours",
    unit: "quarters",
    count: 14,
    daysAgo: 300,
    words: "Accueil du repair-café",
    saidBy: "quentin",
    answer: jeanRemy,
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7002"),
    from: "quentin",
    to: WORKSHOP,
    kind: "hours",
    unit: "quarters",
    count: 10,
    daysAgo: 120,
    words: "Tri des outils prêtés",
    saidBy: "quentin",
    answer: jeanRemy,
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7003"),
    from: "quentin",
    to: WORKSHOP,
    kind: "hours",
    unit: "quarters",
    count: 9,
    daysAgo: 34,
    words: "Montage des étagères",
    saidBy: "jean-remy",
    answer: { by: "quentin", yes: true },
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7004"),
    from: "solene",
    to: WORKSHOP,
    kind: "skills",
    unit: "quarters",
    count: 12,
    daysAgo: 75,
    words: "Aide à écrire le budget",
    saidBy: "solene",
    answer: jeanRemy,
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7005"),
    from: TABLE,
    to: WORKSHOP,
    kind: "goods",
    unit: "items",
    count: 12,
    isLent: true,
    daysAgo: 60,
    words: "Tables pliantes pour la fête du quartier",
    saidBy: "solene",
    answer: jeanRemy,
    each: 3_50,
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7006"),
    from: TABLE,
    to: WORKSHOP,
    kind: "premises",
    unit: "half-days",
    count: 3,
    daysAgo: 58,
    words: "La cuisine, pour préparer la fête",
    saidBy: "solene",
    answer: jeanRemy,
    each: 45_00,
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7007"),
    from: "lucienne",
    to: WORKSHOP,
    kind: "goods",
    unit: "items",
    count: 40,
    daysAgo: 48,
    words: "Godets de plants de tomates",
    saidBy: "lucienne",
    answer: jeanRemy,
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7008"),
    from: "quentin",
    to: WORKSHOP,
    kind: "hours",
    unit: "quarters",
    count: 12,
    daysAgo: 6,
    words: "Atelier vélo du samedi",
    saidBy: "quentin",
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7009"),
    from: "lucienne",
    to: WORKSHOP,
    kind: "hours",
    unit: "quarters",
    count: 8,
    daysAgo: 4,
    words: "Semis avec les enfants",
    saidBy: "lucienne",
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7010"),
    from: "quentin",
    to: WORKSHOP,
    kind: "hours",
    unit: "quarters",
    count: 6,
    daysAgo: 9,
    words: "Rangement après la fête",
    saidBy: "jean-remy",
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7011"),
    from: "jean-remy",
    to: TABLE,
    kind: "hours",
    unit: "quarters",
    count: 16,
    daysAgo: 90,
    words: "Service du grand repas",
    saidBy: "jean-remy",
    answer: { by: "solene", yes: true },
  },
  {
    id: id("4b5f30f0-57a6-4c37-9a41-0f1c5a3b7012"),
    from: "jean-remy",
    to: TABLE,
    kind: "skills",
    unit: "quarters",
    count: 8,
    daysAgo: 20,
    words: "Réparation du four",
    saidBy: "jean-remy",
    answer: { by: "solene", instead: "Une heure et demie, et non deux" },
  },
];

/** What L’Atelier du Lien says that an hour is worth: the second begins later, the savoir-faire has its own. */
export const demonstrationRates = [
  {
    kind: "hours",
    anHour: 12_02,
    fromDaysAgo: 700,
    method: "SMIC horaire brut, au 1er janvier",
  },
  {
    kind: "skills",
    anHour: 24_04,
    fromDaysAgo: 700,
    method: "Deux fois le SMIC horaire brut",
  },
] as const;
