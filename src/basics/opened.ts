/** What an organisation may open to who accompanies it: the calls that it keeps, its answers under way, its dates. */
export const OPENABLE = ["calls", "answers", "deadlines"] as const;
export type Openable = (typeof OPENABLE)[number];

/** One thing that an organisation opened: what it is, how far it is, until when; never its words, never who. */
export interface OpenedThing {
  /** Stays the same as long as it is the same thing. */
  readonly uid: string;
  /** The id of the organisation whose it is. */
  readonly organisation: string;
  readonly kind: Openable;
  readonly title: string;
  /** How far it is, in a few French words. */
  readonly state: string;
  /** The last day on which it is in time. */
  readonly due: Temporal.PlainDate | undefined;
  /** A page that everyone may read, where there is one. */
  readonly at: string | undefined;
}

/** The most urgent first: what is late, then the nearest; what has no day comes last, by its title. */
export function mostUrgent(one: OpenedThing, other: OpenedThing): number {
  if (one.due === undefined || other.due === undefined) {
    if (one.due !== other.due) return one.due === undefined ? 1 : -1;
  } else {
    const days = Temporal.PlainDate.compare(one.due, other.due);
    if (days !== 0) return days;
  }
  return one.title.localeCompare(other.title, "fr") || one.uid.localeCompare(other.uid);
}
