import { refusalTexts } from "#pieces/gifts";

import type { SayTimeRefusal } from "../actions/say-time.ts";

/** The time that one gave by coming. */
export const timeTexts = {
  title: "Votre temps donné",
  says: (name: string) =>
    `Vous étiez là. Si vous y étiez bénévole, dites combien de temps : ${name} dira oui, et cela comptera dans votre année et dans ses comptes. Une seule fois, et seulement si vous le voulez.`,
  send: "Dire que j’ai donné ce temps",
} as const;

/** Why it is not said. */
export const timeRefusals: Readonly<Record<SayTimeRefusal, string>> = {
  ...refusalTexts,
  "unknown-occasion": "Ce rendez-vous n’existe plus.",
  "not-over-yet": "Dites-le une fois que c’est fait : ce rendez-vous n’est pas encore fini.",
  cancelled: "Ce rendez-vous n’a pas eu lieu.",
  "not-of-an-organisation": "Le temps se donne ainsi aux rendez-vous d’une structure.",
  "did-not-come": "Vous n’êtes pas parmi les personnes notées présentes.",
};
