import { letAddressGoIn } from "#modules/people";
import type { Work } from "#services/house";

import { forgetEndedApprovers } from "../store/approvers.ts";
import { forgetEndedFound } from "../store/found-addresses.ts";

/** Under a right that reaches them: who said yes once, and addresses found once, go with the addresses themselves. */
export async function forgetApproversIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const gone = [
    ...(await forgetEndedApprovers(lent, before)),
    ...(await forgetEndedFound(lent, before)),
  ];
  for (const address of new Set(gone)) if (address !== null) await letAddressGoIn(lent, address);
  return gone.length;
}
