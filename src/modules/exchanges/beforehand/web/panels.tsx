import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import { mayActForIn } from "#modules/organisations";
import type { Work } from "#services/house";

import { listKindsBeforehand } from "../actions/kinds-beforehand.ts";
import { POWER } from "../../protocol/actions/parties.ts";
import { beforehandAt } from "./beforehand-page.tsx";
import { texts } from "./texts.fr.ts";

/** On the page of an organisation, for its team, where something may be agreed beforehand: the way there. */
export async function showBeforehand(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  if (listKindsBeforehand(work.app).length === 0) return undefined;
  const of = { organisation: subject };
  const isTeam =
    (await mayActForIn(work, { ...of, power: POWER })) ||
    (await mayActForIn(work, { ...of, power: "manage" }));
  return isTeam ? (
    <p>
      <a href={beforehandAt(of)}>{texts.keep}</a>
    </p>
  ) : undefined;
}
