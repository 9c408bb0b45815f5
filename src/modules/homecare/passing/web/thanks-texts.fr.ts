import { ofNamed } from "#basics/french/elision.fr";
import { favourRefusals } from "#pieces/exchanges";

import type { ThankPasserRefusal } from "../actions/thank-passer.ts";

export const thanksTexts = {
  title: (name: string) => `Remercier ${name}`,
  lead: (what: string) => `Pour : ${what}.`,
  send: "Dire merci",
  said: "Le merci est dit.",
  isRead: (name: string) =>
    `Ce merci se lit dans les coups de pouce ${ofNamed(name)}, avec votre nom ici.`,
  list: "À remercier, si vous voulez",
} as const;

export const thanksRefusals: Readonly<Record<ThankPasserRefusal, string>> = {
  ...favourRefusals,
  "unknown-ask": "Il n’y a personne à remercier ici, ou plus personne.",
  "not-for-another": "On remercie soi-même. Rien n’est enregistré.",
};
