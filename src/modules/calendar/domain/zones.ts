/** The zones of the clocks of France, as the IANA data base names them; Paris first. */
export const ZONES = [
  "Europe/Paris",
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
export type Zone = (typeof ZONES)[number];
