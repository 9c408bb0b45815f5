/** How long a passage usually is, each said in one tap: its way, its quarters of an hour, its words. */
export const USUAL = [
  { way: "demi-heure", quarters: 2, words: "Une demi-heure" },
  { way: "une-heure", quarters: 4, words: "Une heure" },
  { way: "deux-heures", quarters: 8, words: "Deux heures" },
] as const;
