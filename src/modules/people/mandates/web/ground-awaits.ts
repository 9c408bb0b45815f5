import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { countGroundsToSeeIn, seeGroundsSaidIn } from "../actions/see-ground-said.ts";
import { groundSaidTexts as texts } from "./texts.fr.ts";

/** « Mon fil »: what who acts for me said that I am under; and, of who operates, what is to be seen on paper. */
export async function waitsOnGrounds(work: Work): Promise<readonly Waiting[]> {
  const said = await seeGroundsSaidIn(work);
  const toSee = await countGroundsToSeeIn(work);
  return [
    ...said.map(({ id, holderName, ground }) => ({
      group: "look" as const,
      says: texts.says(holderName, ground),
      at: `/moi/mandats/${id}#mesure`,
      go: texts.look,
      label: texts.lookOf(holderName),
    })),
    ...(toSee === 0
      ? []
      : [
          {
            group: "look" as const,
            says: texts.toSee(toSee),
            at: "/operateur/comptes",
            go: texts.look,
            label: texts.lookToSee,
          },
        ]),
  ];
}
