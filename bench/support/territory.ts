import { chance, zipf } from "./chance.ts";

/*
 * A territory that does not exist: people who give, each with what the platform may know of them (skills,
 * place, declared window, announced absences) and what it may not (how much they really can take, how
 * fast and how reliably they answer, when they are away without a word), and the needs of two years.
 * All hours are counted from the first day at midnight.
 */

/** How uneven the hidden capacities are. */
export const LAWS = ["pareto", "lognormal", "uniform", "equal"] as const;
export type Law = (typeof LAWS)[number];

export interface Absence {
  readonly from: number;
  readonly to: number;
  readonly isAnnounced: boolean;
}

export interface Giver {
  readonly id: number;
  readonly skills: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** The window that they declare: about what they can take, with the error that people make. */
  readonly declared: number;
  /** Hidden: how many things they can do at once. */
  readonly slots: number;
  readonly absences: readonly Absence[];
  /** Hidden: hours that they usually take to answer, and how often they answer at all. */
  readonly speed: number;
  readonly reliability: number;
}

export interface Need {
  readonly id: number;
  readonly at: number;
  readonly skill: number;
  readonly x: number;
  readonly y: number;
  /** Hours that meeting it takes, whoever does. */
  readonly duration: number;
}

/** What would come of asking one giver for one need: the same for whoever asks. */
export interface Fate {
  /** Whether they would answer the ask itself, a first reminder, a second one. */
  readonly answers: readonly [boolean, boolean, boolean];
  readonly delay: number;
  readonly isWilling: boolean;
  /** Under this, somebody who is overburdened does not answer. */
  readonly patience: number;
}

export interface Territory {
  readonly seed: number;
  readonly givers: readonly Giver[];
  readonly needs: readonly Need[];
  /** Who has a skill and goes so far, for each need. */
  readonly candidatesOf: (need: Need) => readonly Giver[];
  readonly hours: number;
}

export interface Facts {
  readonly seed: number;
  readonly law: Law;
  readonly load: number;
  readonly givers: number;
  readonly days: number;
  /** How uneven the days are: the exponent of their law, and how many times the least one a day may be. */
  readonly bursts: { readonly tail: number; readonly most: number };
}

const SKILLS = 10;
/** The side of the territory, in kilometres. */
const SIDE = 100;
/** What meeting a need takes on average, in hours. */
const MEAN_DURATION = 96;
/** And agreeing on it, when somebody answers, in hours. */
const MEAN_ANSWER = 24;

export function makeTerritory({ seed, law, load, givers: count, days, bursts }: Facts): Territory {
  const random = chance(seed);
  const skill = zipf(SKILLS, random);
  const hours = days * 24;
  const givers = Array.from({ length: count }, (_, id) =>
    makeGiver({ id, law, hours }, random, skill),
  );
  // What they can really take: nobody is at work for others while away, nor who does not answer.
  const capacity = givers.reduce(
    (sum, one) => sum + Math.min(one.slots, one.declared) * one.reliability * presence(one, hours),
    0,
  );
  const needs = makeNeeds(
    { count: Math.round((load * capacity) / (MEAN_DURATION + MEAN_ANSWER)), days, bursts },
    random,
    skill,
  );
  const bySkill = Array.from({ length: SKILLS }, (_, one) =>
    givers.filter(({ skills }) => skills.includes(one)),
  );
  const candidatesOf = (need: Need) =>
    (bySkill[need.skill] ?? []).filter((giver) => kilometres(giver, need) <= giver.reach);
  return { seed, givers, needs, candidatesOf, hours };
}

