import type { NotificationKind, WrittenEntry } from "./notification.ts";
import type { Work } from "./work.ts";

/** A kind of letter that tells of several things, one entry each. */
export interface LetterKind<Told> {
  /** Why one receives it, a whole sentence in French. */
  readonly why: string;
  readonly sort: "direct" | "digest";
  /** The law wants it told: one chooses when, not whether. */
  readonly always?: boolean;
  /** `NotificationKind.discreet`. */
  readonly discreet?: boolean;
  /** `NotificationKind.pressing`. */
  readonly pressing?: boolean;
  /** Told on Monday, unless one chose otherwise. */
  readonly weekly?: boolean;
  /** What a fact tells of, read again when it is written; undefined when it is no longer worth saying. */
  readonly find: (
    work: Work,
    facts: Readonly<Record<string, unknown>>,
  ) => Promise<Told | undefined>;
  /** How all of them are told, one or more; the title is the subject unless it is said. */
  readonly says: (
    told: readonly Told[],
    work: Work,
  ) => {
    readonly subject: string;
    readonly title?: string;
    readonly entries: readonly WrittenEntry[];
  };
}

/** A kind of letter: its truth and its words are read again when the mail is written. */
export function letterKind<Told>({
  why,
  sort,
  always = false,
  discreet = false,
  weekly = false,
  pressing = false,
  find,
  says,
}: LetterKind<Told>): NotificationKind {
  return {
    why,
    sort,
    always,
    discreet,
    weekly,
    pressing,
    stillTrue: async (work, facts) => (await find(work, facts)) !== undefined,
    write: async (work, { facts }) => {
      const told: Told[] = [];
      for (const one of facts) {
        const found = await find(work, one);
        if (found !== undefined) told.push(found);
      }
      if (told.length === 0) return undefined;
      const { subject, title = subject, entries } = says(told, work);
      return { subject, title, entries };
    },
  };
}
