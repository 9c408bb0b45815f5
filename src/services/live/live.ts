import type { Pool } from "pg";

import type { App } from "#services/house";
import type { Logger } from "#services/log";

import { hearAnnouncements } from "./announcements.ts";
import type { Entry } from "./event.ts";
import { type Listener, MOST_READ, openListener, type Pace, type ReadEntries } from "./listener.ts";
import { openShared, type Shared } from "./shared.ts";
import { openTurns } from "./turns.ts";

/** How many listen at once, and how they are read to. */
export interface Bounds extends Pace {
  /** On this process. */
  readonly most: number;
  /** By one person. */
  readonly mostOfPerson: number;
  /** By all who come without an account from one address: a whole room may share one. */
  readonly mostOfAddress: number;
  /** Reads at once, of the ten connections that pages use too. */
  readonly reads: number;
}

const BOUNDS: Bounds = {
  most: 1_000,
  mostOfPerson: 4,
  mostOfAddress: 50,
  reads: 4,
  tick: 10_000,
  beat: 15_000,
  stalled: 20_000,
  life: 600_000,
  back: 500,
};

/** Who listens: a person, or those who come without an account from an address. */
export interface Who {
  readonly key: string;
  readonly isPerson: boolean;
}

export interface Listened {
  readonly topic: string;
  readonly from: number;
  /** What was read already after that number. */
  readonly first: readonly Entry[];
  readonly read: ReadEntries;
  readonly signal?: AbortSignal | undefined;
  readonly cut?: (() => void) | undefined;
}

/** A place that was taken, until it is left or the stream that was opened there ends. */
export interface Place {
  readonly open: (listened: Listened) => ReadableStream<Uint8Array>;
  readonly leave: () => void;
}

/** All who listen on this process. */
export interface Live {
  /** A place for one more; undefined when there is none, for all or for who asks. */
  readonly takePlace: (who: Who) => Place | undefined;
  /** What follows a number, once, in its turn among those who listen. */
  readonly readOnce: (read: ReadEntries, from: number) => Promise<readonly Entry[] | undefined>;
  /** A read that those who see the same share, as long as nothing more is announced. */
  readonly share: Shared["ask"];
  /** How many listen. */
  readonly count: () => number;
  /** Ends every stream in order and opens no more: those who listened come back, by another process. */
  readonly stop: () => Promise<void>;
}

/** Opens the house where pages listen, on the database of this pool. */
export function openLive(pool: Pool, log: Logger, wishes: Partial<Bounds> = {}): Live {
  const bounds = { ...BOUNDS, ...wishes };
  const turns = openTurns(bounds.reads);
  const places = openPlaces(bounds);
  const shared = openShared();
  const listeners = openListeners(pool, bounds, shared);
  let isStopped = false;
  const takePlace = (who: Who): Place | undefined => {
    const leave = isStopped ? undefined : places.take(who);
    if (leave === undefined) return undefined;
    return {
      leave,
      open: ({ topic, signal, ...listened }) => {
        const left = () => {
          leave();
          listeners.drop(topic, listener);
        };
        const listener = openListener({ ...listened, pace: bounds, turns, log, left });
        listeners.add(topic, listener);
        if (isStopped) listener.end();
        signal?.addEventListener("abort", () => listener.end(), { once: true });
        return listener.body;
      },
    };
  };
  return {
    takePlace,
    readOnce: (read, from) => turns.take(() => read(from, MOST_READ)),
    share: shared.ask,
    count: () => listeners.all.size,
    stop: async () => {
      isStopped = true;
      await listeners.end();
    },
  };
}

/** Counts who holds a place. */
function openPlaces({ most, mostOfPerson, mostOfAddress }: Bounds) {
  const held = new Map<string, number>();
  let taken = 0;
  const count = (key: string, more: number) => {
    taken += more;
    const now = (held.get(key) ?? 0) + more;
    if (now === 0) held.delete(key);
    else held.set(key, now);
  };
  return {
    take: ({ key, isPerson }: Who) => {
      const bound = isPerson ? mostOfPerson : mostOfAddress;
      if (taken >= most || (held.get(key) ?? 0) >= bound) return undefined;
      let isHeld = true;
      count(key, 1);
      return () => {
        if (isHeld) count(key, -1);
        isHeld = false;
      };
    },
  };
}

/** Those who listen, by topic; woken by what is announced and by time. */
function openListeners(pool: Pool, bounds: Bounds, shared: Shared) {
  const all = new Set<Listener>();
  const topics = new Map<string, Set<Listener>>();
  let hearing: ReturnType<typeof hearAnnouncements> | undefined;
  let passing: NodeJS.Timeout | undefined;
  const begin = () => {
    hearing ??= hearAnnouncements(pool.options.connectionString, {
      heard: (topic, number) => {
        shared.forget(topic);
        topics.get(topic)?.forEach(({ wake }) => wake(number));
      },
      hearsAgain: () => {
        shared.forget();
        all.forEach(({ wake }) => wake());
      },
    });
    const every = Math.min(1_000, bounds.beat, bounds.tick, bounds.stalled);
    passing ??= setInterval(() => all.forEach(({ pass }) => pass()), every).unref();
  };
  return {
    all,
    add: (topic: string, listener: Listener) => {
      begin();
      all.add(listener);
      topics.set(topic, (topics.get(topic) ?? new Set()).add(listener));
    },
    drop: (topic: string, listener: Listener) => {
      all.delete(listener);
      const those = topics.get(topic);
      those?.delete(listener);
      if (those?.size !== 0) return;
      topics.delete(topic);
      shared.forget(topic);
    },
    end: async () => {
      clearInterval(passing);
      for (const listener of all) listener.end();
      await hearing?.close();
    },
  };
}

const houses = new WeakMap<Pool, Live>();

/** Where the pages of this process listen, opened with the first of them. */
export function liveOf(app: App): Live {
  const known = houses.get(app.pool) ?? openLive(app.pool, app.log);
  houses.set(app.pool, known);
  return known;
}

/** Has the pages of this process listen within other bounds. For tests, and for what is measured. */
export function boundLive(app: App, wishes: Partial<Bounds>): Live {
  const live = openLive(app.pool, app.log, wishes);
  houses.set(app.pool, live);
  return live;
}

/** Ends every stream of this process, for good. */
export async function endStreams(app: App): Promise<void> {
  await liveOf(app).stop();
}
