import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import {
  countGroundsToSeeIn,
  seeGroundsSaidIn,
  seeGroundsTakenOffIn,
} from "../actions/see-ground-said.ts";
import { groundSaidTexts as texts } from "./ground-texts.fr.ts";

/** « Mon fil »: what who acts for me said that I am under; what the other of the two took back; and, of who operates, what is to be seen on paper. */
export async function waitsOnGrounds(work: Work): Promise<readonly Waiting[]> {
  const said = await seeGroundsSaidIn(work);
  const taken = await seeGroundsTakenOffIn(work);
  const toSee = await countGroundsToSeeIn(work);
  return [
    ...said.map(({ id, holderName, ground }) => ({
      group: "look" as const,
      says: texts.says(holderName, ground),
      at: `/moi/mandats/${id}#mesure`,
      go: texts.look,
      label: texts.lookOf(holderName),
    })),
    ...taken.map(({ id, name }) => ({
      group: "look" as const,
      says: texts.takenOff(name),
      at: `/moi/mandats/${id}#mesure`,
      go: texts.look,
      label: texts.lookOf(name),
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
