import type { FrenchZone } from "../zones.ts";

/** The zones of the French clocks, as people say them: « la métropole ». */
export const zoneNames = {
  "Europe/Paris": "la métropole",
  "America/Guadeloupe": "la Guadeloupe",
  "America/Martinique": "la Martinique",
  "America/Cayenne": "la Guyane",
  "America/St_Barthelemy": "Saint-Barthélemy",
  "America/Marigot": "Saint-Martin",
  "America/Miquelon": "Saint-Pierre-et-Miquelon",
  "Indian/Reunion": "La Réunion",
  "Indian/Mayotte": "Mayotte",
  "Indian/Kerguelen": "les Kerguelen",
  "Pacific/Noumea": "la Nouvelle-Calédonie",
  "Pacific/Wallis": "Wallis-et-Futuna",
  "Pacific/Tahiti": "Tahiti",
  "Pacific/Marquesas": "les Marquises",
  "Pacific/Gambier": "les Gambier",
} satisfies Record<FrenchZone, string>;
