import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import type { NamedVenue } from "#modules/premises";
import { placeIndexIn } from "#modules/territory";
import { isCommuneCode, type PlaceIndex, writePlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import {
  isOver,
  type Occasion,
  type Occurrence,
  type PersonId,
  type Words,
} from "../domain/occasion.ts";
import { datesOf } from "../domain/recurrence.ts";
import { countedAt, placesLeft, placesTaken, type Reply } from "../domain/reply.ts";
import { mayChange, mayReadNames, mayReply } from "../domain/rights.ts";
import { listGone } from "../store/gone.ts";
import { listDates, type SealedOccurrence } from "../store/occurrences.ts";
import { listRepliesOfOccasion, type SealedReply } from "../store/replies.ts";
import { findDateIn, type OfDate } from "./change-date.ts";
import { findSeenIn, type Found, openWordsIn, type ToShow } from "./find-occasion.ts";
import { type HeldAt, seeHeldAtIn } from "./hold-at.ts";
import { nameKind } from "./kinds.ts";
import { beside, type Where } from "./standing.ts";
import { unknownYearsIn } from "./write-dates.ts";

/** Somebody who comes, as those of the space read them. */
export interface SeenReply {
  readonly id: string;
  /** Undefined: they have no account. */
  readonly person: PersonId | undefined;
  readonly name: string;
  readonly people: number;
  /** How many of them are children: told to who organises, else 0. */
  readonly children: number;
  readonly answer: Reply["answer"];
  readonly waits: boolean;
  /** Put down by who organises, who reads the number. */
  readonly byTelephone: boolean;
  /** Said by the link of a letter, without an account. */
  readonly isGuest: boolean;
  readonly telephone: string | undefined;
}

/** A date as somebody sees it. */
export type SeenDate = Occurrence & {
  readonly cancelledWhy: string | undefined;
  readonly isOver: boolean;
  readonly isMoved: boolean;
  /** How many come for sure, and how many wait: for those of its space, else 0. */
  readonly coming: number;
  readonly waiting: number;
  /** How many places remain, told to whoever sees it; undefined where there is room for all. */
  readonly left: number | undefined;
  /** What I said of it, or of all the dates. */
  readonly mine: Pick<Reply, "answer" | "people" | "children" | "waits"> | undefined;
  /** My place among those who wait, from 1. */
  readonly turn: number | undefined;
  /** Empty for who may not read names. */
  readonly replies: readonly SeenReply[];
};

/** An occasion as somebody sees it, with what they may do. */
export interface SeenOccasion {
  readonly occasion: Occasion;
  readonly words: Words;
  readonly kindName: string;
  readonly placeName: string | undefined;
  /** The premises where it is held, as everyone reads them; undefined also when they were withdrawn. */
  readonly venue: NamedVenue | undefined;
  /** What who acts reads of their address. */
  readonly heldAt: HeldAt | undefined;
  readonly where: Where;
  readonly cancelledWhy: string | undefined;
  readonly madeByName: string;
  /** All that are kept, in order. */
  readonly dates: readonly SeenDate[];
  /** Dates to come that a change took away and to which somebody telephoned; for who organises. */
  readonly gone: readonly SeenDate[];
  /** When its rule would have it and holidays, or who keeps it, take it out: told to calendars. */
  readonly excepted: readonly Temporal.Instant[];
  /** What I said of all its dates. */
  readonly mine: Pick<Reply, "answer" | "people" | "children"> | undefined;
  /** School years of which the holidays are not known here though dates stand in them. */
  readonly unknownYears: readonly string[];
  readonly may: { readonly change: boolean; readonly reply: boolean; readonly names: boolean };
}

/** Sees an occasion; undefined when there is none, or none that one may know of. */
export const seeOccasion = reading(seeOccasionIn);

export async function seeOccasionIn(work: Work, asked: ToShow): Promise<SeenOccasion | undefined> {
  const found = await findSeenIn(work, asked);
  const words = found && (await openWordsIn(work, found.occasion));
  if (found === undefined || words === undefined) return undefined;
  const { occasion: sealed, where } = found;
  const { sealed: kept, ...occasion } = sealed;
  const { dates, lost, replies } = await beside(work, where, async (lent) => ({
    dates: await listDates(lent, occasion.id),
    lost: await listGone(lent, occasion.id),
    replies: await listRepliesOfOccasion(lent, occasion.id),
  }));
  const people = await peopleOfIn(work, found, replies);
  const me = where.asker.person;
  const series = replies.find(({ about, person }) => about === occasion.id && person === me);
  const { madeBy } = occasion;
  const seenDates = await seenDatesIn(work, { found, dates, replies, people });
  const exact = asked.exact === true;
  const gone = people.may.change ? lost : [];
  const heldAt = await seeHeldAtIn(work, { occasion, dates: seenDates, exact });
  return {
    occasion,
    words,
    kindName: nameKind(work.app, occasion.kind),
    placeName: await namePlaceIn(work, occasion.commune),
    venue: heldAt?.venue,
    heldAt,
    where,
    cancelledWhy: kept.cancelledWhy && (await open(work, occasion.space, kept.cancelledWhy)),
    madeByName: people.may.names ? ((await namesOfIn(work, [madeBy])).get(madeBy) ?? "") : "",
    dates: seenDates,
    gone: await seenDatesIn(work, { found, dates: gone, replies, people }),
    excepted: exceptedOf(occasion, dates),
    mine: me === undefined ? undefined : series,
    unknownYears: await unknownYearsIn(work, occasion),
    may: people.may,
  };
}

/** Sees one date, with its occasion; undefined when there is none, or none that one may know of. */
export const seeDate = reading(
  async (
    work: Work,
    asked: OfDate & Pick<ToShow, "exact">,
  ): Promise<{ readonly seen: SeenOccasion; readonly date: SeenDate } | undefined> => {
    const found = await findDateIn(work, asked);
    const seen =
      found &&
      (await seeOccasionIn(work, { occasion: found.occasion.id, exact: asked.exact === true }));
    const date = seen?.dates.find(({ id }) => id === asked.date);
    return seen === undefined || date === undefined ? undefined : { seen, date };
  },
);

interface People {
  readonly names: ReadonlyMap<PersonId, string>;
  readonly may: SeenOccasion["may"];
}

async function peopleOfIn(
  work: Work,
  { occasion, where }: Found,
  replies: readonly SealedReply[],
): Promise<People> {
  const may = {
    change: mayChange(where.asker, occasion),
    reply: mayReply(where.asker, occasion) && occasion.cancelledAt === undefined,
    names: mayReadNames(where.asker),
  };
  if (!may.names) return { names: new Map(), may };
  const persons = replies.flatMap(({ person }) => (person === undefined ? [] : [person]));
  return { names: await namesOfIn(work, persons), may };
}

interface OfDates {
  readonly found: Found;
  readonly dates: readonly SealedOccurrence[];
  readonly replies: readonly SealedReply[];
  readonly people: People;
}

async function seenDatesIn(work: Work, { found, dates, replies, people }: OfDates) {
  const { occasion, where } = found;
  const me = where.asker.person;
  const seen: SeenDate[] = [];
  for (const { cancelledWhy, ...date } of dates) {
    const counted = countedAt(replies, date.id, occasion.id);
    const waiting = counted.filter(({ waits }) => waits);
    const mine = me === undefined ? undefined : counted.find(({ person }) => person === me);
    seen.push({
      ...date,
      cancelledWhy: cancelledWhy && (await open(work, occasion.space, cancelledWhy)),
      isOver: isOver(date, work.now),
      isMoved: !date.original.equals(date.starts),
      coming: people.may.names ? placesTaken(counted) : 0,
      waiting: people.may.names ? waiting.length : 0,
      left: placesLeft(occasion.capacity, counted),
      mine,
      turn: mine?.waits === true ? waiting.indexOf(mine) + 1 : undefined,
      replies: people.may.names ? await seenRepliesIn(work, counted, people) : [],
    });
  }
  return seen;
}

async function seenRepliesIn(work: Work, counted: readonly SealedReply[], people: People) {
  const seen: SeenReply[] = [];
  for (const one of counted) {
    const { id, person, answer, waits } = one;
    const name =
      person === undefined
        ? one.name && (await open(work, one.space, one.name))
        : people.names.get(person);
    const telephone = people.may.change ? one.telephone : undefined;
    seen.push({
      id,
      person,
      name: name ?? "",
      people: one.people,
      children: people.may.change ? one.children : 0,
      answer,
      waits,
      byTelephone: person === undefined && !one.isGuest,
      isGuest: one.isGuest,
      telephone: telephone && (await open(work, one.space, telephone)),
    });
  }
  return seen;
}

/** What the rule has up to the last date written, and is not among the dates. */
function exceptedOf(
  { when }: Occasion,
  dates: readonly SealedOccurrence[],
): readonly Temporal.Instant[] {
  const last = dates.toSorted(byOriginal).at(-1);
  if (when.rule.every === "once" || last === undefined) return [];
  const until = last.original.toZonedDateTimeISO(when.zone).toPlainDate();
  const all = datesOf(
    { ...when, except: NO_EXCEPTION, rule: { ...when.rule, ends: "on", last: until } },
    { until, school: undefined },
  );
  const kept = new Set(dates.map(({ original }) => original.epochMilliseconds));
  return all.map((one) => one.toInstant()).filter((one) => !kept.has(one.epochMilliseconds));
}

/** In the order of the rule, wherever a date was moved. */
export function byOriginal(
  one: Pick<Occurrence, "original">,
  other: Pick<Occurrence, "original">,
): number {
  return Temporal.Instant.compare(one.original, other.original);
}

const NO_EXCEPTION = { school: undefined, holidays: undefined };

/** How to write a commune, so that it is read again: « Crest (Drôme) ». */
export async function namePlaceIn(
  work: Work,
  code: string | undefined,
): Promise<string | undefined> {
  if (code === undefined || !isCommuneCode(code)) return undefined;
  return nameIn(await placeIndexIn(work), code);
}

function nameIn(index: PlaceIndex, code: string): string | undefined {
  const commune = isCommuneCode(code) ? index.communes.get(code) : undefined;
  return commune && writePlace(index, { kind: "commune", commune });
}
