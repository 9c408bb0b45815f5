import { refusalTexts as giftRefusals } from "#pieces/gifts";

export const timeTexts = {
  title: (name: string) => `Combien de temps chez ${name} ?`,
  lead: "Salarié·e, bénévole, de la famille ou du voisinage : on le dit de la même façon.",
  send: "Noter ce temps",
} as const;

export const timeRefusals = {
  ...giftRefusals,
  "unknown-passage": "Ce passage n’est plus là : dites d’abord que vous êtes passé·e.",
} as const;
