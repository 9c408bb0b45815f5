import { plain } from "#basics/text";

import { END, GARDEN, type Said, SCHOOL } from "./sample-twins.ts";

/** Titles of many kinds. */
export const TITLES = [
  "Rénovation du gymnase",
  "Appel à projets – Jardins partagés de quartier",
  "Soutien aux associations culturelles",
  "Entretien des espaces verts et des allées",
  "Fourniture et livraison de repas en liaison froide",
  "Maîtrise d’œuvre pour la réhabilitation de l’école",
  "Aide au montage de projets européens",
  "NETTOYAGE DES LOCAUX ET DES VITRAGES",
  "Transport à la demande : exploitation du service",
  "Résidence d’artistes en milieu scolaire",
] as const;

/** Towns, quarters, départements, with articles or without. */
export const PLACES = [
  "Crest",
  "Die",
  "Saint-Étienne",
  "Le Teil",
  "Eu",
  "Vif",
  "L’Isle-d’Abeau",
  "Bourg-en-Bresse",
  "la Drôme",
  "Val-de-Marne",
  "Grand Est",
  "les Minguettes",
  "Gandin",
  "Haute-Savoie",
  "Mayotte",
  "Beauvais",
  "Les Lilas",
] as const;

/** How a place is written behind a title. */
export const AT: readonly ((place: string) => string)[] = [
  (place) => ` à ${place}`,
  (place) => ` de ${place}`,
  (place) => ` – ${place}`,
  (place) => ` (${place})`,
  (place) => `, quartier ${place}`,
  (place) => `, secteur de ${place}`,
  (place) => ` sur le site de ${place}`,
  (place) => ` ${place}`,
];

/** One of several: all of a line say other things, in the spellings of one another. */
export const PARTS: readonly (readonly (readonly string[])[])[] = [
  [["2025"], ["2026"], ["2027"]],
  [
    ["2024-2025", "2024/2025", "2024-25"],
    ["2026-2027", "2026/2027", "2026 – 2027", "2026-27"],
  ],
  [
    ["saison 2025/2026", "saison 25/26", "saison 2025-26"],
    ["saison 26/27", "saison 2026-2027"],
  ],
  [
    ["lot 1", "lot n° 1", "lot n°1", "lot 01", "lot I"],
    ["lot 2", "lot n° 2", "Lot 2", "lot II", "lot2"],
    ["lot 12"],
  ],
  [
    ["lots 1 à 3", "lots 1, 2 et 3", "lots 1-3", "lots n° 1 à 3"],
    ["lots 1 et 3"],
    ["lots 2 et 3"],
    ["lot 3"],
  ],
  [["lot A", "lot a"], ["lot B", "lot b"], ["lot C"]],
  [
    ["phase 1", "phase I", "1re phase", "première phase"],
    ["phase 2", "phase II", "2e phase", "deuxième phase"],
  ],
  [["tranche 1"], ["tranche 2"], ["tranche ferme"], ["tranche conditionnelle"]],
  [
    ["3e édition", "édition 3", "troisième édition"],
    ["4e édition", "4ème édition", "quatrième édition"],
  ],
  [["session de printemps"], ["session d’automne"]],
  [
    ["1re session", "session 1"],
    ["2e session", "session n° 2"],
  ],
  [["vague 5"], ["vague 6"], ["vague VII"]],
  [["Bâtiment A"], ["Bâtiment B"], ["Bâtiment C"]],
  [["(26)"], ["(07)"], ["(2A)"]],
  [["secteur Est"], ["secteur Ouest"], ["secteur Nord-Est"]],
  [["n° 3"], ["n° 4"], ["n°5"]],
  [["lot 2, phase 3"], ["lot 3, phase 2"]],
  [["11e arrondissement"], ["12e arrondissement"]],
];

/** Ways to write a title that say the same. */
export const HANDS: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => title.toUpperCase(),
  (title) => title.toLowerCase(),
  (title) => title.replaceAll("’", "'").replaceAll(" – ", " - "),
  (title) => title.normalize("NFD"),
  (title) => title.replaceAll(" ", "\u00a0"),
  (title) => `« ${title} »`,
  (title) => `Appel à projets : ${title}`,
  (title) => plain(title),
];

/** What surrounds a title: all that two sources may agree on. */
export const AROUND: readonly Said[] = [
  { deadline: END },
  { deadline: END, text: GARDEN },
  { deadline: END, text: SCHOOL, url: "https://crest.example/actualites/appel-4" },
  { text: GARDEN, url: "https://region.example/aides/601" },
  { deadline: END, siret: "21260108200015", text: GARDEN },
];
