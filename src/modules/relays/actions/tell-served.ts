import { isId } from "#basics/id";
import { notifyAllIn } from "#modules/notifications";
import { namesOfOrganisationsIn, ownNamesIn } from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { Work } from "#services/house";

import type { Said } from "../domain/relay.ts";
import type { OrganisationId, Served } from "../domain/service.ts";
import { findServedById } from "../store/served.ts";
import { findService } from "../store/services.ts";
import { readersForIn, standingIn } from "./service-standing.ts";

type Facts = Readonly<Record<string, unknown>>;

/** Those who answer for the service read that somebody asks for it: who, on its page alone. */
export async function tellServedAskedIn(work: Work, { id, space, service }: Served): Promise<void> {
  const found = await standingIn(work, await findService(work, service));
  if (found === undefined) return;
  const owner = personOf(space);
  const addresses = await reachPeopleIn(work, await readersForIn(work, found, owner), owner);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "relays.service-asked",
      object: `${id} ${person}`,
      facts: { served: id, person },
    })),
  );
}

/** Whose list it is reads what the service said. */
export async function tellServedSaidIn(lent: Work, { id, space, said }: Served): Promise<void> {
  const owner = personOf(space);
  const address = (await reachPeopleIn(lent, [owner], undefined)).get(owner);
  if (address === undefined) return;
  await notifyAllIn(lent, [
    {
      address,
      kind: "relays.service-said",
      object: `${id} ${said} ${lent.now.toString()}`,
      facts: { served: id, said },
    },
  ]);
}

async function servedOf(work: Work, { served: id }: Facts): Promise<Served | undefined> {
  return typeof id === "string" && isId<"RelayServed">(id) ? findServedById(work, id) : undefined;
}

/** That somebody asks for a service, while it waits and who is written to answers for it: read with the right to write mails. */
export async function seeToldServedAskedIn(
  work: Work,
  facts: Facts,
): Promise<{ readonly service: string; readonly organisation: OrganisationId } | undefined> {
  const found = await servedOf(work, facts);
  if (found?.said !== "waiting") return undefined;
  const service = await standingIn(work, await findService(work, found.service));
  if (service === undefined) return undefined;
  const readers = await readersForIn(work, service, personOf(found.space));
  const isReader = readers.some((one) => one === facts["person"]);
  return isReader ? { service: service.name, organisation: service.organisation } : undefined;
}

/** What a service said, while it is so. */
export async function seeToldServedSaidIn(
  work: Work,
  facts: Facts,
): Promise<{ readonly service: string; readonly said: Said } | undefined> {
  const found = await servedOf(work, facts);
  const service = found && (await findService(work, found.service));
  if (found === undefined || service === undefined || found.said !== facts["said"])
    return undefined;
  const name = await nameOfServiceIn(work, service.organisation);
  return { service: name, said: found.said };
}

/** How a service is called, also once it is over. */
export async function nameOfServiceIn(work: Work, organisation: OrganisationId): Promise<string> {
  const named = await namesOfOrganisationsIn(work, [organisation]);
  const own = await ownNamesIn(work, [organisation]);
  return own.get(organisation) ?? named.get(organisation)?.name ?? "";
}
