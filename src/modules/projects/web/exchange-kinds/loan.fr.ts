import type { ExchangeKind } from "#services/house";

/** A thing goes and comes back, in the state in which it went. */
export const loan: ExchangeKind = {
  name: "Prêt de matériel",
  ask: "Emprunter du matériel",
  says: "Une table, un barnum, une sono : cela part un jour, et revient comme c’était parti.",
  offers: ["equipment"],
  usualFor: ["equipment"],
  terms: [
    { name: "objet", label: "Quoi ?", help: "« Dix tables pliantes ».", input: "line" },
    { name: "debut", label: "À partir de quel jour ?", input: "day" },
    { name: "fin", label: "Rendu au plus tard quel jour ?", input: "day", notBefore: "debut" },
    { name: "usage", label: "Pour quoi faire, et où ?", input: "lines" },
    {
      name: "conditions",
      label: "Conditions",
      help: "Caution, assurance, transport : ce que vous proposez.",
      input: "lines",
      optional: true,
    },
  ],
  due: "debut",
  approvals: [
    {
      namedBy: "giver",
      who: "Qui d’autre garde le matériel, et doit être d’accord ?",
      mayBeOneself: true,
    },
  ],
  deliveries: {
    giver: {
      did: "J’ai remis le matériel",
      received: "J’ai bien reçu le matériel",
      told: "matériel remis",
      words: "Dans quel état part-il ?",
    },
    asker: {
      did: "J’ai rendu le matériel",
      received: "Le matériel est bien revenu",
      told: "matériel rendu",
      words: "Dans quel état revient-il ?",
    },
  },
  worth: "goods",
};
