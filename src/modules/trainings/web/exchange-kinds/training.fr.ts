import type { ExchangeKind } from "#services/house";

/** Places in a training, or somebody who comes and trains: what one association asks another. */
export const training: ExchangeKind = {
  name: "Formation",
  ask: "Demander des places dans une formation, ou quelqu’un qui vienne former",
  says: "Une autre structure forme déjà ses bénévoles : elle vous garde des places, ou vient chez vous.",
  offers: ["training"],
  usualFor: ["training"],
  terms: [
    {
      name: "sujet",
      label: "Apprendre à faire quoi ?",
      help: "« Tenir une assemblée générale ».",
      input: "line",
    },
    {
      name: "comment",
      label: "Des places, ou quelqu’un qui vient ?",
      help: "« Deux places », « une matinée chez nous ».",
      input: "line",
    },
    {
      name: "pour-qui",
      label: "Pour qui, et ce qu’elles et ils savent déjà",
      input: "lines",
    },
    { name: "lieu", label: "Où ?", help: "Chez vous, chez eux, par vidéo…", input: "line" },
    { name: "jour", label: "Avant quel jour ?", input: "day", optional: true },
    {
      name: "trajet",
      label: "Le trajet de qui forme, et comment le partager",
      help: "Rien n’est payé ici : on se met d’accord, puis chacun règle.",
      input: "lines",
      optional: true,
    },
  ],
  due: "jour",
  approvals: [],
  deliveries: {
    giver: {
      did: "La formation a eu lieu, ou les places sont gardées",
      received: "Oui, nous en avons profité",
      told: "formation donnée",
      words: "Combien de personnes, et qu’ont-elles appris ?",
    },
  },
  worth: "time",
};
