import type { ExchangeKind } from "#services/house";

/** What a neighbour does in passing, and needs to know nothing for. */
export const errand: ExchangeKind = {
  name: "Coup de main entre voisins",
  ask: "Demander un coup de main à un voisin, à une voisine",
  says: "Du pain, une poubelle à sortir, une ampoule à changer : avec vos mots.",
  offers: ["time", "help", "skill"],
  terms: [
    {
      name: "quoi",
      label: "De quoi s’agit-il ?",
      help: "« Rapporter du pain le samedi matin ».",
      input: "line",
    },
    { name: "jour", label: "Pour quel jour ?", input: "day", optional: true },
    {
      name: "details",
      label: "Ce qu’il faut savoir",
      help: "L’heure qui vous va, par exemple. N’écrivez pas d’information médicale ici.",
      input: "lines",
      optional: true,
    },
  ],
  due: "jour",
  approvals: [],
  deliveries: {
    giver: {
      did: "C’est fait",
      received: "Oui, c’est fait",
      told: "coup de main",
      words: "Un mot, si vous voulez",
    },
  },
  worth: "time",
};
