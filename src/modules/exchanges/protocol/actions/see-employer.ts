import { namesOfOrganisationsIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { type Work, withRight } from "#services/house";

import { findEmployerIn, listOrganisationApproversIn } from "../../actions/employer.ts";
import type { Approver, Party } from "../domain/exchange.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import { RIGHT } from "./take-step.ts";

/** The organisation that the asker works for, in an exchange that wants its yes. */
export interface SeenEmployer {
  readonly party: Approver;
  /** Told to the asker and to whoever may say yes: the other side never reads which it is. */
  readonly name: string | undefined;
  /** Which it is, to the same. */
  readonly organisation: OrganisationId | undefined;
  /**
   * Its yes was given; somebody may give it; nobody may now; the asker left it; or they go on in their own name.
   */
  readonly state: "said" | "awaited" | "nobody" | "left" | "waived";
}

export async function seeEmployerIn(
  work: Work,
  kept: KeptExchange,
  you: Party,
): Promise<SeenEmployer | undefined> {
  const { byOrganisation: party, waived = false, approvedBy } = kept.exchange;
  if (party === undefined) return undefined;
  const isNamed = (you === "asker" || you === party) && work.actor.mandate === undefined;
  return withRight(work, RIGHT, async (lent): Promise<SeenEmployer | undefined> => {
    const employer = await findEmployerIn(lent, kept);
    if (employer === undefined) return undefined;
    const { organisation, isLeft } = employer;
    const names = isNamed ? await namesOfOrganisationsIn(lent, [organisation]) : undefined;
    const name = names?.get(organisation)?.name;
    const told = { party, name, organisation: isNamed ? organisation : undefined };
    if (waived) return { ...told, state: "waived" };
    if (approvedBy.includes(party)) return { ...told, state: "said" };
    if (isLeft) return { ...told, state: "left" };
    const named = await listOrganisationApproversIn(lent, kept);
    return { ...told, state: named.length > 0 ? "awaited" : "nobody" };
  });
}
