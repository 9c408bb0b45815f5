import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { Logger } from "pino";

import type { Config } from "#services/config";

import type { Actor } from "./actor.ts";
import type { HouseEvent } from "./events.ts";
import type { Module } from "./module.ts";

/** The one clock of the house: now, or elsewhere in time when `ARCHIPEL_CLOCK` says so. */
export interface Clock {
  readonly now: () => Temporal.Instant;
  /** Whether the clock was set elsewhere; then each page says so. */
  readonly elsewhere: boolean;
}

/** One transaction in hand: who acts, the instant, the connection. Given to every step. */
export interface Work {
  readonly app: App;
  readonly actor: Actor;
  /** The instant of the whole transaction: SQL never asks for its own. */
  readonly now: Temporal.Instant;
  readonly db: Kysely<object>;
  /** Tells an event: saved here, delivered after the transaction, at least once, in order per subject. */
  readonly tell: (event: HouseEvent) => Promise<void>;
  /** Many at once, in few statements: an import tells hundreds. */
  readonly tellAll: (events: readonly HouseEvent[]) => Promise<void>;
  /** Adds a job that exists only if this transaction holds. */
  readonly later: (job: string, payload: object, options?: LaterOptions) => Promise<void>;
}

export interface LaterOptions {
  /** One job of this key at most waits; a new one replaces it. */
  readonly key?: string;
  readonly at?: Temporal.Instant;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
}

/** The house, put together once by `app.ts`. */
export interface App {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /** Connections of the role that serves: it owns nothing, where there are two roles (decision 0036). */
  readonly pool: Pool;
  /** How the database is reached by who owns its tables; undefined when that is ourselves. For `asOwner` alone. */
  readonly ownerUrl: string | undefined;
  readonly db: Kysely<object>;
  readonly modules: readonly Module[];
  /** Seals and signs; never leaves the process. */
  readonly masterKey: Uint8Array;
  /** The only way to the database. Tries once more on a deadlock or a serialisation failure. */
  readonly transaction: <T>(actor: Actor, work: (work: Work) => Promise<T>) => Promise<T>;
}