export function kilometres(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

export function fateOf(territory: Territory, giver: Giver, need: Need): Fate {
  const random = chance(
    Math.imul(need.id + 1, 0x9e3779b1) ^ Math.imul(giver.id + 1, 0x85ebca6b) ^ territory.seed,
  );
  const first = random() < giver.reliability;
  return {
    answers: [first, random() < giver.reliability / 2, random() < giver.reliability / 2],
    delay: giver.speed * Math.exp(0.6 * normal(random)),
    isWilling: random() < 0.95,
    patience: random(),
  };
}

/** When somebody who is written to at an hour reads it: at once, or back from where they are; never at night. */
export function readsAt(giver: Giver, hour: number): number {
  let at = hour;
  for (const { from, to } of giver.absences) if (at >= from && at < to) at = to;
  return byDay(at);
}

export function byDay(hour: number): number {
  const ofDay = hour % 24;
  if (ofDay < 8) return hour - ofDay + 8;
  return ofDay >= 22 ? hour - ofDay + 32 : hour;
}

/** The end of the absence that somebody announced and that holds at this hour. */
export function announcedUntil(giver: Giver, hour: number): number | undefined {
  return giver.absences.find(
    ({ from, to, isAnnounced }) => isAnnounced && hour >= from && hour < to,
  )?.to;
}

function makeGiver(
  { id, law, hours }: { readonly id: number; readonly law: Law; readonly hours: number },
  random: () => number,
  skill: () => number,
): Giver {
  const slots = drawSlots(law, random);
  const skills = new Set([skill()]);
  while (random() < 0.5 && skills.size < 3) skills.add(skill());
  const isReliable = random() < 0.8;
  return {
    id,
    skills: [...skills],
    x: random() * SIDE,
    y: random() * SIDE,
    reach: 40 + random() * 60,
    slots,
    declared: Math.max(1, Math.round(slots * Math.exp(0.4 * normal(random)))),
    absences: makeAbsences(hours, random),
    speed: 8 * Math.exp(0.8 * normal(random)),
    reliability: isReliable ? 0.8 + 0.19 * random() : 0.2 + 0.4 * random(),
  };
}

/** All laws have about the same mean, three things at once; the first is the most uneven. */
function drawSlots(law: Law, random: () => number): number {
  switch (law) {
    case "pareto":
      return Math.min(20, Math.max(1, Math.round(1.1 * (1 - random()) ** (-1 / 1.5))));
    case "lognormal":
      return Math.min(20, Math.max(1, Math.round(2.2 * Math.exp(0.7 * normal(random)))));
    case "uniform":
      return 1 + Math.floor(random() * 5);
    case "equal":
      return 3;
  }
}

/** About five absences a year, of three days to three weeks; six in ten are announced. */
function makeAbsences(hours: number, random: () => number): readonly Absence[] {
  const absences: Absence[] = [];
  for (let at = 0; at < hours;) {
    at += -Math.log(1 - random()) * 70 * 24;
    const length = (3 + random() * 18) * 24;
    absences.push({ from: at, to: at + length, isAnnounced: random() < 0.6 });
    at += length;
  }
  return absences;
}

function presence({ absences }: Giver, hours: number): number {
  return absences.reduce(
    (sum, { from, to }) => sum - Math.max(0, Math.min(to, hours) - from),
    hours,
  );
}

/** Days are very uneven: most bring little, a few bring many times as much. */
function makeNeeds(
  { count, days, bursts }: Pick<Facts, "days" | "bursts"> & { readonly count: number },
  random: () => number,
  skill: () => number,
): readonly Need[] {
  const weights = Array.from({ length: days }, () =>
    Math.min(bursts.most, (1 - random()) ** (-1 / bursts.tail)),
  );
  const total = weights.reduce((sum, one) => sum + one, 0);
  const hours = weights.flatMap((weight, day) => {
    const expected = (count * weight) / total;
    const made = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
    return Array.from({ length: made }, () => day * 24 + 8 + random() * 14);
  });
  return hours
    .toSorted((one, other) => one - other)
    .map((at, id) => ({
      id,
      at,
      skill: skill(),
      x: random() * SIDE,
      y: random() * SIDE,
      duration: MEAN_DURATION * Math.exp(0.5 * normal(random) - 0.125),
    }));
}

/** One draw of the normal law (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
