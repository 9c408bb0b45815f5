import type { OrganisationId } from "#rules/organisations";
import type { AccessKey, DaySeats, EquipmentKey, Mood, VenueId } from "#rules/premises";

import type { Half } from "./search.ts";

/** A place that could be proposed: it is free this week, and answers what was wished. */
export interface Candidate {
  readonly id: VenueId;
  readonly host: OrganisationId;
  readonly km: number | undefined;
  readonly free: DaySeats;
  readonly mood: Mood | undefined;
}

/** What was wished, as far as a reason may come of it. */
export interface Wished {
  /** Out of the way between two places, rather than around one. */
  readonly isOnWay: boolean;
  readonly half?: Half | undefined;
  readonly equipment: readonly EquipmentKey[];
  readonly facts: readonly AccessKey[];
}

/** How often who asks went to a host; undefined where nothing of it is known: then nothing is said of it. */
export type VisitsOf = ((host: OrganisationId) => number) | undefined;

export interface Drawing {
  readonly visitsOf: VisitsOf;
  /** The host that was proposed just before: never twice running. */
  readonly lastHost: OrganisationId | undefined;
  /** From 0 to 1 (excluded), the same for the same draw. */
  readonly chance: number;
}

/**
 * One place among those that fit: never of the host proposed just before; of a host to whom one never went, as long as
 * there is one, then of those to whom one went least. Each host has one chance, however many places it opens.
 */
export function surpriseAmong(
  candidates: readonly Candidate[],
  { visitsOf = () => 0, lastHost, chance }: Drawing,
): Candidate | undefined {
  const others = candidates.filter(({ host }) => host !== lastHost);
  const fewest = Math.min(...others.map(({ host }) => visitsOf(host)));
  const first = others.filter(({ host }) => visitsOf(host) === fewest);
  const hosts = [...Map.groupBy(first, ({ host }) => host).values()];
  const places = hosts[Math.floor(chance * hosts.length)] ?? [];
  // The same chance draws among its places: what is left of it once the host is drawn.
  const rest = (chance * hosts.length) % 1;
  return places[Math.floor(rest * places.length)];
}

/** Why this one: said from what was wished, so that another wish has other reasons. */
export type Why =
  | { readonly is: "free"; readonly day: Temporal.PlainDate; readonly half: Half | "day" }
  | { readonly is: "near" | "on-way"; readonly km: number }
  | { readonly is: "equipment"; readonly keys: readonly EquipmentKey[] }
  | { readonly is: "facts"; readonly keys: readonly AccessKey[] }
  | { readonly is: "first-time" }
  | { readonly is: "mood"; readonly mood: Mood };

export function reasonsOf(
  { km, free, mood, host }: Candidate,
  { isOnWay, half, equipment, facts }: Wished,
  visitsOf: VisitsOf,
): readonly Why[] {
  const { morning = 0, afternoon = 0 } = free;
  const isWhole = morning > 0 && afternoon > 0;
  const when = half ?? (isWhole ? "day" : morning > 0 ? "morning" : "afternoon");
  const all: (Why | undefined)[] = [
    { is: "free", day: free.day, half: when },
    km === undefined ? undefined : { is: isOnWay ? "on-way" : "near", km },
    equipment.length === 0 ? undefined : { is: "equipment", keys: equipment },
    facts.length === 0 ? undefined : { is: "facts", keys: facts },
    visitsOf?.(host) === 0 ? { is: "first-time" } : undefined,
    // Nothing else was wished: how it is there is what one chooses by.
    mood === undefined || equipment.length + facts.length > 0 ? undefined : { is: "mood", mood },
  ];
  return all.filter((one) => one !== undefined);
}
