import { isQuiet, type QuietHours } from "#basics/hours/quiet";
import { listNearIn } from "#modules/access";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import {
  type Alarm,
  type AlarmKind,
  type AlarmTold,
  chainOf,
  type Delay,
  isAskedAnew,
  isLeftInPeace,
  isSameAlarm,
  type Named,
  type PersonId,
  type Relay,
  type SpaceId,
} from "../domain/relay.ts";
import { isPast } from "../domain/past.ts";
import { inTurnOf } from "../domain/service.ts";
import { findLastOver, findOpenAlarm, listTold, listToldOf } from "../store/alarms.ts";
import {
  findDelay,
  findQuiet,
  findTellsOfSilence,
  listEverNamed,
  listNamed,
  listNamedOf,
} from "../store/named.ts";
import { findLastWell } from "../store/wells.ts";
import { seeNamedIn, type SeenNamed } from "./answer-asked.ts";
import { seeToldIn, type SeenTold } from "./answer-alarm.ts";
import {
  seePassedIn,
  type SeenPassed,
  seeServedHereIn,
  type SeenServedHere,
  toldByNameIn,
} from "./see-service.ts";
import { type Asker, askerIn, oneselfIn } from "./standing.ts";

export type WithName<One> = One & { readonly name: string };

/** An alarm as whose it is reads it. */
export interface SeenAlarm {
  readonly alarm: Alarm;
  /** A service once, under its name. */
  readonly told: readonly WithName<AlarmTold>[];
  readonly passed: SeenPassed | undefined;
  readonly isTaken: boolean;
  /** Pressed again, it would be the same one. */
  readonly isSame: boolean;
  /** Raised so long ago that it is said after all else, until it is settled. */
  readonly isPast: boolean;
  /** Who is told next, when that is known. */
  readonly next: string | undefined;
  /** Of a silence, where what comes next waits for the end of the quiet hours: on the clock of which place these are. */
  readonly heldIn: QuietHours["zone"] | undefined;
}

export interface SeenRelay {
  readonly asker: Asker;
  readonly relay: Relay;
  readonly now: Temporal.Instant;
  readonly delay: Delay;
  /** All whom one named, in their order. */
  readonly named: readonly WithName<Named>[];
  /** Of these, who said yes. */
  readonly chain: readonly WithName<Named>[];
  /** Whether somebody would be told. */
  readonly isReady: boolean;
  readonly open: SeenAlarm | undefined;
  /** The last alarm, once it is over and none stands. */
  readonly last: Alarm | undefined;
  /** That those of one's list were told of a silence. */
  readonly silence: SeenAlarm | undefined;
  readonly tellsOfSilence: boolean;
  /** The service that one put in one’s list; and in which place of those who said yes. */
  readonly served: SeenServedHere | undefined;
  readonly wellAt: Temporal.Instant | undefined;
}

/** « Prévenir quelqu’un »: whom one named, and what stands. Who acts for somebody reads whether somebody is there, and not who. */
export const seeHelp = reading(seeHelpIn);

export async function seeHelpIn(work: Work): Promise<SeenRelay | undefined> {
  const asker = askerIn(work);
  const seen = asker && (await seenIn(work, asker, "help"));
  return seen?.asker.isOneself === false ? withoutNames(seen) : seen;
}

function withoutNames(seen: SeenRelay): SeenRelay {
  const open = seen.open && { ...seen.open, told: [], next: undefined };
  return { ...seen, named: [], chain: [], served: undefined, open };
}

/** Likewise, outside the family: in person alone. */
export const seeApart = reading(seeApartIn);

export async function seeApartIn(work: Work): Promise<SeenRelay | undefined> {
  const asker = oneselfIn(work);
  return asker && seenIn(work, asker, "apart");
}

export type SeenList = SeenRelay & { readonly quiet: QuietHours };

/** The list that one keeps, in person alone. */
export const seeList = reading(async (work: Work): Promise<SeenList | undefined> => {
  const asker = oneselfIn(work);
  if (asker === undefined) return undefined;
  const seen = await seenIn(work, asker, "help");
  return { ...seen, quiet: await findQuiet(work, asker.space) };
});

/** Whom one chose to have told of a silence that lasts, in turn, a service under its name: for oneself alone (`Module.toldOfSilence`). */
export async function toldOfSilence(work: Work) {
  const asker = oneselfIn(work);
  const seen = asker && (await seenIn(work, asker, "help"));
  return seen?.tellsOfSilence === true ? inTurnOf(seen) : [];
}

