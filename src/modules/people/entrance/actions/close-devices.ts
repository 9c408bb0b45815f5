import { type PersonId, type Work, withRight } from "#services/house";
import { endSessionsIn } from "#services/sessions";

import { spendWaysInOf } from "../../store/codes.ts";
import { deletePasskeysOf } from "../../store/passkeys.ts";

/**
 * Every device of somebody is closed: sessions end, whoever they act for included, passkeys go, and codes and links that were
 * sent serve no more. They come in anew by a code. Answers how many sessions and keys there were, for whom to tell. Whoever
 * calls has decided who may, and tells the person.
 */
export function closeDevicesIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<number> {
  return withRight(work, "close-devices", async (lent) => {
    await spendWaysInOf(lent, person);
    const keys = await deletePasskeysOf(lent, person);
    return keys + (await endSessionsIn(lent, { person }));
  });
}
