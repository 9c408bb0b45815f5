import { dayOf, PARIS } from "#basics/dates";
import { isHoliday } from "#basics/holidays";
import type { Id } from "#basics/id";
import { DAYS, plainWeekOf } from "#rules/premises";

import type { Named, PersonId, Said, ServiceId, SpaceId } from "./relay.ts";

export type OrganisationId = Id<"Organisation">;
export type ServedId = Id<"RelayServed">;

/** How fast a service says that it answers. */
export const SPEEDS = ["half-hour", "hour", "half-day"] as const;
export type Speed = (typeof SPEEDS)[number];

/** An organisation that agreed to be told of the silence of who names it. */
export interface Service {
  readonly id: ServiceId;
  readonly organisation: OrganisationId;
  /** Communes and départements, as `writeReference` writes them. */
  readonly places: readonly string[];
  /** The week in which it answers, as `writeHours` writes it. */
  readonly hours: string;
  readonly speed: Speed;
  readonly saidAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

/** The service that somebody put in their list, and what it reads of them. */
export interface Served {
  readonly id: ServedId;
  readonly space: SpaceId;
  readonly service: ServiceId;
  readonly place: number;
  /** How they want to be called there. */
  readonly name: string;
  readonly telephone: string | undefined;
  readonly said: Said;
  readonly askedAt: Temporal.Instant;
  readonly saidAt: Temporal.Instant | undefined;
}

export const MOST_NAME = 80;
export const MOST_TELEPHONE = 40;

/** Why a service whose turn came was passed over at once. */
export type PassedWhy = "closed" | "unreached";

/** Whether a service answers now, in its hours and on its clocks. What cannot be read is closed: nobody is waited for in vain. */
export function answersAt({ hours }: Pick<Service, "hours">, now: Temporal.Instant): boolean {
  const week = plainWeekOf(hours);
  if (week === undefined) return false;
  if (week.closedOnHolidays && isHoliday(dayOf(now))) return false;
  const { dayOfWeek, hour, minute } = now.toZonedDateTimeISO(PARIS);
  const name = DAYS[dayOfWeek - 1];
  const at = hour * 60 + minute;
  return name !== undefined && week.days[name].some(({ from, to }) => from <= at && at < to);
}

/** Who said yes, in turn, and the service among them, once it did: `person` undefined. */
export function inTurnOf({
  chain,
  served,
}: {
  readonly chain: readonly (Pick<Named, "person" | "place"> & { readonly name: string })[];
  readonly served: { readonly served: Served; readonly service: string } | undefined;
}): readonly { readonly person: PersonId | undefined; readonly name: string }[] {
  const service =
    served?.served.said === "yes"
      ? [{ place: served.served.place, person: undefined, name: served.service }]
      : [];
  return [...chain, ...service]
    .toSorted((one, other) => one.place - other.place)
    .map(({ person, name }) => ({ person, name }));
}

/** Those of a service who are told in its name: neither whose silence it is, nor who stands in the same list by themself. */
export function readersOf(
  represent: readonly PersonId[],
  { owner, persons }: { readonly owner: PersonId; readonly persons: readonly PersonId[] },
): readonly PersonId[] {
  return represent.filter((one) => one !== owner && !persons.includes(one));
}
