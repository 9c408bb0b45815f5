import type { Waiting } from "#basics/waiting";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import { AT } from "../domain/address.ts";
import { findAfterwards } from "../store/afterwards.ts";
import { texts } from "./texts.fr.ts";

/** That whom one named tells of one's death: one press says that one is there, and stops it. */
export async function waitsToldDead(work: Work): Promise<readonly Waiting[]> {
  const me = oneselfIn(work);
  if (me === undefined) return [];
  const said = await findAfterwards(work, ownSpaceOf(me));
  if (said?.toldAt === undefined || said.teller === undefined) return [];
  const name = (await namesOfIn(work, [said.teller])).get(said.teller) ?? "";
  return [
    {
      group: "answer",
      urgent: true,
      says: texts.told(name),
      at: AT,
      go: texts.alive,
      press: { action: `${AT}/je-suis-la`, fields: {}, prefix: "je-suis-la" },
    },
  ];
}
