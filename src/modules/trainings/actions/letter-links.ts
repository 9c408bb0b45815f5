import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { PartId } from "../domain/travel.ts";

const FOR_A_PART = "part of a travel";

/** The address that a letter gives to who is asked to share a travel: one page, its buttons, without coming in. */
export function partPath(app: App, part: PartId): string {
  return `/l/ma-part/${part}/${sign(app, FOR_A_PART, part)}`;
}

/** The part that a link was signed for; undefined when it was not by us. */
export function readPartLink(
  app: App,
  { part, signature }: { readonly part: string; readonly signature: string },
): PartId | undefined {
  return isId<"TravelPart">(part) && isSigned(app, FOR_A_PART, part, signature) ? part : undefined;
}
