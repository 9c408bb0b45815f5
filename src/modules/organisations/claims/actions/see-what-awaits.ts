import { reading, type Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { countClaimsIn } from "./list-awaiting.ts";
import { listVouchAsksIn } from "./see-vouch-asks.ts";

/** What waits for the person who acts on the page of one organisation. */
export interface AwaitsHere {
  /** How many others say that they represent it. */
  readonly claims: number;
  /** Whether one is asked to vouch for who claims it. */
  readonly vouch: boolean;
}

export const seeWhatAwaits = reading(
  async (
    work: Work,
    { organisation }: { readonly organisation: OrganisationId },
  ): Promise<AwaitsHere> => ({
    claims: await countClaimsIn(work, organisation),
    vouch: (await listVouchAsksIn(work)).some(({ about }) => about.id === organisation),
  }),
);
