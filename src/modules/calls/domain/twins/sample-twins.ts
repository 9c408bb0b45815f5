import type { Notice } from "../notice.ts";

/** What of a notice a line of the samples says; the rest is the same everywhere. */
export type Said = Partial<
  Pick<
    Notice,
    "source" | "sourceId" | "title" | "deadline" | "url" | "answerUrl" | "cpv" | "money" | "places"
  >
> & {
  readonly body?: string;
  readonly siret?: string;
  readonly text?: string;
  readonly lots?: number;
};

let counted = 0;

/** A notice that says this, in the year of the samples. */
export function noticeThat(said: Said): Notice {
  counted += 1;
  const { body = "Ville de Crest", siret, text = "", lots = 0, ...rest } = said;
  return {
    source: "boamp",
    sourceId: `26-${counted}`,
    nature: "call",
    title: "Jardins partagés de quartier",
    summary: text.slice(0, 400),
    sections: text === "" ? [] : [{ text }],
    body: { name: body, ...(siret === undefined ? {} : { siret }) },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    lots: Array.from({ length: lots }, (_, at) => ({ number: String(at + 1), title: "" })),
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
    ...rest,
  };
}

/** A last day, with or without its hour. */
export function until(day: string, hour?: string): NonNullable<Notice["deadline"]> {
  const date = Temporal.PlainDate.from(day);
  return hour === undefined ? { date } : { date, time: Temporal.PlainTime.from(hour) };
}

/** The last day of most samples. */
export const END = until("2026-12-18");
/** A text, of a call for projects. */
export const GARDEN =
  "La ville soutient des jardins cultivés en commun par des habitants : terre, outils, composteurs, " +
  "animation des premiers mois, accès à l’eau et petit abri. Chaque quartier peut proposer un terrain, " +
  "une association volontaire en prend soin pendant cinq années, avec une convention simple et sans loyer.";
/** Another, of a public contract. */
export const SCHOOL =
  "Le marché concerne le nettoyage quotidien des écoles maternelles et élémentaires, des gymnases et des " +
  "restaurants scolaires, y compris les vitrages, avec des produits sans solvants, un encadrement sur place " +
  "et des heures réservées à des personnes éloignées de l’emploi, contrôlées chaque trimestre.";

/** The same call, told by two sources. */
export const TWINS: readonly (readonly [string, Said, Said])[] = [
  ["word for word", { deadline: END }, { source: "ted", deadline: END }],
  [
    "with the ceremony of a title in one",
    { title: "Appel à projets – Jardins partagés de quartier", deadline: END },
    { source: "csv", deadline: END },
  ],
  [
    "in the plural, and the mairie for the ville",
    { title: "Jardin partagé de quartier", deadline: END },
    { source: "csv", body: "Mairie de Crest", deadline: END },
  ],
  [
    "until midnight, written on both sides of it",
    { deadline: until("2026-12-18", "23:59") },
    { source: "ted", deadline: until("2026-12-19", "00:00") },
  ],
  [
    "with the same number of body under two names",
    { body: "VILLE DE CREST SERVICE DES ESPACES VERTS", siret: "21260108200015", deadline: END },
    { source: "ted", body: "Crest", siret: "21260108200015", deadline: END },
  ],
  [
    "permanent in both, with the same text",
    { source: "opendatasoft", sourceId: "drome:4", text: GARDEN },
    { source: "aides-territoires", text: GARDEN },
  ],
  [
    "at the same address, however it is written",
    {
      source: "feed",
      sourceId: "crest:9",
      url: "https://www.crest.example/actus/jardins?utm_source=lettre",
      deadline: END,
    },
    {
      source: "signalled",
      body: "Crest",
      url: "http://crest.example/actus/jardins/#haut",
      deadline: END,
    },
  ],
  [
    "one day apart at the same address",
    {
      source: "opendatasoft",
      sourceId: "r:1",
      url: "https://region.example/aides/601",
      deadline: END,
    },
    {
      source: "table",
      sourceId: "veille:1",
      url: "https://region.example/aides/601",
      deadline: until("2026-12-17"),
    },
  ],
  [
    "with a longer title, and the same text",
    {
      title: "Jardins partagés de quartier : appel 2026 aux associations",
      deadline: END,
      text: GARDEN,
    },
    {
      source: "table",
      sourceId: "lettre:1",
      title: "Jardins partagés de quartier 2026",
      deadline: END,
      text: GARDEN,
    },
  ],
  [
    "in the same lot of the same year",
    { title: "Nettoyage des écoles 2026 – lot n° 2", deadline: END, text: SCHOOL },
    { source: "ted", title: "Nettoyage des écoles 2026, lot 02", deadline: END, text: SCHOOL },
  ],
  [
    "with a phase in Roman and in our numbers",
    { title: "Tiers-lieux nourriciers, phase II", deadline: END },
    { source: "csv", title: "Tiers-lieux nourriciers – 2e phase", deadline: END },
  ],
];