async function seenIn(work: Work, asker: Asker, relay: Relay): Promise<SeenRelay> {
  const { space } = asker;
  const all = await listNamed(work, space, relay);
  const named = await withNamesIn(work, all);
  const chain = chainOf(named);
  return {
    asker,
    relay,
    now: work.now,
    delay: (await findDelay(work, space)) ?? "at-once",
    named,
    chain,
    isReady: chain.length > 0,
    open: await openIn(work, space, { kind: relay, chain }),
    last: await findLastOver(work, space, relay),
    silence: relay === "help" ? await openIn(work, space, { kind: "silence", chain }) : undefined,
    tellsOfSilence: await findTellsOfSilence(work, space),
    served: relay === "help" ? await seeServedHereIn(work, space, chain) : undefined,
    wellAt: await findLastWell(work, space),
  };
}

/** The alarm that stands, with who was told. */
async function openIn(
  work: Work,
  space: SpaceId,
  { kind, chain }: { readonly kind: AlarmKind; readonly chain: readonly WithName<Named>[] },
): Promise<SeenAlarm | undefined> {
  const alarm = await findOpenAlarm(work, space, kind);
  if (alarm === undefined) return undefined;
  const told = await listTold(work, alarm.id);
  const known = new Set(told.map(({ person }) => person));
  return {
    alarm,
    told: await toldByNameIn(work, await withNamesIn(work, told)),
    passed: await seePassedIn(work, alarm.id),
    isTaken: told.some(({ answer }) => answer === "takes"),
    isSame: isSameAlarm(alarm, told, { now: work.now }),
    isPast: isPast(alarm, work.now),
    next: chain.find(({ person }) => !known.has(person))?.name,
    heldIn: kind === "silence" ? await heldInIn(work, alarm) : undefined,
  };
}

async function heldInIn(
  work: Work,
  { space, nextAt }: Alarm,
): Promise<QuietHours["zone"] | undefined> {
  const hours = nextAt && (await findQuiet(work, space));
  return hours && isQuiet(work.now, hours) ? hours.zone : undefined;
}

async function withNamesIn<One extends { readonly person: PersonId }>(
  work: Work,
  all: readonly One[],
): Promise<readonly WithName<One>[]> {
  const names = await namesOfIn(
    work,
    all.map(({ person }) => person),
  );
  return all.map((one) => ({ ...one, name: names.get(one.person) ?? "" }));
}

/** Whom one may name: those of age whom one knows here, did not name, and whom a letter would reach. */
export interface SeenKnown {
  /** Names of those who are not asked for now: they said no, left, or were asked twice. */
  readonly inPeace: readonly string[];
  readonly relay: Relay;
  readonly known: readonly { readonly person: PersonId; readonly name: string }[];
}

/** Asked, and to be asked no more: they stand in the list, and did not say no. */
const isListed = ({ offAt, said }: Named) =>
  offAt === undefined && (said === "waiting" || said === "yes");

export const seeKnown = reading(
  async (work: Work, { relay }: { readonly relay: Relay }): Promise<SeenKnown | undefined> => {
    const asker = oneselfIn(work);
    if (asker === undefined) return undefined;
    const near = await listNearIn(work);
    const bands = await ageBandsIn(
      work,
      near.map(({ person }) => person),
    );
    const ever = await listEverNamed(work, asker.space, relay);
    const isLeft = (one: Named) => isLeftInPeace(one, work.now) && !isAskedAnew(one);
    const those = (is: (one: Named) => boolean) => {
      const persons = new Set(ever.filter(is).map(({ person }) => person));
      return ({ person }: { readonly person: PersonId }) => persons.has(person);
    };
    const [listed, peace] = [those(isListed), those((one) => !isListed(one) && isLeft(one))];
    return {
      relay,
      inPeace: near.filter(peace).map(({ name }) => name),
      known: near.filter((one) => bands.get(one.person) === "adult" && !listed(one) && !peace(one)),
    };
  },
);

export interface SeenForOthers {
  readonly now: Temporal.Instant;
  readonly told: readonly SeenTold[];
  readonly named: readonly SeenNamed[];
}

/** « On me prévient »: what one was told and is not settled, and by whom one is named. */
export const seeForOthers = reading(seeForOthersIn);

export async function seeForOthersIn(work: Work): Promise<SeenForOthers | undefined> {
  const asker = askerIn(work);
  if (asker === undefined) return undefined;
  const told: SeenTold[] = [];
  for (const { id } of await listToldOf(work, asker.person)) {
    const seen = await seeToldIn(work, { told: id });
    if (seen?.id === id && seen.ended === undefined) told.push(seen);
  }
  const named: SeenNamed[] = [];
  for (const { id } of await listNamedOf(work, asker.person)) {
    const seen = await seeNamedIn(work, { named: id });
    if (seen !== undefined) named.push(seen);
  }
  return { now: work.now, told, named };
}

/** All whom somebody wants told when they need help, in one list or the other: asked of by other modules, shown to nobody. */
export async function listToldIn(work: Work, space: SpaceId): Promise<readonly PersonId[]> {
  const lists = [await listNamed(work, space, "help"), await listNamed(work, space, "apart")];
  return [...new Set(lists.flat().map(({ person }) => person))];
}
