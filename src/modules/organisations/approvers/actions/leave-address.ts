import { isId } from "#basics/id";
import { addressTextIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { type Listener, withRight } from "#services/house";

import { mailboxOf } from "../domain/approver.ts";
import { saveLeft } from "../store/left-addresses.ts";

const isAddressId = (id: unknown): id is AddressId => typeof id === "string" && isId<"Address">(id);

/** Somebody who works somewhere leaves an address: nobody may say yes for them from there. Its text is gone in a week. */
export const rememberLeft: Listener = async (work, { payload }) => {
  const { person, address } = payload;
  if (typeof person !== "string" || !isId<"Person">(person) || !isAddressId(address)) return;
  const text = await addressTextIn(work, address);
  const mailbox = text && mailboxOf(text);
  if (mailbox === undefined) return;
  await withRight(work, "organisations-approvers", (lent) => saveLeft(lent, person, mailbox));
};
