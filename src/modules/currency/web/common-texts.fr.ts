import { toNamed } from "#basics/french/elision.fr";
import type { NameGiverRefusal } from "../actions/common-account.ts";
import { sayKori } from "./texts.fr.ts";

/** The sentences of the common account of a circle. */
export const commonTexts = {
  title: "Qui peut donner",
  none: "Personne ne peut encore donner depuis ce compte.",
  facilitatorSays: "Qui anime le cercle dit qui peut donner, et jusqu’à combien par mois.",
  giver: (name: string, most: number) => `${name}, jusqu’à ${sayKori(most)} par mois`,
  name: "Permettre à un membre de donner",
  who: "Qui ?",
  whoNone: "Choisir un membre",
  whoEmpty: "Choisissez un membre du cercle.",
  most: "Combien de kori par mois, au plus ?",
  mostHelp: "Un nombre entier, de 1 à 100. Ce qui a été donné compte pendant trente jours.",
  mostEmpty: "Écrivez un nombre entier de 1 à 100.",
  send: "Le permettre",
  end: "Retirer",
  endOf: (name: string) => `Ne plus permettre ${toNamed(name)} de donner`,
} as const;

/** What happened to the act, and what one can do. */
export const commonRefusals: Record<NameGiverRefusal, string> = {
  "not-a-facilitator": "Seul qui anime le cercle dit qui peut donner. Rien n’a changé.",
  "not-a-member": commonTexts.whoEmpty,
  "not-a-share": commonTexts.mostEmpty,
  "closed-circle": "Ce cercle est fermé : personne n’y est plus chargé de donner. Rien n’a changé.",
  "closed-account": "Ce compte est fermé : personne n’y donne plus. Rien n’a changé.",
};
