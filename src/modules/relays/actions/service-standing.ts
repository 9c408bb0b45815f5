import {
  mayActForIn,
  mayEndForIn,
  namesOfVerifiedIn,
  representativeIdsIn,
} from "#modules/organisations";
import { mayReachIn, type PersonId, type Work } from "#services/house";
import { personOf } from "#rules/access";

import type { OrganisationId, Served, Service } from "../domain/service.ts";
import type { ServiceId } from "../domain/relay.ts";
import { findServed } from "../store/served.ts";
import { findService } from "../store/services.ts";

/** To agree for an organisation, and to answer in its name. */
export const POWER = "approve";

export function agreesForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return mayActForIn(work, { organisation, power: POWER });
}

/** The same, to end it: also while a decision is awaited of it, or it is hidden (decision 0128). */
export function endsForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return mayEndForIn(work, { organisation, power: POWER });
}

export type StandingService = Service & { readonly name: string };

/** A service while it stands and its organisation is shown to be itself. */
export async function standingIn(
  work: Work,
  found: Service | undefined,
): Promise<StandingService | undefined> {
  if (found === undefined || found.endedAt !== undefined) return undefined;
  const named = (await namesOfVerifiedIn(work, [found.organisation])).get(found.organisation);
  return named?.sign.id === found.organisation ? { ...found, name: named.name } : undefined;
}

/** Those who answer for it today, whom what comes of somebody may reach: to write to them, never to show them. */
export async function readersForIn(
  work: Work,
  { organisation }: Pick<Service, "organisation">,
  owner: PersonId,
): Promise<readonly PersonId[]> {
  const all = await representativeIdsIn(work, { organisation, power: POWER });
  return mayReachIn(work, all, { from: owner });
}

/** What a service reads of whoever put it in their list: while both said yes, and who reads still answers for it. */
export async function servedForIn(
  lent: Work,
  {
    space,
    service,
    person,
  }: Pick<Served, "space"> & {
    readonly service: ServiceId;
    readonly person: PersonId;
  },
): Promise<{ readonly served: Served; readonly service: StandingService } | undefined> {
  const served = await findServed(lent, space);
  if (served?.service !== service || served.said !== "yes") return undefined;
  const standing = await standingIn(lent, await findService(lent, service));
  if (standing === undefined) return undefined;
  const readers = await readersForIn(lent, standing, personOf(space));
  return readers.includes(person) ? { served, service: standing } : undefined;
}
