import type { Id } from "#basics/id";

export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;
export type NamedId = Id<"RelayNamed">;
export type AlarmId = Id<"RelayAlarm">;
export type AlarmToldId = Id<"RelayTold">;
export type ServiceId = Id<"RelayService">;
/** Whose turn it is in a list: somebody’s, or that of the service they put there. */
export type Turn = PersonId | ServiceId;

/** "help": who is told, in turn, that one needs help. "apart": who is told, outside the family, that something is wrong. */
export const RELAYS = ["help", "apart"] as const;
export type Relay = (typeof RELAYS)[number];

/**
 * Why one's list is told: one asked for it ("help"), or outside the family ("apart"), or one chose it, a silence lasts
 * between oneself and somebody close ("silence").
 */
export const ALARMS = [...RELAYS, "silence"] as const;
export type AlarmKind = (typeof ALARMS)[number];

/** Whose list is told: of a silence, that of help. */
export function listOf(kind: AlarmKind): Relay {
  return kind === "apart" ? "apart" : "help";
}

/** As many persons as one names. */
export const MOST_NAMED: Readonly<Record<Relay, number>> = { help: 6, apart: 1 };

/** How long one waits before the next is told. */
export const DELAYS = ["at-once", "ten-minutes", "half-hour"] as const;
export type Delay = (typeof DELAYS)[number];

/** In minutes. All told at once: how long before it is said that nobody answered. */
const WAITS: Readonly<Record<Delay, number>> = {
  "at-once": 10,
  "ten-minutes": 10,
  "half-hour": 30,
};

/** What somebody who is named said: nothing yet, yes, no; or they left. */
export type Said = "waiting" | "yes" | "no" | "left";

/** Somebody whom one named. Who said yes alone is told. */
export interface Named {
  readonly id: NamedId;
  readonly space: SpaceId;
  readonly relay: Relay;
  readonly person: PersonId;
  /** Lower is told first. */
  readonly place: number;
  /** Whether they are told, too, that all is well. */
  readonly hearsWell: boolean;
  readonly said: Said;
  readonly askedAt: Temporal.Instant;
  readonly saidAt: Temporal.Instant | undefined;
  /** Named again before they answered: when they were written to once more. */
  readonly askedAnewAt: Temporal.Instant | undefined;
  /** Taken off the list. */
  readonly offAt: Temporal.Instant | undefined;
}

/**
 * How an alarm is over. "settled", in person; "by-holder": by who acts for them; "unwatched": the silence is noticed no more, and
 * nobody said that they are well; "anew": asked again, it is another alarm.
 */
export type Ending = "settled" | "by-holder" | "unwatched" | "anew";

/** One time that help was asked for, or a silence was told, until it is over. */
export interface Alarm {
  readonly id: AlarmId;
  readonly space: SpaceId;
  readonly relay: AlarmKind;
  readonly delay: Delay;
  readonly raisedAt: Temporal.Instant;
  /** Pressed by who acts for them. */
  readonly byHolder: boolean;
  /** When it passes on; undefined: nothing waits. */
  readonly nextAt: Temporal.Instant | undefined;
  /** Since when all were told that nobody takes care of it. */
  readonly unansweredAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly ended: Ending | undefined;
}

