import { refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import type { GiftId, OrganisationId } from "../domain/gift.ts";
import { knownGiversIn } from "./known-givers.ts";
import { sayGiftIn, type SayGift, type SayRefusal } from "./say-gift.ts";
import { keepsIn } from "./standing.ts";

export type SayFor = Omit<SayGift, "giver" | "receiver" | "as" | "about"> & {
  readonly organisation: OrganisationId;
  /** One of those that the organisation knows. */
  readonly giver: string;
};

/** An organisation says that somebody whom it knows gave to it: they confirm it. */
export const sayFor = action(sayForIn);

export async function sayForIn(
  work: Work,
  { organisation, giver: id, ...asked }: SayFor,
): Promise<Result<GiftId, SayRefusal>> {
  if (!(await keepsIn(work, organisation))) return refused("not-yours-to-say");
  const known = (await knownGiversIn(work, organisation)).find(({ giver }) => giver.id === id);
  if (known === undefined) return refused("unknown-party");
  const receiver = { kind: "organisation", id: organisation } as const;
  return sayGiftIn(work, { ...asked, giver: known.giver, receiver, as: "receiver" });
}
