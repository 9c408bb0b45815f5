import { amountOf } from "#basics/amount";

import { given } from "../reading/given.ts";
import { END, GARDEN, type Said, SCHOOL, until } from "./sample-twins.ts";

/** Alike, and not the same call. None may be joined. */
export const NEAR_TWINS: readonly (readonly [string, Said, Said])[] = [
  [
    "another year",
    { title: "Jardins partagés 2025", deadline: END },
    { source: "ted", title: "Jardins partagés 2026", deadline: END },
  ],
  [
    "another school year",
    { title: "Jardins partagés 2025-2026" },
    { source: "csv", title: "Jardins partagés 2026-2027" },
  ],
  [
    "another lot",
    { title: "Nettoyage des écoles, lot 1", deadline: END },
    { source: "ted", title: "Nettoyage des écoles, lot 2", deadline: END },
  ],
  [
    "another lot, by letter",
    { title: "Nettoyage des écoles, lot A", deadline: END },
    { source: "ted", title: "Nettoyage des écoles, lot B", deadline: END },
  ],
  [
    "another phase, in Roman",
    { title: "Tiers-lieux, phase I", deadline: END },
    { source: "ted", title: "Tiers-lieux, phase II", deadline: END },
  ],
  [
    "another session, in letters",
    { title: "Fonds de soutien, première session" },
    { source: "csv", title: "Fonds de soutien, deuxième session" },
  ],
  [
    "a lot that one alone names",
    { title: "Nettoyage des écoles", deadline: END },
    { source: "ted", title: "Nettoyage des écoles, lot 2", deadline: END, text: SCHOOL },
  ],
  [
    "a year that one alone names, another last day",
    { title: "Jardins partagés 2026", deadline: END },
    { source: "csv", title: "Jardins partagés", deadline: until("2025-12-18") },
  ],
  ["another last day", { deadline: END }, { source: "ted", deadline: until("2026-12-11") }],
  [
    "another last day, a year before",
    { deadline: END },
    { source: "ted", deadline: until("2025-12-18") },
  ],
  ["a last day in one alone", { deadline: END }, { source: "csv" }],
  ["no last day, and nothing else in common than the title", {}, { source: "csv" }],
  ["another town", { deadline: END }, { source: "ted", body: "Ville de Die", deadline: END }],
  [
    "the métropole and the ville",
    { body: "Ville de Lyon", deadline: END },
    { source: "ted", body: "Métropole de Lyon", deadline: END },
  ],
  [
    "the département and the ville",
    { body: "Ville de Paris", deadline: END },
    { source: "ted", body: "Département de Paris", deadline: END },
  ],
  [
    "another number of body",
    { siret: "21260108200015", deadline: END },
    { source: "ted", siret: "21690123100011", deadline: END },
  ],
  [
    "the CCAS of the town",
    { deadline: END },
    { source: "ted", body: "CCAS de Crest", deadline: END },
  ],
  [
    "another département, the same national body",
    { body: "DRAC", places: [{ scale: "department", code: "26" }], deadline: END },
    { source: "csv", body: "DRAC", places: [{ scale: "department", code: "07" }], deadline: END },
  ],
  [
    "one word for another",
    { title: "Repas pour la crèche des Lilas", deadline: END },
    { source: "ted", title: "Repas pour la crèche des Roses", deadline: END },
  ],
  [
    "one word for another in a long title",
    {
      title:
        "Entretien des locaux, des vitrages et des extérieurs du groupe scolaire Jean Moulin à Crest",
      deadline: END,
    },
    {
      source: "ted",
      title:
        "Entretien des locaux, des vitrages et des extérieurs du groupe scolaire Jules Ferry à Crest",
      deadline: END,
    },
  ],
  [
    "a word more, without another sign",
    { title: "Travaux de la salle des fêtes", deadline: END },
    { source: "ted", title: "Travaux de la salle des fêtes annexe", deadline: END },
  ],
  [
    "the same portal’s list as address",
    { title: "Aide aux festivals", url: "https://region.example/aides/culture" },
    {
      source: "feed",
      sourceId: "r:1",
      title: "Aide aux résidences",
      url: "https://region.example/aides/culture",
    },
  ],
  [
    "the same front page",
    { title: "Aide aux festivals", body: "Région imaginaire", url: "https://region.example/" },
    {
      source: "feed",
      sourceId: "r:1",
      body: "Région imaginaire",
      title: "Aide aux festivals",
      url: "https://region.example",
    },
  ],
  ["two of one source", { deadline: END, text: GARDEN }, { deadline: END, text: GARDEN }],
  [
    "two of one portal",
    { source: "opendatasoft", sourceId: "idf:1", deadline: END },
    { source: "opendatasoft", sourceId: "idf:2", deadline: END },
  ],
  [
    "a contract and a call for projects",
    { title: "Jardins partagés de quartier", cpv: ["77310000"], deadline: END },
    { source: "aides-territoires", deadline: END, cpv: [] },
  ],
  [
    "another text under the same title",
    { title: "Fonds de soutien", deadline: END, text: GARDEN },
    { source: "ted", title: "Fonds de soutien", deadline: END, text: SCHOOL },
  ],
  ["another number of lots", { deadline: END, lots: 2 }, { source: "ted", deadline: END, lots: 5 }],
  [
    "another sum",
    { deadline: END, money: given({ most: amountOf(500_000) }) },
    { source: "ted", deadline: END, money: given({ most: amountOf(5_000_000) }) },
  ],
  [
    "other works of the same contract",
    { title: "Construction d’une crèche : gros œuvre", deadline: END, cpv: ["45223220"] },
    {
      source: "ted",
      title: "Construction d’une crèche : peinture",
      deadline: END,
      cpv: ["45442100"],
    },
  ],
  [
    "a marché subséquent of the same frame",
    { title: "Marché subséquent n° 3 : transport de personnes", deadline: END },
    { source: "ted", title: "Marché subséquent n° 4 : transport de personnes", deadline: END },
  ],
  [
    "the same works in another CPV",
    { deadline: END, cpv: ["77310000"] },
    { source: "ted", deadline: END, cpv: ["45112700"] },
  ],
];
