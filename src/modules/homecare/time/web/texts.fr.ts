import { refusalTexts as giftRefusals } from "#pieces/gifts";

export const timeTexts = {
  title: (name: string) => `Combien de temps chez ${name} ?`,
  lead: "Salarié·e, bénévole, de la famille ou du voisinage : on le dit de la même façon.",
  whoSays:
    "Donné à une personne, elle seule le confirme, ici : sans écran, ce temps se lit et ne compte pas. Donné à une structure, quelqu’un d’autre d’elle le confirme, sur sa page, à « Ce qui est donné ».",
  send: "Noter ce temps",
} as const;

/** On the page of a mandate: the visit of today. */
export const visitTexts = {
  title: "Noter votre visite d’aujourd’hui",
  says: (name: string) =>
    `Ce temps s’écrit une fois, comme donné, sans un mot de ce que vous avez fait chez ${name} : « Mes passages » le montre aussi. Il se lit, et ne compte dans aucun relevé avant que ${name} le confirme ici : personne ne le fait à sa place, même sans écran.`,
  noted: "Votre visite d’aujourd’hui est notée",
  timeIs: (long: string) => `${long} de visite`,
} as const;

export const timeRefusals = {
  ...giftRefusals,
  "unknown-passage": "Ce passage n’est plus là : dites d’abord que vous êtes passé·e.",
} as const;
