import { PARIS } from "#basics/dates";

/** The clocks of France that are not those of Paris, by département or territory (INSEE), as the IANA data base names them. */
const ZONES: Readonly<Record<string, string>> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "975": "America/Miquelon",
  "976": "Indian/Mayotte",
  "977": "America/St_Barthelemy",
  "978": "America/Marigot",
  "984": "Indian/Kerguelen",
  "986": "Pacific/Wallis",
  "987": "Pacific/Tahiti",
  "988": "Pacific/Noumea",
};

/** The zone whose clocks hang on the wall of a venue. */
export function zoneOf(department: string): string {
  return ZONES[department] ?? PARIS;
}
