/** What is said on a map that is moved by hand: these words travel with its script. */
export const liveTexts = {
  move: "Déplacer la carte",
  failed: "La carte ne peut pas être déplacée pour l’instant : les liens et la liste suffisent.",
  label:
    "Carte que l’on déplace : flèches pour aller, plus et moins pour voir de plus près ou plus large.",
  nearer: "Plus près",
  wider: "Plus large",
  close: "Fermer",
  list: "La liste de ce cadre",
  points: (count: number) => `${count} points`,
  others: (count: number) => `et ${count} autres : voyez plus près, ou la liste`,
  credit: "Contours : IGN, Licence Ouverte",
  showTiles: (host: string) => `Montrer le fond de carte de ${host}`,
  tilesSay: (host: string) =>
    `Votre appareil demandera alors des images à ${host}, qui saura quels endroits vous regardez.`,
  hideTiles: "Ne plus montrer ce fond de carte",
} as const;
