import { done, refused, type Result } from "#basics/result";

/** Where the data of the persons supported are: here, on the territory's own machine, or with a host certified for health data. */
export const HOSTINGS = ["itself", "hds"] as const;
export type Hosting = (typeof HOSTINGS)[number];

/**
 * What a territory says before anybody's week may begin: who answers for it (the controller, RGPD art. 4 and 24), where its
 * impact assessment (art. 35) and its line of the register (art. 30) are kept, and who hosts.
 */
export interface Deployment {
  readonly controller: string;
  /** How to write to who answers: an address or a telephone, in words. */
  readonly contact: string;
  /** The day on which the impact assessment was ended. */
  readonly assessed: Temporal.PlainDate;
  /** Where the impact assessment and the line of the register are kept. */
  readonly register: string;
  readonly hosting: Hosting;
}

/** The same, with whether who says it read how long each kind of row is kept (RGPD art. 5-1-e). */
export type SaidDeployment = Deployment & { readonly hasReadRetention: boolean };

/** Modules whose rows are of the support at home: who comes, news of each other, who is told, worries. */
export const AT_HOME_MODULES = ["homecare", "kin", "relays", "concerns"] as const;

/** Opened, and since when nobody begins any more, where it was closed again. */
export type OpenedDeployment = Deployment & {
  readonly openedAt: Temporal.Instant;
  /** When it was last said that the durations were read; undefined: it was opened before this was asked. */
  readonly retentionReadAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
};

export const MOST_WORDS = 300;

export type DeploymentRefusal =
  | "says-nothing"
  | "too-long"
  | "not-yet-assessed"
  | "retention-unread";

/** All is said, the durations were read, and the impact assessment was made before, not promised. */
export function decideDeployment(
  { hasReadRetention, ...asked }: SaidDeployment,
  today: Temporal.PlainDate,
): Result<Deployment, DeploymentRefusal> {
  const [controller, contact, register] = [asked.controller, asked.contact, asked.register].map(
    (one) => one.trim(),
  );
  if (!controller || !contact || !register) return refused("says-nothing");
  if ([controller, contact, register].some((one) => one.length > MOST_WORDS))
    return refused("too-long");
  if (Temporal.PlainDate.compare(asked.assessed, today) > 0) return refused("not-yet-assessed");
  if (!hasReadRetention) return refused("retention-unread");
  return done({ ...asked, controller, contact, register });
}
