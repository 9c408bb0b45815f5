import type { ExchangeKind } from "#services/house";

import type { TestHouse } from "./house.ts";

/** A kind of exchange as a module above would bring one: a day of work at somebody else’s. */
export const visit: ExchangeKind = {
  name: "Journée d’essai",
  ask: "Passer une journée ailleurs",
  says: "Un jour de travail chez quelqu’un d’autre.",
  offers: ["skill", "time"],
  terms: [
    { name: "lieu", label: "Où ?", input: "line" },
    { name: "jour", label: "Quel jour ?", input: "day" },
    { name: "partage", label: "Que voulez-vous partager ?", input: "lines", private: true },
  ],
  due: "jour",
  approvals: [{ namedBy: "organisation", who: "Qui dit oui, là où vous travaillez ?" }],
  deliveries: {
    giver: { did: "La personne est venue", received: "J’y étais", told: "une journée" },
  },
  worth: "time",
};

/** Brings such a kind to a house, under the name « visit ». */
export function bringVisits(app: TestHouse, kind: Partial<ExchangeKind> = {}): void {
  const exchangeKinds = { visit: { ...visit, ...kind } };
  const trial = { name: "trial", floor: 9, needs: ["exchanges"], exchangeKinds };
  Object.assign(app, { modules: [...app.modules, trial] });
}
