import { PARIS, writeTime } from "../dates.ts";
import { hasQuiet, type QuietHours } from "../hours/quiet.ts";
import type { FrenchZone } from "../zones.ts";

/** On whose clock hours are said. */
export const clockNames = {
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

/** « de 20 h à 8 h », « de 22 h à 7 h (horloge : La Réunion) », « aucune ». */
export function sayQuietHours(hours: QuietHours): string {
  if (!hasQuiet(hours)) return "aucune";
  const words = `de ${writeTime(hours.from)} à ${writeTime(hours.until)}`;
  return hours.zone === PARIS ? words : `${words} (horloge : ${clockNames[hours.zone]})`;
}
