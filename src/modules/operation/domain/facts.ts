/** A job as the operator needs to know it. */
export interface JobFacts {
  readonly name: string;
  /** When it comes by itself, as a crontab line in UTC. */
  readonly cron: string | undefined;
  readonly lastAt: Temporal.Instant | undefined;
  readonly lastOkAt: Temporal.Instant | undefined;
  readonly nextAt: Temporal.Instant | undefined;
  /** How many runs failed since the last that went well. */
  readonly failures: number;
  readonly problem: string | undefined;
}

/** The work that waits. */
export interface QueueFacts {
  readonly waiting: number;
  /** Since when the oldest that could run waits. */
  readonly oldestAt: Temporal.Instant | undefined;
  /** How many failed and will be tried again. */
  readonly failing: number;
  /** How many were tried too often, by the name of their job. */
  readonly given: readonly { readonly name: string; readonly count: number }[];
}

export interface MailFacts {
  readonly hasServer: boolean;
  /** Since a day. */
  readonly sent: number;
  readonly waiting: number;
  /** Those that the server refused since a day. */
  readonly refused: number;
  /** Addresses that came back for good, and to which nothing more is sent. */
  readonly bounced: number;
  /** The last refusals, without an address. */
  readonly refusals: readonly { readonly at: Temporal.Instant; readonly problem: string }[];
}

/** In bytes. */
export interface DiskFacts {
  readonly free: number;
  readonly total: number;
  /** Nothing new can be kept now. */
  readonly isFull: boolean;
}

export interface BackupFacts {
  readonly lastAt: Temporal.Instant | undefined;
  /** Whether others than this machine can come: then a backup a night is needed. */
  readonly isPublic: boolean;
}

/** What a module told the operator. */
export interface CardFacts {
  readonly title: string;
  readonly at: string;
  readonly sentence: string;
  readonly needsYou: boolean;
}

/** All that is known of how the house is. */
export interface HealthFacts {
  readonly now: Temporal.Instant;
  /** What each job does, in French; one that a former release left behind keeps its own name. */
  readonly jobNames?: Readonly<Record<string, string>>;
  readonly jobs: readonly JobFacts[];
  readonly queue: QueueFacts;
  readonly mails: MailFacts;
  readonly disk: DiskFacts;
  readonly backups: BackupFacts;
  /** Accidents since a day. */
  readonly accidents: number;
  /** Slow statements since a day. */
  readonly slow: number;
  /** When each process said last that it lives. */
  readonly processes: readonly Temporal.Instant[];
  readonly cards: readonly CardFacts[];
}