/** "takes": they take care of it; "cannot": they know, and cannot. */
export const ANSWERS = ["takes", "cannot"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Somebody who was told. */
export interface AlarmTold {
  readonly id: AlarmToldId;
  readonly space: SpaceId;
  readonly alarm: AlarmId;
  readonly relay: AlarmKind;
  readonly person: PersonId;
  /** For which they were told, and answer; undefined: in their own name. */
  readonly service: ServiceId | undefined;
  /** No letter goes to who is not reached, and nobody waits for them. */
  readonly reached: boolean;
  /** Not told at all: who acts for the person asked for it, and they are on that side; or, of a silence, they are one of its two. */
  readonly beside: boolean;
  readonly toldAt: Temporal.Instant;
  readonly answer: Answer | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
}

/** An alarm as it passes from one to the next. */
export interface Passing<One extends Turn = PersonId> {
  readonly delay: Delay;
  /** Who said yes, in their order. */
  readonly chain: readonly One[];
  readonly told: readonly (Pick<AlarmTold, "person" | "reached" | "toldAt" | "answer"> & {
    readonly service?: ServiceId | undefined;
  })[];
  /** The service whose turn came, and that was passed over. */
  readonly passed?: ServiceId | undefined;
}

/** What comes next of an alarm. */
export type Next<One extends Turn = PersonId> =
  | { readonly what: "stands" }
  | { readonly what: "waits"; readonly until: Temporal.Instant }
  | { readonly what: "tell"; readonly turns: readonly One[] }
  | { readonly what: "nobody" };

/**
 * What comes next: somebody takes care of it, or it waits for who was told; else the next is told, or, at once, all who
 * are left; when none is left, nobody answered. Who said that they cannot, and who is not reached, is not waited for; one who says it
 * for a service says it for all of it.
 */
export function decideNext<One extends Turn>(
  { delay, chain, told, passed }: Passing<One>,
  now: Temporal.Instant,
): Next<One> {
  if (told.some(({ answer }) => answer === "takes")) return { what: "stands" };
  const known = new Set<Turn | undefined>([
    ...told.flatMap(({ person, service }) => [person, service]),
    passed,
  ]);
  const left = chain.filter((turn) => !known.has(turn));
  if (delay === "at-once" && left.length > 0) return { what: "tell", turns: left };
  const cannot = new Set(told.flatMap((one) => (one.answer === "cannot" ? [turnOf(one)] : [])));
  const [until] = told
    .filter((one) => one.reached && !cannot.has(turnOf(one)))
    .map((one) => one.toldAt.add({ minutes: WAITS[delay] }))
    .toSorted((one, other) => Temporal.Instant.compare(other, one));
  if (until !== undefined && Temporal.Instant.compare(until, now) > 0)
    return { what: "waits", until };
  return left.length > 0 ? { what: "tell", turns: left.slice(0, 1) } : { what: "nobody" };
}

/** In whose turn somebody was told: their own, or that of the service for which they answer. */
export function turnOf({
  person,
  service,
}: {
  readonly person: PersonId;
  readonly service?: ServiceId | undefined;
}): Turn {
  return service ?? person;
}

/** How long a press is the same as the one before, while somebody takes care of it. In hours. */
const SAME_HOURS = 1;

/**
 * Whether who presses again means the alarm that stands: it still passes on, or somebody has just taken it. A silence is told of
 * once, however many have no news; `newsSince`: but where they gave some since that one was told, before this instant.
 */
export function isSameAlarm(
  { nextAt, relay, raisedAt }: Pick<Alarm, "nextAt" | "relay" | "raisedAt">,
  told: readonly Pick<AlarmTold, "answer" | "answeredAt">[],
  {
    now,
    newsSince,
  }: { readonly now: Temporal.Instant; readonly newsSince?: Temporal.Instant | undefined },
): boolean {
  if (relay === "silence")
    return newsSince === undefined || Temporal.Instant.compare(raisedAt, newsSince) > 0;
  if (nextAt !== undefined) return true;
  return told.some(
    ({ answer, answeredAt }) => answer === "takes" && isLessThanAnHour(answeredAt, now),
  );
}

/** To whom of one’s list it was said that all is well: whom one chose for it, and had said yes by then. */
export function hearersOf<One extends Named>(
  chain: readonly One[],
  wellAt: Temporal.Instant,
): readonly One[] {
  const hadSaidYes = ({ saidAt }: One) =>
    saidAt !== undefined && Temporal.Instant.compare(saidAt, wellAt) <= 0;
  return chainOf(chain).filter((one) => one.hearsWell && hadSaidYes(one));
}

const isLessThanAnHour = (at: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(at.add({ hours: SAME_HOURS }), now) > 0;

/** « Tout va bien », said again within the hour, is said once; but after a call for help, raised since, it calms. */
export function isJustSaid(
  last: Temporal.Instant | undefined,
  {
    now,
    raised,
  }: { readonly now: Temporal.Instant; readonly raised?: Temporal.Instant | undefined },
): boolean {
  if (last === undefined || !isLessThanAnHour(last, now)) return false;
  return raised === undefined || Temporal.Instant.compare(raised, last) < 0;
}

/** In hours: so long who hears that all is well reads it on their page, unless help was asked for since. */
const WELL_HOURS = 48;

/** Whether who hears it still reads that all is well. */
export function isWellRead(
  wellAt: Temporal.Instant,
  {
    now,
    raised,
  }: { readonly now: Temporal.Instant; readonly raised?: Temporal.Instant | undefined },
): boolean {
  if (Temporal.Instant.compare(wellAt.add({ hours: WELL_HOURS }), now) <= 0) return false;
  return raised === undefined || Temporal.Instant.compare(raised, wellAt) <= 0;
}

/** In days: so long a no holds, and one who did not answer is not asked again. */
export const DAYS_OF_PEACE = 92;

/** Whether somebody was asked, or said no, so lately that naming them again writes to nobody. */
export function isLeftInPeace(
  { said, saidAt, askedAt }: Pick<Named, "said" | "saidAt" | "askedAt">,
  now: Temporal.Instant,
): boolean {
  const since = (saidAt ?? askedAt).add({ hours: 24 * DAYS_OF_PEACE });
  return said !== "yes" && Temporal.Instant.compare(since, now) > 0;
}

/** Whether who is named again is written to once more: they did not answer, and were written to once. Never after a no. */
export function isAskedAnew({ said, askedAnewAt }: Pick<Named, "said" | "askedAnewAt">): boolean {
  return said === "waiting" && askedAnewAt === undefined;
}

/** Those who said yes, in their order. */
export function chainOf<One extends Named>(named: readonly One[]): readonly One[] {
  return named
    .filter(({ said }) => said === "yes")
    .toSorted((one, other) => one.place - other.place);
}
