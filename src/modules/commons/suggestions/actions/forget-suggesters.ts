import { letAddressGoIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { type Retention, SWEPT_AT_ONCE, type Work, withRight } from "#services/house";

import { DAYS_AFTER_ANSWER, DAYS_TO_CONFIRM } from "../domain/suggestion.ts";
import { deleteAnswered, deleteUnconfirmed, listSuggestersOf } from "../store/suggesters.ts";
import { retainedTexts } from "./kept.fr.ts";

const RIGHT = "sweep-suggesters";

/** What nobody confirmed goes after a week. */
export const unconfirmedSuggestions: Retention = {
  name: "commons.unconfirmed-suggestions",
  ...retainedTexts.unconfirmed,
  howLong: `P${DAYS_TO_CONFIRM}D`,
  sweep: (work, before) =>
    withRight(work, RIGHT, async (lent) =>
      letGoIn(lent, await deleteUnconfirmed(lent, before, SWEPT_AT_ONCE)),
    ),
};

/** The address of who suggested without an account goes a month after they were answered; what they wrote, and their name, stay. */
export const answeredSuggesters: Retention = {
  name: "commons.suggesters",
  ...retainedTexts.answered,
  howLong: `P${DAYS_AFTER_ANSWER}D`,
  sweep: (work, before) =>
    withRight(work, RIGHT, async (lent) =>
      letGoIn(lent, await deleteAnswered(lent, before, SWEPT_AT_ONCE)),
    ),
};

/** Addresses with which nothing else is suggested, and that are nobody's, go too. */
async function letGoIn(lent: Work, addresses: readonly AddressId[]): Promise<number> {
  for (const address of new Set(addresses))
    if ((await listSuggestersOf(lent, address)).length === 0) await letAddressGoIn(lent, address);
  return addresses.length;
}
