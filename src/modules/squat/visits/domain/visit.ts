import type { Id } from "#basics/id";
import type { VenueId } from "#rules/premises";

export type ExchangeId = Id<"Exchange">;
export type PersonId = Id<"Person">;
export type OrganisationId = Id<"Organisation">;

/** Which part of the day somebody comes for: halves as `premises` tells free seats, until 13 h and after. */
export const PARTS = ["day", "morning", "afternoon"] as const;
export type Part = (typeof PARTS)[number];

/** Alone, or two of the same structure. */
export const MOST_PEOPLE = 2;
/** Nobody plans a day of work elsewhere farther ahead than a season; a host would not know. */
export const MOST_DAYS_AHEAD = 120;
export const MOST_WORK = 600;
export const MOST_SHARE = 600;

/**
 * As what somebody comes. Whoever works for others needs the yes of who they work for as well as the host's; a volunteer,
 * or who works on their own account, needs the host's alone.
 */
export const COMES_AS = [
  "employee",
  "public-agent",
  "apprentice",
  "intern",
  "self-employed",
  "volunteer",
] as const;
export type ComesAs = (typeof COMES_AS)[number];

/** Who must say yes besides the host. */
export function needsEmployer(as: ComesAs): boolean {
  return as !== "self-employed" && as !== "volunteer";
}

/** What somebody asks a host. */
export interface AskedDay {
  readonly venue: VenueId;
  readonly day: Temporal.PlainDate;
  readonly part: Part;
  readonly people: number;
  readonly as: ComesAs;
  /** For whom they work, where `needsEmployer`. */
  readonly employer: OrganisationId | undefined;
  /** What they will work on; read by the host and by who says yes for the employer. */
  readonly work: string;
  /** What they would like to share; read by the host alone. */
  readonly share: string;
}

/** An employment, as far as the rule needs it. */
export interface WorksFor {
  readonly organisation: OrganisationId;
  readonly status: string;
}

export type AskRefusal =
  | "day-is-past"
  | "day-too-far"
  | "too-many-people"
  | "nothing-said"
  | "employer-missing"
  | "works-for-others"
  | "not-your-employer"
  | "own-structure";

/**
 * Whether a day may be asked. `host`: the organisation that keeps the venue; `works`: where who asks works today, as both sides
 * said. One does not ask one's own structure for a seat, nobody comes as an employee of a structure that does not say so, and
 * whoever works for others comes as such: as a volunteer, their day would pass by their employer.
 */
export function whyNotAsk(
  asked: AskedDay,
  {
    today,
    host,
    works,
  }: {
    readonly today: Temporal.PlainDate;
    readonly host: OrganisationId;
    readonly works: readonly WorksFor[];
  },
): AskRefusal | undefined {
  const ahead = today.until(asked.day).days;
  if (ahead < 0) return "day-is-past";
  if (ahead > MOST_DAYS_AHEAD) return "day-too-far";
  if (asked.people < 1 || asked.people > MOST_PEOPLE) return "too-many-people";
  if (asked.work.trim() === "") return "nothing-said";
  if (!needsEmployer(asked.as)) return whyNotAlone(host, works);
  if (asked.employer === undefined) return "employer-missing";
  if (asked.employer === host) return "own-structure";
  const known = works.some(
    ({ organisation, status }) => organisation === asked.employer && status === asked.as,
  );
  return known ? undefined : "not-your-employer";
}

function whyNotAlone(host: OrganisationId, works: readonly WorksFor[]): AskRefusal | undefined {
  if (works.length === 0) return undefined;
  const isOwn = works.every(({ organisation }) => organisation === host);
  return isOwn ? "own-structure" : "works-for-others";
}

/** Whether a day is over and one of the two said that the guest came. */
export function tookPlace(
  visit: {
    readonly day: Temporal.PlainDate;
    readonly guestCameAt: Temporal.Instant | undefined;
    readonly hostSawAt: Temporal.Instant | undefined;
  },
  today: Temporal.PlainDate,
): boolean {
  const came = visit.guestCameAt !== undefined || visit.hostSawAt !== undefined;
  return came && Temporal.PlainDate.compare(visit.day, today) < 0;
}

/** A span of a day, in minutes from its midnight. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const MIDDAY = 13 * 60;
/** Where the hours of a venue are not known: an ordinary day of work. */
export const ORDINARY: Span = { from: 9 * 60, to: 17 * 60 };

/** When somebody is there, for a part of a day that a venue is open on these spans; undefined where it is closed then. */
export function timeOf(part: Part, open: readonly Span[] | undefined): Span | undefined {
  const spans = open ?? [ORDINARY];
  const bounds = {
    from: part === "afternoon" ? MIDDAY : 0,
    to: part === "morning" ? MIDDAY : 1440,
  };
  const within = spans
    .map(({ from, to }) => ({ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }))
    .filter(({ from, to }) => from < to);
  const [first] = within;
  const last = within.at(-1);
  return first && last && { from: first.from, to: last.to };
}
