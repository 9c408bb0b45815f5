/** What who lets somebody in has read: kept with the grant. */
export const expectingText = {
  name: "premises-expected",
  version: 1,
  words:
    "La personne attendue lit l’adresse exacte de ce local jusqu’à la fin du jour où elle vient. Ensuite, elle n’en lit plus que la commune.",
} as const;
