import type { ExchangeKind } from "#services/house";

/** Somebody who knows walks along for a while: a jurist, an accountant, who has done it before. */
export const expert: ExchangeKind = {
  name: "Accompagnement",
  ask: "Être accompagné par quelqu’un qui sait",
  says: "Pour comprendre, choisir ou relire, avec quelqu’un du métier ou qui l’a déjà fait.",
  offers: ["skill", "time"],
  terms: [
    {
      name: "sujet",
      label: "Sur quoi ?",
      help: "« Relire nos statuts », « monter un budget européen ».",
      input: "line",
    },
    { name: "attendu", label: "Qu’attendez-vous à la fin ?", input: "lines" },
    {
      name: "temps",
      label: "Combien de temps, à votre avis ?",
      help: "« Deux rendez-vous d’une heure ».",
      input: "line",
    },
    {
      name: "comment",
      label: "Où, ou comment ?",
      help: "Chez vous, par téléphone…",
      input: "line",
    },
    { name: "jour", label: "Avant quel jour ?", input: "day", optional: true },
  ],
  due: "jour",
  approvals: [],
  deliveries: {
    giver: {
      did: "Un rendez-vous a eu lieu",
      received: "Oui, ce rendez-vous a eu lieu",
      told: "un rendez-vous",
      words: "Qu’avez-vous vu ensemble ?",
    },
  },
  worth: "time",
};
