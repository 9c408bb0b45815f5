import { setTimeout as wait } from "node:timers/promises";

import type { Config } from "#services/config";
import { type Addresses, checkReach, DatabaseProblem, startEmbedded } from "#services/database";
import { CommandProblem } from "#services/house";

import { type Held, holdInstance, joinInstances } from "../instance.ts";
import { texts } from "./texts.fr.ts";

/** The database that an instance lives on, held so that nobody else does there what they may not. */
export interface Base extends Addresses {
  /** What is said when it goes away. */
  readonly whenAway: string;
  /** It had outlived an instance that was killed. */
  readonly orphan: boolean;
  readonly leave: () => Promise<void>;
  /** The same in a hurry: without waiting. */
  readonly drop: () => void;
  /** Watches over it until we leave; fails when it went away and cannot be had again. */
  readonly watch: (told: Told) => Promise<never>;
}

/** What is done when the database goes away under us, and when it is there again. */
export interface Told {
  readonly away: () => void;
  readonly back: () => Promise<void>;
}

/** The database of this instance: the embedded one, ours alone; or the one that was given, with others. */
export function openBase(config: Config): Promise<Base> {
  return config.databaseUrl === undefined
    ? openEmbedded(config.dataFolder)
    : joinGiven({ url: config.databaseUrl, ownerUrl: config.databaseOwnerUrl });
}

/** How long another instance that is stopping is waited for, and how often a lost base is asked for, in milliseconds. */
const PATIENCE = 4_000;
const EVERY = 500;

async function openEmbedded(folder: string): Promise<Base> {
  let server = await startEmbedded(folder);
  const hold = async () => {
    const held = await holdInstance(server.url, PATIENCE);
    if (held === undefined) throw new CommandProblem(texts.anotherLives(folder));
    return held;
  };
  const again = async () => {
    if (!server.isUp()) {
      const { port } = server;
      // A full disk lets it start no more until there is room again: pages say so meanwhile.
      const next = await server.again().catch(whenNotStarted);
      if (next === undefined) return undefined;
      server = next;
      // On another port our pool would never find it.
      if (server.port !== port) throw new CommandProblem(texts.otherPort);
    }
    // It may be repairing itself, after one of its processes was killed.
    return hold().catch((error: unknown) => {
      if (error instanceof CommandProblem) throw error;
      return undefined;
    });
  };
  const held = await hold().catch(async (error: unknown) => {
    // Stops it only if nobody else uses it: the other instance keeps it.
    await server.stop();
    throw error;
  });
  const kept = keep(held, again);
  return {
    url: server.url,
    ownerUrl: server.ownerUrl,
    whenAway: texts.away,
    orphan: server.orphan,
    watch: kept.watch,
    leave: async () => {
      await kept.leave();
      await server.stop();
    },
    drop: () => server.drop(),
  };
}

function whenNotStarted(error: unknown): undefined {
  if (!(error instanceof DatabaseProblem)) throw error;
  return undefined;
}

async function joinGiven(addresses: Addresses): Promise<Base> {
  await checkReach(addresses);
  const { url } = addresses;
  const held = await joinInstances(url);
  if (held === undefined) throw new CommandProblem(texts.keptForAnother);
  const again = () => joinInstances(url).catch(() => undefined);
  return {
    ...addresses,
    whenAway: texts.givenAway,
    orphan: false,
    ...keep(held, again),
    drop: () => undefined,
  };
}

/** Holds on to a base: asks for it again as long as it takes, each time that it is lost. */
function keep(first: Held, again: () => Promise<Held | undefined>): Pick<Base, "leave" | "watch"> {
  let held = first;
  let left = false;
  // What is being tried ends before we leave: it may be starting a server.
  let trying: Promise<unknown> = Promise.resolve();
  const holdAgain = async (): Promise<void> => {
    for (;;) {
      if (left) return;
      const next = again();
      trying = next.catch(() => undefined);
      const found = await next;
      if (found !== undefined) {
        held = found;
        return;
      }
      await wait(EVERY, undefined, { ref: false });
    }
  };
  return {
    leave: async () => {
      left = true;
      await trying;
      await held.release();
    },
    watch: async ({ away, back }) => {
      for (;;) {
        await held.lost;
        if (left) return new Promise<never>(() => undefined);
        away();
        await holdAgain();
        if (!left) await back();
      }
    },
  };
}
