import { type Id, isId } from "#basics/id";
import { plain } from "#basics/text";
import type { OrganisationId } from "#rules/organisations";
import type { Coordinates } from "#rules/territory";

import type { AccessFacts } from "./access-facts.ts";
import type { EquipmentKey } from "./equipment.ts";

export type VenueId = Id<"Venue">;

/** Who reads the exact address; all others read the commune. Open data are read by everyone already. */
export const READERS = ["everyone", "signed-in", "expected"] as const;
export type Readers = (typeof READERS)[number];

export const MOODS = ["quiet", "lively", "varies"] as const;
export type Mood = (typeof MOODS)[number];

/** Where it was published, when it comes from there. */
export interface VenueSource {
  readonly name: string;
  /** The day on which the source last changed it. */
  readonly dated: Temporal.PlainDate | undefined;
  readonly licence: string | undefined;
  readonly url: string | undefined;
}

/** A venue (premises) as all may read it. A *place* stays a commune, a département, a région. */
export interface Venue {
  readonly id: VenueId;
  /** Used only in its address. */
  readonly number: number;
  /** Who keeps it here; nobody keeps what was only imported. */
  readonly organisation: OrganisationId | undefined;
  readonly name: string;
  /** What it is, in the words of its source: « Médiathèque ». */
  readonly kind: string | undefined;
  readonly about: string;
  /** What one finds there, in the words of its source. */
  readonly services: string | undefined;
  readonly seats: number | undefined;
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly postcode: string | undefined;
  readonly readers: Readers;
  /** Somebody lives there: never a point on any map, and the address only for who is expected. */
  readonly isHome: boolean;
  /** The street, where everyone reads it. */
  readonly address: string | undefined;
  readonly point: Coordinates | undefined;
  /** `opening_hours` of OpenStreetMap. */
  readonly hours: string | undefined;
  /** Hours as somebody wrote them, that could not be read otherwise. */
  readonly hoursWords: string | undefined;
  readonly equipment: readonly EquipmentKey[];
  readonly mood: Mood | undefined;
  readonly access: AccessFacts;
  readonly rules: string | undefined;
  readonly welcomes: string | undefined;
  readonly site: string | undefined;
  readonly source: VenueSource | undefined;
  readonly confirmedAt: Temporal.Instant | undefined;
  readonly askedAt: Temporal.Instant | undefined;
  readonly asleepAt: Temporal.Instant | undefined;
  readonly withdrawnAt: Temporal.Instant | undefined;
  /** The one that it turned out to be, where its address leads. */
  readonly joinedTo: VenueId | undefined;
  readonly isHidden: boolean;
  readonly changedAt: Temporal.Instant;
  readonly version: number;
}

/** What its keeper says of it. */
export type VenueWords = Pick<
  Venue,
  | "name"
  | "about"
  | "seats"
  | "hours"
  | "hoursWords"
  | "equipment"
  | "mood"
  | "access"
  | "rules"
  | "welcomes"
  | "readers"
  | "isHome"
>;

/** Where its page is: its number, then its name for people. */
export function addressOf({ number, name }: Pick<Venue, "number" | "name">): string {
  const slug = slugOf(name);
  return slug === "" ? `/locaux/${number}` : `/locaux/${number}-${slug}`;
}

function slugOf(name: string): string {
  const words = plain(name).match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 60).replace(/-$/, "");
}

/** Whether it stands in lists and on the map. */
export function isListed(venue: Pick<Venue, "asleepAt" | "withdrawnAt" | "isHidden">): boolean {
  return venue.asleepAt === undefined && venue.withdrawnAt === undefined && !venue.isHidden;
}

/** How long what its keeper said is believed. */
export const CONFIRMED_FOR = { days: 365 } as const;
/** How long before its end they are asked. */
export const ASKED_BEFORE = { days: 30 } as const;

export type Ageing = "fresh" | "to ask" | "asked" | "to fall asleep";

/**
 * What time does to a venue that somebody keeps: asked a month before the year is over, asleep at its end; but
 * never less than a month after the question was asked.
 */
export function ageingOf(
  {
    confirmedAt,
    askedAt,
  }: { readonly confirmedAt: Temporal.Instant; readonly askedAt: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Ageing {
  const after = (days: number, from: Temporal.Instant) =>
    Temporal.Instant.compare(now, from.add({ hours: 24 * days })) >= 0;
  if (!after(CONFIRMED_FOR.days - ASKED_BEFORE.days, confirmedAt)) return "fresh";
  if (askedAt === undefined) return "to ask";
  const isOver = after(CONFIRMED_FOR.days, confirmedAt) && after(ASKED_BEFORE.days, askedAt);
  return isOver ? "to fall asleep" : "asked";
}

const bareWords = (text: string) => (plain(text).match(/[a-z0-9]+/g) ?? []).join(" ");

/** Two rows that say the same name in the same commune and street are one place, whoever publishes them. */
export function twinKeyOf(one: {
  readonly name: string;
  readonly commune: string;
  readonly address: string | undefined;
}): string {
  return `${bareWords(one.name)}|${one.commune}|${bareWords(one.address ?? "")}`;
}

/** Whether one may turn out to be the other: two of one keeper, of which the other is proposed. */
export function mayBecome(
  gone: Pick<Venue, "id" | "organisation" | "isHidden">,
  kept: Pick<Venue, "id" | "organisation" | "isHidden" | "withdrawnAt">,
): boolean {
  if (kept.id === gone.id || gone.isHidden || gone.organisation === undefined) return false;
  if (kept.organisation !== gone.organisation) return false;
  return kept.withdrawnAt === undefined && !kept.isHidden;
}

/** The two that are one, as `premises.joined` tells them; undefined when it is no such news. */
export function readJoinedPair({
  gone,
  kept,
}: Readonly<Record<string, unknown>>):
  | { readonly gone: VenueId; readonly kept: VenueId }
  | undefined {
  return typeof gone === "string" &&
    typeof kept === "string" &&
    isId<"Venue">(gone) &&
    isId<"Venue">(kept)
    ? { gone, kept }
    : undefined;
}
