import { toNamed } from "#basics/french/elision.fr";
import type { ExchangeKind } from "#services/house";

import { agreement } from "../actions/agree.ts";
import { answersAt, isOff } from "../actions/at-door.ts";
import { TERMS } from "../actions/terms.ts";
import { partTexts } from "../domain/parts.fr.ts";
import { MOST_DAYS_AHEAD } from "../domain/visit.ts";

/** A day of work at a partner's: the host says yes, and whoever one works for. */
export const squatDay: ExchangeKind = {
  name: "Journée ailleurs",
  ask: "Travailler une journée chez un partenaire",
  says: "Une table, du Wi-Fi, des gens à rencontrer : vous choisissez un lieu, il vous dit oui, votre employeur aussi.",
  offers: [],
  terms: [
    { name: TERMS.day, label: "Quel jour ?", input: "day" },
    { name: TERMS.part, label: "À quel moment ?", input: "choice", choices: partTexts.parts },
    {
      name: TERMS.people,
      label: "Combien de personnes ?",
      input: "choice",
      choices: { "1": "une personne", "2": "deux personnes" },
    },
    { name: TERMS.work, label: "Le travail de la journée", input: "lines" },
    {
      name: TERMS.share,
      label: "Ce qui pourrait être partagé",
      input: "lines",
      optional: true,
      private: true,
    },
  ],
  due: TERMS.day,
  dueWithin: MOST_DAYS_AHEAD,
  approvals: [{ namedBy: "organisation", who: "L’employeur" }],
  approvalsAtOnce: true,
  deliveries: {
    giver: {
      did: "La personne est arrivée",
      received: "Je suis arrivé·e",
      told: "la personne est là",
      after: {
        you: "Vous êtes là.",
        of: (name) => `${name} est là.`,
        told: "a dit être sur place",
      },
    },
  },
  closing: {
    told: "a fini cette journée",
    of: (name) => `Pour ${name}, la journée est passée.`,
    you: "Pour vous, la journée est passée.",
    over: "La journée est passée.",
    now: "Vous pouvez dire comment cela s’est passé : quatre questions.",
    at: (exchange) => `/squat/journees/${exchange}/avis`,
    byThanking: "En disant merci, vous dites aussi que la journée est passée pour vous.",
  },
  calledOff: {
    asker: "Je ne peux plus venir",
    giver: "Nous ne pouvons plus vous accueillir",
  },
  worth: "nothing",
  window: "asks",
  beforehand: true,
  beginsAt: "/squat",
  titled: ({ asker, giver, first, need }) => {
    const before = partTexts.title("");
    const at = need?.startsWith(before) ? toNamed(need.slice(before.length)) : `chez ${giver}`;
    return `${asker}, ${first}, ${at}`;
  },
  answersAt,
  isOff,
  agreement,
};
