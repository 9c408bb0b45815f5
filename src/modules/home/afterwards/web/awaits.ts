import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeTellerIn } from "../actions/see-afterwards.ts";
import { AT } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

/** That whom one named tells of one's death: one press says that one is there, and stops it. */
export async function waitsToldDead(work: Work): Promise<readonly Waiting[]> {
  const teller = await seeTellerIn(work);
  if (teller === undefined) return [];
  return [
    {
      group: "answer",
      urgent: true,
      says: texts.told(teller.name ?? texts.somebody),
      at: AT,
      go: texts.alive,
      press: { action: `${AT}/je-suis-la`, fields: {}, prefix: "je-suis-la" },
    },
  ];
}
