import { letAddressGoIn } from "#modules/people";
import type { Work } from "#services/house";

import { forgetLeft } from "../../approvers/store/left-addresses.ts";
import { forgetOver } from "../store/employments.ts";

/** Under a right that reaches them: what is over goes, the addresses where it waited, and those that who works nowhere left. */
export async function forgetEmploymentsIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const { count, addresses } = await forgetOver(lent, before);
  for (const address of addresses) await letAddressGoIn(lent, address);
  await forgetLeft(lent);
  return count;
}
