import { chance } from "./chance.ts";
import {
  ask,
  type Ask,
  type Field,
  holds,
  isTaken,
  PATIENCE,
  type Router,
  withdraw,
} from "./field.ts";
import { announcedUntil, byDay, fateOf, type Giver, type Need, readsAt } from "./territory.ts";

/** How others route: who is asked next, how many at once, and after how many hours of silence the next. */
export interface Way {
  readonly name: string;
  readonly width: number;
  readonly timeout: number;
  /** Nobody who holds so many is asked. */
  readonly cap: number;
  readonly choose: "random" | "least-recently-asked";
}

/** The plain ways, at each of their parameters. They know announced absences too. */
export const WAYS: Readonly<Record<string, readonly Way[]>> = {
  "least recently asked": [24, 48, 96].map((timeout) =>
    way({ timeout, choose: "least-recently-asked" }),
  ),
  "fixed cap": [24, 48, 96].flatMap((timeout) => [1, 2, 4].map((cap) => way({ timeout, cap }))),
  broadcast: [3, 8, 100].map((width) => way({ width, timeout: 72 })),
  random: [24, 48, 96].map((timeout) => way({ timeout })),
};

function way(more: Partial<Way>): Way {
  const all = { width: 1, timeout: 48, cap: Infinity, choose: "random", ...more } as const;
  const cap = all.cap === Infinity ? "" : `, cap ${all.cap}`;
  return { ...all, name: `${all.width} at once, next after ${all.timeout} h${cap}` };
}

export function rivalIn(field: Field, { name, width, timeout, cap, choose }: Way): Router {
  const random = chance(field.territory.seed + 1);
  const lastAsked = new Float64Array(field.territory.givers.length).fill(-1);
  const asks = new Map<Need, Ask[]>();
  const next = (need: Need) => {
    if (isTaken(field, need) || field.agenda.hour() - need.at > PATIENCE) return;
    const before = asks.get(need) ?? [];
    const free = field.territory
      .candidatesOf(need)
      .filter((giver) => !before.some((one) => one.giver === giver))
      .filter((giver) => announcedUntil(giver, field.agenda.hour()) === undefined)
      .filter((giver) => holds(field, giver) < cap)
      .map((giver) => ({ giver, key: choose === "random" ? random() : (lastAsked[giver.id] ?? 0) }))
      .toSorted((one, other) => one.key - other.key);
    const now = free.slice(0, width).map(({ giver }) => {
      lastAsked[giver.id] = field.agenda.hour();
      return ask(field, giver, need);
    });
    asks.set(need, [...before, ...now]);
    field.agenda.later(field.agenda.hour() + timeout, () => {
      const isSilent = now.every(({ state }) => state === "open");
      for (const one of now) withdraw(field, one);
      if (isSilent) next(need);
    });
  };
  return {
    name,
    needArrives: next,
    answered: ({ need }, answer) => {
      const made = asks.get(need) ?? [];
      if (answer === "yes") for (const one of made) withdraw(field, one);
      else if (made.every(({ state }) => state !== "open")) next(need);
    },
    met: ({ need }) => asks.delete(need),
  };
}

/**
 * Who knows everything that is hidden, and what each would answer: it asks one who will say yes, soonest
 * within two days, the least burdened of those; it never asks in vain. It does not know the needs to come.
 */
export function clairvoyantIn(field: Field): Router {
  const seek = (need: Need) => {
    if (field.agenda.hour() - need.at > PATIENCE) return;
    const best = field.territory
      .candidatesOf(need)
      .flatMap((giver) => foresee(field, giver, need))
      .toSorted((one, other) => one.key - other.key)[0];
    if (best !== undefined && (best.at - need.at <= 48 || field.agenda.hour() - need.at > 24))
      ask(field, best.giver, need);
    else field.agenda.later(field.agenda.hour() + 2, () => seek(need));
  };
  return { name: "clairvoyant", needArrives: seek, answered: () => {}, met: () => {} };
}

function foresee(field: Field, giver: Giver, need: Need) {
  const places = Math.min(giver.slots, giver.declared);
  if (holds(field, giver) >= places || announcedUntil(giver, field.agenda.hour()) !== undefined)
    return [];
  const fate = fateOf(field.territory, giver, need);
  if (!fate.answers[0] || !fate.isWilling) return [];
  const at = byDay(readsAt(giver, field.agenda.hour()) + fate.delay);
  const late = at - need.at > 48 ? 1_000 + at : 0;
  return [{ giver, at, key: late + (holds(field, giver) + 1) / places }];
}
