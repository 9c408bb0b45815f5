import type { ExchangeKind } from "#services/house";

/** A part of what a call wants, taken by a partner of the joint answer. */
export const share: ExchangeKind = {
  name: "Part d’une réponse commune",
  ask: "Trouver qui prend une part de notre réponse à un appel",
  says: "Un appel demande ce que votre groupe n’a pas : quelqu’un d’autre l’apporte, et entre dans la réponse.",
  offers: ["skill", "time", "equipment", "training", "help"],
  terms: [
    { name: "part", label: "Quelle part ?", help: "« La médiation numérique ».", input: "line" },
    { name: "attendu", label: "Ce que l’appel demande pour cette part", input: "lines" },
    { name: "appel", label: "De quel appel ?", input: "line" },
    { name: "jour", label: "Prêt pour quel jour ?", input: "day" },
    { name: "retour", label: "Ce que le groupe propose en retour", input: "lines", optional: true },
  ],
  due: "jour",
  approvals: [],
  deliveries: {
    giver: {
      did: "Notre part est prête",
      received: "La part est bien arrivée",
      told: "part remise",
      words: "Où la trouver ?",
    },
  },
  worth: "nothing",
};
