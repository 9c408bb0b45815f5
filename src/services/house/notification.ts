import type { Entrusted } from "./contributions.ts";
import type { Work } from "./work.ts";

/** How soon one wants to be told: within minutes, each morning, or on Monday mornings. */
export type Rhythm = "at-once" | "daily" | "weekly";

/** A reason to write to someone. */
export interface NotificationKind {
  /** Why one receives it, a whole sentence in French: told in each message, and on « Vos courriels ». */
  readonly why: string;
  /** "code" is apart from every limit and switch. */
  readonly sort: "code" | "direct" | "digest";
  /**
   * The law wants it told to whom it concerns: one chooses when, not whether. A moderator's decision is told with its
   * reasons, and to who reported (DSA, articles 16(5) and 17).
   */
  readonly always?: boolean;
  /**
   * That one is written to at all, for this reason, is nobody else’s: what was said of it stands in the locked form of an archive alone,
   * and « Vos courriels » names no part of the house for it.
   */
  readonly discreet?: boolean;
  /** Told on Monday, once a week, unless one chose otherwise: what happens often and asks for nothing. */
  readonly weekly?: boolean;
  /** Of a day that is here or almost: the mails of the day hold it back no more than a code (somebody stands at a door). */
  readonly pressing?: boolean;
  /** Whether it is still worth saying at the moment of sending. */
  readonly stillTrue: (work: Work, facts: Readonly<Record<string, unknown>>) => Promise<boolean>;
  /** Writes what is still true, gathered under one source, newest first; undefined when nothing is left to say. */
  readonly write?: (work: Work, told: Gathered) => Promise<WrittenPart | undefined>;
  /** It went into a mail, in this transaction: the module may note it. */
  readonly told?: (work: Work, told: Gathered) => Promise<void>;
  /** Where it comes from, when people asked for it one by one (an alert): each can be stopped alone. */
  readonly sources?: MailSources;
}

/** What is to be said to one address for one reason: facts hold ids only. */
export interface Gathered {
  readonly address: string;
  readonly source: string | undefined;
  readonly facts: readonly Readonly<Record<string, unknown>>[];
}

/** A part of a mail, as its module writes it, in French without any markup. */
export interface WrittenPart {
  /** What is inside, alone in the subject of a mail: « 3 nouveaux appels pour « jardin partagé » ». */
  readonly subject: string;
  readonly title: string;
  /** When the kind's own sentence is not precise enough. */
  readonly why?: string;
  readonly entries: readonly WrittenEntry[];
  /** What did not fit, and where it is. */
  readonly more?: WrittenLink;
  /** Where one changes or pauses it, without signing in. */
  readonly change?: WrittenLink;
}

export interface WrittenEntry {
  readonly title: string;
  /** A path of this site. */
  readonly at: string;
  readonly lines: readonly string[];
}

export interface WrittenLink {
  readonly label: string;
  readonly at: string;
}

/** What people asked for one by one, that writes to them: listed on « Vos courriels », stopped by a link. */
export interface MailSources extends Entrusted {
  /** The private table whose row a stopping link is signed for. */
  readonly table: string;
  readonly list: (work: Work, address: string) => Promise<readonly MailSource[]>;
  readonly find: (work: Work, source: string) => Promise<MailSource | undefined>;
  /** Ends it for good; one already ended stays so. */
  readonly stop: (work: Work, source: string) => Promise<void>;
}

export interface MailSource {
  readonly id: string;
  readonly title: string;
  readonly rhythm: Rhythm;
  readonly paused: boolean;
  /** Asked for with an address, and not confirmed yet: nothing is written before. */
  readonly waits?: boolean;
  /** Where a person signed in changes it. */
  readonly at: string;
}
