/** How many times in how long, in seconds. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

const HOUR = 3_600;
const DAY = 86_400;

/** What may be done only so often. `to` others, where it reaches someone. */
export interface ActLimits {
  /** By one author, to everyone. */
  readonly perAuthor: Rate;
  /** The same while nobody accepted any of their acts. */
  readonly whileNew: Rate;
  /** From one author to one recipient. */
  readonly perRecipient?: Rate;
  /** To one recipient, whoever it comes from. */
  readonly received?: Rate;
}

/** What is counted, in the order in which it is told. */
export const LIMITED_ACTS = ["message", "thread", "mention", "invitation", "question"] as const;
export type LimitedAct = (typeof LIMITED_ACTS)[number];

/**
 * The one home of the limits of what people write to each other. Wide for a volunteer on a busy
 * evening, narrow for who writes to everybody. `limits.fr.ts` says each in a sentence.
 */
export const LIMITS = {
  /** A message in a thread. */
  message: {
    perAuthor: { points: 60, seconds: HOUR },
    whileNew: { points: 10, seconds: HOUR },
  },
  /** A new thread. */
  thread: {
    perAuthor: { points: 20, seconds: DAY },
    whileNew: { points: 3, seconds: DAY },
  },
  /** Somebody named in a message, who is told. */
  mention: {
    perAuthor: { points: 60, seconds: DAY },
    whileNew: { points: 5, seconds: DAY },
    perRecipient: { points: 12, seconds: DAY },
  },
  /** An invitation by e-mail, to whoever may not know this site. */
  invitation: {
    perAuthor: { points: 100, seconds: DAY },
    whileNew: { points: 5, seconds: DAY },
    perRecipient: { points: 2, seconds: 7 * DAY },
    received: { points: 5, seconds: 7 * DAY },
  },
  /** A question under a call. */
  question: {
    perAuthor: { points: 20, seconds: DAY },
    whileNew: { points: 3, seconds: DAY },
  },
} as const satisfies Readonly<Record<LimitedAct, ActLimits>>;

/** The limits of one act. */
export function limitsOf(act: LimitedAct): ActLimits {
  return LIMITS[act];
}
