import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { readWhereIn, type Where } from "#modules/concerns";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { covers } from "#rules/concerns";
import { readTelephone } from "#rules/people";
import { action, reading, type Work } from "#services/house";

import type { ServiceId } from "../domain/relay.ts";
import type { Served, ServedId } from "../domain/service.ts";
import { findTellsOfSilence, holdChain, listNamed } from "../store/named.ts";
import {
  deleteServed,
  findServed,
  saveServed,
  saveServedWords,
  saveWithdrawn,
} from "../store/served.ts";
import { findService, listServices, shareService } from "../store/services.ts";
import { firstPlaceOf, moveSoonerIn } from "./chain.ts";
import { type StandingService, standingIn } from "./service-standing.ts";
import { beside, oneselfIn } from "./standing.ts";
import { tellServedAskedIn } from "./tell-served.ts";

export interface NameService {
  readonly service: ServiceId;
  /** How one wants to be called there, and the telephone that one gives, if any. Nothing else of one is read. */
  readonly name: string;
  readonly telephone: string | undefined;
}

export type NameServiceRefusal =
  | "not-yours"
  | "not-of-age"
  | "unknown-service"
  | "not-of-silence"
  | "not-a-telephone"
  | "one-already";

/**
 * One puts a service that agreed to it beforehand in one’s list, to be told of a silence; it is asked, and is told only once it said yes
 * for one, the first as long as one says nothing else. In person alone, of age, and once one’s list is told of silences. The same again changes how one is called there.
 */
export const nameService = action(nameServiceIn);

export async function nameServiceIn(
  work: Work,
  { service: id, name, telephone: typed }: NameService,
): Promise<Result<ServedId, NameServiceRefusal>> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  if ((await ageBandsIn(work, [asker.person])).get(asker.person) !== "adult")
    return refused("not-of-age");
  const telephone = typed === undefined ? undefined : readTelephone(typed);
  if (typed !== undefined && telephone === undefined) return refused("not-a-telephone");
  const space = await makeOwnSpaceIn(work, asker.person);
  await holdChain(work, space);
  if (!(await findTellsOfSilence(work, space))) return refused("not-of-silence");
  const service = await standingIn(work, await shareService(work, id));
  if (service === undefined) return refused("unknown-service");
  const before = await findServed(work, space);
  const stands = before?.said === "waiting" || before?.said === "yes";
  if (before !== undefined && stands) {
    if (before.service !== id) return refused("one-already");
    await saveServedWords(work, { id: before.id, name, telephone });
    return done(before.id);
  }
  if (before !== undefined) await deleteServed(work, before.id);
  const place = firstPlaceOf(await listNamed(work, space, "help"));
  const served = { id: newId<"RelayServed">(), space, service: id, place, name, telephone };
  await saveServed(work, served);
  const kept = await findServed(work, space);
  if (kept !== undefined) await tellServedAskedIn(work, kept);
  return done(served.id);
}

/** One’s own, held. */
async function mineIn(work: Work): Promise<Served | undefined> {
  const asker = oneselfIn(work);
  if (asker === undefined) return undefined;
  await holdChain(work, asker.space);
  return findServed(work, asker.space);
}

/** It is told no more, and reads nothing of one any more; what it had taken passes on. It is not written to. */
export const takeOffService = action(
  async (work: Work): Promise<Result<undefined, "unknown-service">> => {
    const found = await mineIn(work);
    if (found === undefined) return refused("unknown-service");
    await beside(work, (lent) => saveWithdrawn(lent, found));
    await deleteServed(work, found.id);
    return done(undefined);
  },
);

/** Told before who was before it. First already, it stays so. */
export const tellServiceSooner = action(
  async (work: Work): Promise<Result<undefined, "unknown-service">> => {
    const found = await mineIn(work);
    if (found === undefined) return refused("unknown-service");
    await moveSoonerIn(work, found.space, found.id);
    return done(undefined);
  },
);

export interface SeenServices extends Where {
  readonly typed: string;
  readonly tellsOfSilence: boolean;
  readonly services: readonly StandingService[];
}

/** The services that agreed to be told for a place. In person alone. */
export const seeServices = reading(
  async (work: Work, { typed }: { readonly typed: string }): Promise<SeenServices | undefined> => {
    const asker = oneselfIn(work);
    if (asker === undefined) return undefined;
    const tellsOfSilence = await findTellsOfSilence(work, asker.space);
    const none = { references: [], label: undefined, choices: [] };
    const where = typed === "" ? none : await readWhereIn(work, typed);
    const services: StandingService[] = [];
    for (const one of await listServices(work)) {
      const found = covers(one, where.references) ? await standingIn(work, one) : undefined;
      if (found !== undefined) services.push(found);
    }
    return { ...where, typed, tellsOfSilence, services };
  },
);

export interface SeenToName {
  readonly service: StandingService;
  readonly tellsOfSilence: boolean;
  /** As one said before, or one’s name here. */
  readonly name: string;
  readonly telephone: string | undefined;
}

/** Before one asks it: what it will read. */
export const seeServiceToName = reading(
  async (
    work: Work,
    { service: id }: { readonly service: ServiceId },
  ): Promise<SeenToName | undefined> => {
    const asker = oneselfIn(work);
    if (asker === undefined) return undefined;
    const service = await standingIn(work, await findService(work, id));
    if (service === undefined) return undefined;
    const before = await findServed(work, asker.space);
    const mine = before?.service === id ? before : undefined;
    const own = (await namesOfIn(work, [asker.person])).get(asker.person) ?? "";
    return {
      service,
      tellsOfSilence: await findTellsOfSilence(work, asker.space),
      name: mine?.name ?? own,
      telephone: mine?.telephone,
    };
  },
);
