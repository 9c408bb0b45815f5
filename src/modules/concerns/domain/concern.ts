import type { Id } from "#basics/id";

export type PersonId = Id<"Person">;
export type OrganisationId = Id<"Organisation">;
export type SpaceId = Id<"Space">;
export type ServiceId = Id<"ConcernService">;
export type ReceiverId = Id<"ConcernReceiver">;
export type WordId = Id<"ConcernWord">;

/** How an agreement is over: the organisation ended it, who operates did, or it is shown to be itself no more. */
export const ENDINGS = ["body", "operator", "gone"] as const;
export type Ending = (typeof ENDINGS)[number];

/** An organisation that agreed to receive words of worry, for some places. */
export interface Service {
  readonly id: ServiceId;
  readonly organisation: OrganisationId;
  /** Communes and départements, as `writeReference` writes them. */
  readonly places: readonly string[];
  /** How one reaches it otherwise, in its words. */
  readonly reach: string;
  readonly askedAt: Temporal.Instant;
  /** Since when who operates the territory agrees. */
  readonly approvedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly endedBy: Ending | undefined;
}

/** Where what a service receives is kept: a space of its own, which those alone read who receive there. */
export function spaceOfService(id: ServiceId): SpaceId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return id as string as SpaceId;
}

/** The other way round. */
export function serviceOfSpace(space: SpaceId): ServiceId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return space as string as ServiceId;
}

/** What was written, as it is sealed for the service. No id of anybody: neither of whom, nor by whom. */
export interface Words {
  readonly about: string;
  readonly seen: string;
  readonly reach: string | undefined;
  /** Who writes, where they said so. */
  readonly by: string | undefined;
}

/** How far it is, as the service says. */
interface State {
  readonly writtenAt: Temporal.Instant;
  readonly readAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
}

/** A word, in the space of the service. */
export interface Received extends State {
  readonly id: WordId;
  readonly space: SpaceId;
}

/** That somebody wrote, in their own space, without a word of what. */
export interface Written extends State {
  readonly id: WordId;
  readonly space: SpaceId;
  readonly service: ServiceId;
  readonly saysName: boolean;
  /** Nobody there can read it any more, before they closed it. */
  readonly unheardAt: Temporal.Instant | undefined;
  /** Since when nobody reads it, as its organisation is not shown to be itself, or it is said that who could died. */
  readonly darkAt: Temporal.Instant | undefined;
}

/** What became of it, as who wrote reads it. */
export type Became = "waits" | "read" | "closed" | "unheard" | "left";

export function becameOf(one: Pick<Written, "readAt" | "closedAt" | "unheardAt">): Became {
  if (one.unheardAt !== undefined) return goneOf(one);
  if (one.closedAt !== undefined) return "closed";
  return one.readAt === undefined ? "waits" : "read";
}

/** What it becomes where nobody can read it any more. */
export const goneOf = ({ readAt }: Pick<State, "readAt">): "unheard" | "left" =>
  readAt === undefined ? "unheard" : "left";

/** As many as one writes in a day. */
export const MOST_A_DAY = 5;
export const MOST_PLACES = 60;
export const MOST_RECEIVERS = 20;
export const MOST_REACH = 300;
export const MOST_SEEN = 4_000;

/** As long as a service that is hidden, or of which a decision is awaited, may come back to what it has not read. */
const HOURS_DARK = 48;

/** Whether who receives reads what was written then: not before they were named. */
export function reads(
  { namedAt }: { readonly namedAt: Temporal.Instant },
  { writtenAt }: Pick<State, "writtenAt">,
): boolean {
  return Temporal.Instant.compare(namedAt, writtenAt) <= 0;
}

/** What is to be done of a word that nobody read yet, or that nobody closed. */
export type Outlook = "readable" | "dark" | "unheard";

/** Somebody who is named, and still of the organisation. */
interface Reader {
  readonly namedAt: Temporal.Instant;
  /** It is not said that they died. */
  readonly isHere: boolean;
}

/** `isShown`: its organisation is shown to be itself today. What was read waits for no two days: its readers know of it. */
export function outlookOf(
  one: Pick<Written, "writtenAt" | "readAt" | "darkAt">,
  { readers, isShown }: { readonly readers: readonly Reader[]; readonly isShown: boolean },
  now: Temporal.Instant,
): Outlook {
  const theirs = readers.filter((reader) => reads(reader, one));
  if (theirs.length === 0) return "unheard";
  if (one.readAt !== undefined || (isShown && theirs.some(({ isHere }) => isHere)))
    return "readable";
  const until = (one.darkAt ?? now).add({ hours: HOURS_DARK });
  return Temporal.Instant.compare(until, now) <= 0 ? "unheard" : "dark";
}

/** How long what a service closed is kept, in days; what it does not close goes after a year. */
export const DAYS_CLOSED = 92;

/** Where somebody lives, as an address writes it: the commune, where it is known, and its département. */
export function covers(service: Pick<Service, "places">, where: readonly string[]): boolean {
  return where.some((one) => service.places.includes(one));
}
