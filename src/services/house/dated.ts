import type { Openable, OpenedThing } from "#basics/opened";

import type { Entrusted } from "./contributions.ts";
import { contributionsIn } from "./contributions.ts";
import type { Work } from "./work.ts";

/** When something dated is: whole days, the same in every zone; or from an instant, in the zone in which people say it. */
export type When =
  | {
      readonly kind: "day";
      readonly day: Temporal.PlainDate;
      /** The last of its days, when there are several. */
      readonly last?: Temporal.PlainDate | undefined;
    }
  | {
      readonly kind: "time";
      readonly start: Temporal.Instant;
      /** Undefined: it is a moment, as the end of a vote. */
      readonly end: Temporal.Instant | undefined;
      /** Its name in the database of zones: « Europe/Paris ». */
      readonly zone: string;
    };

/** Whose it is: one's own (a task), of a circle or an organisation of one's own, or everybody's. */
export type DatedOf =
  | { readonly kind: "mine" }
  | { readonly kind: "circle" | "organisation"; readonly name: string }
  | { readonly kind: "public" }
  /** Of a calendar that the person who acts brought from elsewhere: theirs alone, and told back to no other. */
  | { readonly kind: "brought"; readonly name: string };

/** Something that has a day, as a calendar keeps it (RFC 5545, section 3.6.1). */
export interface Dated {
  /** Stays the same as long as it is the same thing, wherever its day goes; without the host. */
  readonly uid: string;
  readonly title: string;
  readonly when: When;
  /** The path of its page. */
  readonly address: string;
  readonly of: DatedOf;
  /** The space of the circle or the organisation that it belongs to. */
  readonly within?: string | undefined;
  /** Rises each time its day or its words change (section 3.8.7.4). */
  readonly sequence: number;
  /** When it last changed, as far as it is known. */
  readonly changedAt: Temporal.Instant;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** Two agreed on it: it is lived that day, though no end, or no hour, is said. */
  readonly isAgreed?: boolean | undefined;
  /** Where « je ne viens pas » is sent, of what one may say no to in one press. */
  readonly declines?: string | undefined;
  /** Who is there besides, in words, for whose day it is to read beside it; in no calendar that leaves the house. */
  readonly who?: string | undefined;
  /** Past, it stays until its day ends, for what is still to be said of it: that, in words. */
  readonly after?: string | undefined;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** What it is about, in words (CATEGORIES, section 3.8.1.2). */
  readonly categories?: readonly string[] | undefined;
  /** How long before its start a calendar rings, and what it says then. */
  readonly alarm?: { readonly before: Temporal.Duration; readonly says: string } | undefined;
}

/** From a day to another, both included. */
export interface Between {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** All that is dated for who acts, or, within one space, all that its members read there, whoever has to do it. */
export interface AskedDated extends Between {
  readonly within?: string | undefined;
  /** Whether it is written where anyone may read it: then without what never is (`AboutPerson.neverInClear`). */
  readonly isInClear?: boolean | undefined;
}

/** What a module has that is dated, for the person who acts. It may give more than what was asked: the house keeps what is between. */
export interface DatedSource extends Entrusted {
  readonly list: (work: Work, asked: AskedDated) => Promise<readonly Dated[]>;
}

/**
 * All that is dated for the person who acts, of all modules, between two days: earliest first, whole days before
 * hours. Under a mandate only what says a scope that was entrusted (`contributionsIn`); for nobody, nothing.
 */
export async function datedIn(work: Work, asked: AskedDated): Promise<readonly Dated[]> {
  if (work.actor.for === undefined) return [];
  const all: Dated[] = [];
  for (const source of contributionsIn(work, ({ dated }) => dated))
    all.push(...(await source.list(work, asked)));
  const { within } = asked;
  return all
    .filter((one) => isBetween(one, asked) && (within === undefined || one.within === within))
    .toSorted(earlier);
}

/** The first and the last day that it touches, in its own zone. What ends at midnight does not touch the day that begins. */
export function daysOf({ when }: Pick<Dated, "when">): Between {
  if (when.kind === "day") return { from: when.day, until: when.last ?? when.day };
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(when.zone).toPlainDate();
  const { start, end } = when;
  const lasts = end !== undefined && Temporal.Instant.compare(start, end) < 0;
  return { from: day(start), until: day(lasts ? end.subtract({ nanoseconds: 1 }) : start) };
}

/**
 * Whether it is lived, with others or alone: what has hours, or was agreed for a day. What ends at an hour (a vote, a call), or is to be
 * done by a day, is no appointment.
 */
export const isAppointment = ({ of, status, when, isAgreed }: Dated): boolean =>
  of.kind !== "public" &&
  status !== "cancelled" &&
  (isAgreed === true || (when.kind === "time" && when.end !== undefined));

function isBetween(one: Dated, { from, until }: Between): boolean {
  const days = daysOf(one);
  return (
    Temporal.PlainDate.compare(days.from, until) <= 0 &&
    Temporal.PlainDate.compare(days.until, from) >= 0
  );
}

function earlier(one: Dated, other: Dated): number {
  return (
    Temporal.PlainDate.compare(daysOf(one).from, daysOf(other).from) ||
    startOf(one) - startOf(other) ||
    one.title.localeCompare(other.title, "fr")
  );
}

const startOf = ({ when }: Dated) => (when.kind === "day" ? 0 : when.start.epochMilliseconds);

/**
 * What a module has of organisations that they opened to who accompanies them (`organisations`). Asked as the person who
 * acts, for the organisations that opened this: PostgreSQL asks again, row by row, and gives what is opened alone.
 */
export interface OpenedSource extends Entrusted {
  readonly kind: Openable;
  readonly list: (work: Work, organisations: readonly string[]) => Promise<readonly OpenedThing[]>;
}

/** Days on which nobody is to wait for a sign of a person (`Module.quietDays`): the first and the last included. */
export interface QuietDays {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}
