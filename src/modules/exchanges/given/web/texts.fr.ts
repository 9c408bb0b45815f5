import { refusalTexts } from "#pieces/gifts";

import type { SayGivenRefusal } from "../actions/say-given.ts";

/** What an organisation was given by an exchange that is done. */
export const givenTexts = {
  title: "Ce qui est donné",
  says: (other: string) =>
    `C’est fait. Dites combien est donné, sans être payé pour cela : ${other} dira oui, et cela comptera dans votre année et dans ses comptes. Une seule fois, et seulement si vous le voulez.`,
  send: "C’est fait : dire que je l’ai donné",
} as const;

/** Why it is not said. */
export const givenRefusals: Readonly<Record<SayGivenRefusal, string>> = {
  ...refusalTexts,
  "unknown-exchange": "Cet échange n’existe plus.",
  "not-given-yet": "Cela se dit une fois que l’échange est terminé.",
};
