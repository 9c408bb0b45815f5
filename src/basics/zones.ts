import { PARIS } from "./dates.ts";

/** The clock of each territory overseas, by the first three digits of its postcodes and of the codes of its communes (INSEE). */
const OVERSEAS = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  // Saint-Barthélemy and Saint-Martin go by the clock of Guadeloupe.
  "977": "America/Guadeloupe",
  "978": "America/Guadeloupe",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
} as const;

/** The clocks of France, as the database of zones (IANA) names them; Paris first. */
export const FRENCH_ZONES = [
  PARIS,
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/St_Barthelemy",
  "America/Marigot",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Indian/Kerguelen",
  "Pacific/Noumea",
  "Pacific/Wallis",
  "Pacific/Tahiti",
  "Pacific/Marquesas",
  "Pacific/Gambier",
] as const;
export type FrenchZone = (typeof FRENCH_ZONES)[number];

/** A zone of France, by its name. */
export function readZone(text: string): FrenchZone | undefined {
  return FRENCH_ZONES.find((one) => one === text);
}

const zones: ReadonlyMap<string, FrenchZone> = new Map(Object.entries(OVERSEAS));

/** On whose clock one says an hour there, by a postcode or the code of a commune; Paris when it is not known. */
export function zoneOfCode(code: string | undefined): FrenchZone {
  return zones.get((code ?? "").trim().slice(0, 3)) ?? PARIS;
}
