import { isId } from "#basics/id";
import type { Work } from "#services/house";

import { hasEnded } from "../../protocol/domain/exchange.ts";
import type { NeedId } from "../../protocol/domain/need.ts";
import { listExchangesOfNeed } from "../../protocol/store/exchanges.ts";
import { findNeed } from "../../protocol/store/needs.ts";
import { askingSideOf, peopleOfIn } from "../../protocol/actions/parties.ts";
import { openWordsIn } from "../../protocol/actions/open-words.ts";

/** A need for which nobody is left to ask, as its letter tells it; undefined once it goes on, or is over. */
export async function seeToldNeedIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: NeedId; readonly title: string } | undefined> {
  const { need: id, who } = facts;
  if (typeof id !== "string" || !isId<"Need">(id)) return undefined;
  const need = await findNeed(work, id);
  if (need === undefined || need.state !== "asking") return undefined;
  const people = await peopleOfIn(work, askingSideOf(need));
  if (!people.some((one) => one === who)) return undefined;
  const all = await listExchangesOfNeed(work, id);
  if (all.some(({ exchange }) => !hasEnded(exchange))) return undefined;
  const words = await openWordsIn(work, need);
  return words && { id, title: words.title };
}
