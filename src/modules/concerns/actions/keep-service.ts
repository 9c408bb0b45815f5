import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeSpaceIn } from "#modules/access";
import {
  hasWhoMayIn,
  namesOfOrganisationsIn,
  organisationsToActForIn,
  peopleOfIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { action, isOperator, type PersonId, reading, type Work } from "#services/house";

import {
  MOST_PLACES,
  type OrganisationId,
  type Service,
  type ServiceId,
  spaceOfService,
} from "../domain/concern.ts";
import {
  findServiceOf,
  holdService,
  holdServiceOf,
  listServices,
  saveApproved,
  saveSaid,
  saveService,
} from "../store/services.ts";
import { placesInWordsIn, readPlacesIn } from "./places.ts";
import type { Receiver } from "../store/receivers.ts";
import {
  agreesForIn,
  endsForIn,
  nameOfIn,
  namedStillIn,
  POWER,
  receiversOfIn,
} from "./standing.ts";

export interface SayService {
  readonly organisation: OrganisationId;
  /** One commune or département a line, as people write it. */
  readonly places: string;
  readonly reach: string;
}
export type SayServiceRefusal = "not-for-them" | "unknown-place" | "too-many-places";

/**
 * An organisation agrees to receive words of worry for these places, as who may say yes for it says. It receives once who operates
 * agrees too; said otherwise, that is asked again.
 */
export const sayService = action(sayServiceIn);

export async function sayServiceIn(
  work: Work,
  { organisation, places: typed, reach }: SayService,
): Promise<Result<ServiceId, SayServiceRefusal>> {
  if (!(await agreesForIn(work, organisation))) return refused("not-for-them");
  const places = await readPlacesIn(work, typed);
  if (places === undefined) return refused("unknown-place");
  if (places.length > MOST_PLACES) return refused("too-many-places");
  const before = await holdServiceOf(work, organisation);
  if (before !== undefined) {
    const isSame = before.reach === reach && before.places.join() === places.join();
    if (!isSame) await saveSaid(work, { id: before.id, places, reach });
    return done(before.id);
  }
  const id = newId<"ConcernService">();
  await makeSpaceIn(work, { id: spaceOfService(id), kind: "organisation", owner: undefined });
  await saveService(work, { id, organisation, places, reach });
  return done(id);
}

export interface ApproveService {
  readonly service: ServiceId;
  /** When what they read was asked. */
  readonly askedAt: Temporal.Instant;
}
export type ApproveRefusal = "not-for-them" | "said-otherwise";

/** Who operates agrees to what they read: not to what the organisation says otherwise meanwhile. Twice changes nothing. */
export const approveService = action(
  async (
    work: Work,
    { service, askedAt }: ApproveService,
  ): Promise<Result<undefined, ApproveRefusal>> => {
    const found = isOperator(work.actor) ? await holdService(work, service) : undefined;
    if (found === undefined) return refused("not-for-them");
    if (found.endedAt !== undefined || !found.askedAt.equals(askedAt))
      return refused("said-otherwise");
    await saveApproved(work, service);
    return done(undefined);
  },
);

export interface SeenService extends Service {
  readonly name: string;
  readonly where: readonly string[];
  /** Somebody reads what it receives. */
  readonly isRead: boolean;
}

async function seenIn(work: Work, service: Service): Promise<SeenService> {
  const named = await namesOfOrganisationsIn(work, [service.organisation]);
  const name = named.get(service.organisation)?.name ?? "";
  const where = await placesInWordsIn(work, service.places);
  return { ...service, name, where, isRead: (await receiversOfIn(work, service)).length > 0 };
}

export interface SeenFromHere extends SeenService {
  /** Somebody may name who reads: they are told where nobody does, and else who operates is. */
  readonly isKept: boolean;
}

/** All that stand, for who operates: which organisation, for where, whether anybody reads. Nothing of what they receive, nor how much. */
export const seeServices = reading(seeServicesIn);

export async function seeServicesIn(work: Work): Promise<readonly SeenFromHere[] | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const seen: SeenFromHere[] = [];
  for (const one of await listServices(work)) {
    const { organisation } = one;
    const isKept = await hasWhoMayIn(work, { organisation, power: POWER });
    seen.push({ ...(await seenIn(work, one)), isKept });
  }
  return seen;
}

export interface Unread {
  readonly organisation: OrganisationId;
  readonly name: string;
}

/** The organisations for which who acts may say who reads, which agreed to receive, and for which nobody reads. */
export async function seeUnreadIn(work: Work): Promise<readonly Unread[]> {
  const unread: Unread[] = [];
  for (const { id: organisation, name } of await organisationsToActForIn(work, POWER)) {
    const service = await findServiceOf(work, organisation);
    if (service?.approvedAt === undefined) continue;
    if ((await receiversOfIn(work, service)).length === 0) unread.push({ organisation, name });
  }
  return unread;
}

export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

export interface SeenServicePage {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly at: string;
  /** Whether who acts may begin anything: not while a decision is awaited. */
  readonly agrees: boolean;
  readonly service: SeenService | undefined;
  readonly receivers: readonly (Receiver & Named)[];
  /** Who may be named. */
  readonly people: readonly Named[];
}

/** For who may say yes for an organisation: whether it receives, where, who reads. */
export const seeServicePage = reading(
  async (
    work: Work,
    { organisation }: { readonly organisation: OrganisationId },
  ): Promise<SeenServicePage | undefined> => {
    if (!(await endsForIn(work, organisation))) return undefined;
    const { name, at } =
      (await namesOfOrganisationsIn(work, [organisation])).get(organisation) ?? {};
    if (name === undefined || at === undefined) return undefined;
    const service = await findServiceOf(work, organisation);
    const receivers = service === undefined ? [] : await namedStillIn(work, service);
    const people = (await peopleOfIn(work, organisation)).filter(
      (one) => !receivers.some(({ person }) => person === one),
    );
    return {
      organisation,
      name,
      at,
      agrees: await agreesForIn(work, organisation),
      service: service && (await seenIn(work, service)),
      receivers: await alsoNamedIn(work, receivers),
      people: await namedIn(work, people),
    };
  },
);

async function alsoNamedIn(work: Work, all: readonly Receiver[]) {
  const names = await namesOfIn(
    work,
    all.map(({ person }) => person),
  );
  return all.map((one) => ({ ...one, name: names.get(one.person) ?? "" }));
}

async function namedIn(work: Work, persons: readonly PersonId[]): Promise<readonly Named[]> {
  const names = await namesOfIn(work, persons);
  return persons.map((person) => ({ person, name: names.get(person) ?? "" }));
}

/** What the page of an organisation says: that it receives, to everyone; and whether who acts keeps it. */
export async function seeStandingIn(
  work: Work,
  organisation: OrganisationId,
): Promise<{ readonly receives: boolean; readonly keeps: boolean }> {
  const service = await findServiceOf(work, organisation);
  const receives =
    service?.approvedAt !== undefined &&
    (await nameOfIn(work, service)) !== undefined &&
    (await receiversOfIn(work, service)).length > 0;
  return { receives, keeps: await endsForIn(work, organisation) };
}
