import { isId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import { type PersonId, type Work, withRight } from "#services/house";

import type { GiverId } from "../../givers/domain/giver.ts";
import type { ExchangeId } from "../domain/need.ts";
import { findExchange } from "../store/exchanges.ts";
import { listSteps } from "../store/steps.ts";
import { RIGHT } from "./take-step.ts";

/** Who gives in an exchange, and the person who spoke last on that side. */
export interface GivingSide {
  readonly giver: GiverId;
  readonly organisation: OrganisationId | undefined;
  /** Themself, or who spoke for the organisation; undefined when nobody did yet. */
  readonly person: PersonId | undefined;
}

/**
 * Who gives in an exchange of which a module above heard (`exchanges.stepped`): it asked for it on behalf
 * of somebody, who knows. Under the right of the house: not for showing.
 */
export function findGivingSideIn(
  work: Work,
  exchange: ExchangeId,
): Promise<GivingSide | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const kept = await findExchange(lent, exchange);
    if (kept === undefined) return undefined;
    const { giver, giverPerson, giverOrganisation: organisation } = kept;
    if (organisation === undefined) return { giver, organisation, person: giverPerson };
    const spoken = (await listSteps(lent, exchange)).findLast(({ by }) => by === "giver");
    const [kind, id = ""] = spoken?.takenBy.split(":") ?? [];
    const person = kind === "person" && isId<"Person">(id) ? id : undefined;
    return { giver, organisation, person };
  });
}
