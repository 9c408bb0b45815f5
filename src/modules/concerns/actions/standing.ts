import { mayActForIn, mayEndForIn, namesOfVerifiedIn, stillOfIn } from "#modules/organisations";
import { hereAmongIn } from "#modules/people";
import { mandateBehind, type PersonId, personBy, type Work, withRight } from "#services/house";

import {
  type OrganisationId,
  type Service,
  type ServiceId,
  spaceOfService,
} from "../domain/concern.ts";
import { listReceivers, type Receiver } from "../store/receivers.ts";
import { findService, shareService } from "../store/services.ts";

/** To agree for an organisation, and to say who receives: it is shown to be itself, and who acts may say yes for it. */
export const POWER = "approve";

/** Under which a word passes from who writes to a service, and what becomes of it back. */
const RIGHT = "concerns";

export const beside = <T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> =>
  withRight(work, RIGHT, run);

/** Who acts, in their own name: under a mandate nothing of this is written nor read. */
export function oneselfIn({ actor }: Work): PersonId | undefined {
  return mandateBehind(actor) === undefined ? personBy(actor) : undefined;
}

export function agreesForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return mayActForIn(work, { organisation, power: POWER });
}

/** The same, to end it: also while a decision is awaited of it, or it is hidden (decision 0128). */
export function endsForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return mayEndForIn(work, { organisation, power: POWER });
}

/** How a service is called, where its organisation is shown to be itself today. */
export async function nameOfIn(
  work: Work,
  { organisation }: Pick<Service, "organisation">,
): Promise<string | undefined> {
  const found = (await namesOfVerifiedIn(work, [organisation])).get(organisation);
  return found?.sign.id === organisation ? found.name : undefined;
}

/** A service to which one may write today: agreed to by both sides, not over, shown to be itself, and somebody receives. */
export async function findServiceIn(work: Work, id: ServiceId): Promise<NamedService | undefined> {
  return openIn(work, await findService(work, id));
}

/** The same, while one writes: the service stays as it is until that is saved. */
export async function shareServiceIn(work: Work, id: ServiceId): Promise<NamedService | undefined> {
  return openIn(work, await shareService(work, id));
}

export type NamedService = Service & { readonly name: string };

async function openIn(work: Work, found: Service | undefined): Promise<NamedService | undefined> {
  if (found?.approvedAt === undefined || found.endedAt !== undefined) return undefined;
  const name = await nameOfIn(work, found);
  if (name === undefined) return undefined;
  return (await receiversOfIn(work, found)).length > 0 ? { ...found, name } : undefined;
}

/**
 * A service whose receivers read what they received: it is not over, and shown to be itself. Not whether one may write to it today:
 * said otherwise, it waits for who operates, and what it has is read all the same.
 */
export async function findReadingIn(work: Work, id: ServiceId): Promise<NamedService | undefined> {
  const found = await findService(work, id);
  if (found === undefined || found.endedAt !== undefined) return undefined;
  const name = await nameOfIn(work, found);
  return name === undefined ? undefined : { ...found, name };
}

/** Who receives for it today: named, still of the organisation, and here. It shows them to nobody. */
export async function receiversOfIn(
  work: Work,
  { id, organisation }: Pick<Service, "id" | "organisation">,
): Promise<readonly PersonId[]> {
  const named = await namedStillIn(work, { id, organisation });
  return named.filter(({ isHere }) => isHere).map(({ person }) => person);
}

export type NamedReader = Receiver & {
  /** It is not said that they died, which may be an error. */
  readonly isHere: boolean;
};

/** The same, with their rows; of whom it is said that they died too. */
export async function namedStillIn(
  work: Work,
  { id, organisation }: Pick<Service, "id" | "organisation">,
): Promise<readonly NamedReader[]> {
  const named = await beside(work, (lent) => listReceivers(lent, spaceOfService(id)));
  const still = new Set(await stillOfIn(work, organisation));
  const all = named.filter(({ person }) => still.has(person));
  const here = await hereAmongIn(
    work,
    all.map(({ person }) => person),
  );
  return all.map((one) => ({ ...one, isHere: here.has(one.person) }));
}
