import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { placesInWordsIn, readPlacesIn } from "#modules/concerns";
import { namesOfOrganisationsIn, organisationsToActForIn } from "#modules/organisations";
import { MOST_PLACES } from "#rules/concerns";
import { readMergedPair } from "#rules/organisations";
import { type Week, writeHours } from "#rules/premises";
import { personOf } from "#rules/access";
import { action, type Listener, mayReachOneIn, reading, type Work } from "#services/house";

import type { ServiceId } from "../domain/relay.ts";
import type { OrganisationId, Served, Service, Speed } from "../domain/service.ts";
import { listServedOf, saveServedSaid, saveWithdrawn } from "../store/served.ts";
import {
  findServiceOf,
  holdServiceOf,
  saveService,
  saveServiceEnded,
  saveServiceSaid,
} from "../store/services.ts";
import { agreesForIn, endsForIn, POWER } from "./service-standing.ts";
import { beside } from "./standing.ts";
import { tellServedSaidIn } from "./tell-served.ts";

export interface SayService {
  readonly organisation: OrganisationId;
  /** One commune or département a line, as people write it. */
  readonly places: string;
  readonly hours: Week;
  readonly speed: Speed;
}
export type SayServiceRefusal =
  | "not-for-them"
  | "unknown-place"
  | "too-many-places"
  | "never-answers";

/**
 * An organisation agrees to be told of the silence of who names it: where, at which hours, how fast, as who may say yes for it says.
 * Said otherwise, who named it keeps it.
 */
export const sayService = action(sayServiceIn);

export async function sayServiceIn(
  work: Work,
  { organisation, places: typed, hours: week, speed }: SayService,
): Promise<Result<ServiceId, SayServiceRefusal>> {
  if (!(await agreesForIn(work, organisation))) return refused("not-for-them");
  const places = await readPlacesIn(work, typed);
  if (places === undefined) return refused("unknown-place");
  if (places.length > MOST_PLACES) return refused("too-many-places");
  const hours = writeHours(week);
  if (hours === undefined) return refused("never-answers");
  const before = await holdServiceOf(work, organisation);
  const id = before?.id ?? newId<"RelayService">();
  if (before === undefined) await saveService(work, { id, organisation, places, hours, speed });
  else await saveServiceSaid(work, { id, places, hours, speed });
  return done(id);
}

/** It is told no more, whoever said so: what it had taken passes on, and each who named it is told; their next ones stay. */
async function endServiceIn(work: Work, { id }: Service): Promise<void> {
  await beside(work, async (lent) => {
    for (const one of await listServedOf(lent, id)) {
      await saveServedSaid(lent, one.id, "left");
      await saveWithdrawn(lent, one);
      await tellServedSaidIn(lent, { ...one, said: "left" });
    }
    await saveServiceEnded(lent, id);
  });
}

export type EndServiceRefusal = "not-for-them" | "not-sure";

/** The organisation ends it, at any time; `sure`: they read what ends. Over already, it stays so. */
export const endService = action(
  async (
    work: Work,
    { organisation, sure }: { readonly organisation: OrganisationId; readonly sure: boolean },
  ): Promise<Result<undefined, EndServiceRefusal>> => {
    if (!(await endsForIn(work, organisation))) return refused("not-for-them");
    if (!sure) return refused("not-sure");
    const found = await holdServiceOf(work, organisation);
    if (found !== undefined) await endServiceIn(work, found);
    return done(undefined);
  },
);

async function endOfIn(work: Work, organisation: OrganisationId): Promise<void> {
  const found = await holdServiceOf(work, organisation);
  if (found !== undefined) await endServiceIn(work, found);
}

/** It exists no more. */
export const endOfDissolved: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation === "string" && isId<"Organisation">(organisation))
    await endOfIn(work, organisation);
};

/** It turned out to be another, which agreed to nothing. */
export const endOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair !== undefined) await endOfIn(work, pair.gone);
};

/** Somebody who put the service in their list, as it reads them: their telephone once it said yes. */
export type SeenServed = Pick<Served, "id" | "name" | "telephone" | "said" | "askedAt">;

export interface SeenServicePage {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly at: string;
  /** Whether who acts may begin anything: not while a decision is awaited. */
  readonly agrees: boolean;
  readonly service: (Service & { readonly where: readonly string[] }) | undefined;
  readonly served: readonly SeenServed[];
}

/** For who may say yes for an organisation: where it is told, when, and by whom. */
export const seeServicePage = reading(
  async (
    work: Work,
    { organisation }: { readonly organisation: OrganisationId },
  ): Promise<SeenServicePage | undefined> => {
    if (!(await endsForIn(work, organisation))) return undefined;
    const named = await namesOfOrganisationsIn(work, [organisation]);
    const { name, at } = named.get(organisation) ?? {};
    if (name === undefined || at === undefined) return undefined;
    const found = await findServiceOf(work, organisation);
    const agrees = await agreesForIn(work, organisation);
    const service = found && { ...found, where: await placesInWordsIn(work, found.places) };
    const served = found && agrees ? await seeServedIn(work, found.id) : [];
    return { organisation, name, at, agrees, service, served };
  },
);

/** Those of whom what comes may reach who acts, who answers for the service. Whoever calls asked that right before. */
export async function seeServedIn(work: Work, service: ServiceId): Promise<readonly SeenServed[]> {
  const reader = work.actor.for;
  if (reader === undefined) return [];
  return beside(work, async (lent) => {
    const seen: SeenServed[] = [];
    for (const { id, space, name, telephone, said, askedAt } of await listServedOf(lent, service)) {
      if (!(await mayReachOneIn(lent, reader, { from: personOf(space) }))) continue;
      seen.push({ id, name, telephone: said === "yes" ? telephone : undefined, said, askedAt });
    }
    return seen;
  });
}

/** What the page of an organisation says: that it is told, to everyone; and whether who acts keeps it. */
export async function seeStandingIn(
  work: Work,
  organisation: OrganisationId,
): Promise<{ readonly receives: boolean; readonly keeps: boolean }> {
  const receives = (await findServiceOf(work, organisation)) !== undefined;
  return { receives, keeps: await endsForIn(work, organisation) };
}

/** The services for which the one who acts answers, and that somebody asks for. */
export async function seeWaitingIn(
  work: Work,
): Promise<readonly { readonly organisation: OrganisationId; readonly name: string }[]> {
  const waiting = [];
  for (const { id: organisation, name } of await organisationsToActForIn(work, POWER)) {
    const service = await findServiceOf(work, organisation);
    const served = service === undefined ? [] : await seeServedIn(work, service.id);
    if (served.some(({ said }) => said === "waiting")) waiting.push({ organisation, name });
  }
  return waiting;
}
