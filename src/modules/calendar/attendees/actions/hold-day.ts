import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seatsLeftAtIn, venuesNamedIn } from "#modules/premises";
import type { VenueId } from "#rules/premises";
import { mayReachIn, type Work } from "#services/house";

import { sealWordsIn } from "../../actions/find-occasion.ts";
import { isAgreedKindIn } from "../../actions/kinds.ts";
import { besideAll } from "../../actions/standing.ts";
import { tellCancelledIn, whoComesIn } from "../../actions/tell-occasions.ts";
import { writeDatesIn } from "../../actions/write-dates.ts";
import {
  decideWhen,
  decideWords,
  horizonOf,
  type Occasion,
  type OccasionId,
  type OccurrenceId,
  type PersonId,
  type SpaceId,
  type WhenRefusal,
  type Words,
  type WordsRefusal,
} from "../../domain/occasion.ts";
import { holdVenue } from "../../store/attendees.ts";
import { holdOccasion, saveCancelled, saveOccasion } from "../../store/occasions.ts";
import { listDates } from "../../store/occurrences.ts";
import { saveReply } from "../../store/replies.ts";

/** A day on which two sides agreed, as the module above knows it. */
export interface HoldDay {
  /** Of the organisation that welcomes; its space has been made. */
  readonly space: SpaceId;
  /** Who agreed for it: they made it. */
  readonly madeBy: PersonId;
  /** One of `occasionKinds`. */
  readonly kind: string;
  readonly words: Words;
  readonly venue: VenueId;
  readonly zone: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly minutes: number;
  /** Who comes, by name, of how many; they sit on so many seats together. */
  /** Where it is changed and called off: the page of the module above. Undefined: here, as any. */
  readonly page: string | undefined;
  readonly attendees: readonly { readonly person: PersonId; readonly people: number }[];
}

export interface HeldDay {
  readonly occasion: OccasionId;
  readonly date: OccurrenceId;
}

export type HoldDayRefusal = WordsRefusal | WhenRefusal | "unknown-kind" | "unknown-venue" | "full";

/**
 * A day that two sides agreed on becomes an occasion of the one that welcomes, for its members, where it holds as many
 * seats as people come: they are asked to it by name, and down for it. The module above vouches that both said yes, and
 * writes to them itself. One after the other for one venue, so that two never take the last seat: the second is `full`
 * and nothing is kept. A venue that does not say its seats is never full.
 */
export async function holdDayIn(
  work: Work,
  asked: HoldDay,
): Promise<Result<HeldDay, HoldDayRefusal>> {
  const decided = await decideDayIn(work, asked);
  if (!decided.done) return decided;
  const { occasion, words } = decided.value;
  await holdVenue(work, asked.venue);
  if (!(await hasRoomIn(work, asked, occasion.capacity))) return refused("full");
  const sealed = { ...(await sealWordsIn(work, asked.space, words)), cancelledWhy: undefined };
  return besideAll(work, async (lent) => {
    await saveOccasion(lent, { ...occasion, sealed });
    await writeDatesIn(lent, occasion);
    const [date] = await listDates(lent, occasion.id);
    if (date === undefined) throw new Error("a day that is once has a date");
    const held = { occasion: occasion.id, date: date.id };
    await askByNameIn(lent, { ...held, space: asked.space, from: asked.madeBy }, asked.attendees);
    return done(held);
  });
}

interface Decided {
  readonly occasion: Occasion & { readonly capacity: number };
  readonly words: Words;
}

/** The occasion that it becomes, before anything is held. */
async function decideDayIn(work: Work, asked: HoldDay): Promise<Result<Decided, HoldDayRefusal>> {
  if (!isAgreedKindIn(work.app, asked.kind)) return refused("unknown-kind");
  const venue = (await venuesNamedIn(work, [asked.venue])).get(asked.venue);
  if (venue === undefined) return refused("unknown-venue");
  const words = decideWords(asked.words, venue.commune);
  if (!words.done) return words;
  const { space, kind, minutes, madeBy, page } = asked;
  const when = onceOn(asked);
  const dated = decideWhen(when, { minutes, now: work.now, school: undefined });
  if (!dated.done) return dated;
  const occasion = {
    id: newId<"Occasion">(),
    space,
    kind,
    themes: [],
    commune: venue.commune,
    venue: asked.venue,
    when,
    minutes,
    seenBy: "members" as const,
    isHidden: false,
    capacity: asked.attendees.reduce((sum, { people }) => sum + people, 0),
    madeBy,
    madeAt: work.now,
    changedAt: work.now,
    version: 1,
    sequence: 0,
    cancelledAt: undefined,
    page,
    unfoldedTo: horizonOf(when, work.now),
  };
  return done({ occasion, words: words.value });
}

async function hasRoomIn(work: Work, asked: HoldDay, people: number): Promise<boolean> {
  const { venue, zone, day, at, minutes } = asked;
  const starts = day.toZonedDateTime({ timeZone: zone, plainTime: at });
  const left = await seatsLeftAtIn(work, {
    venue,
    starts: starts.toInstant(),
    ends: starts.add({ minutes }).toInstant(),
  });
  return left === undefined || left >= people;
}

function onceOn({ zone, day, at }: Pick<HoldDay, "zone" | "day" | "at">) {
  const rule = { every: "once" as const };
  return { zone, day, at, rule, except: { school: undefined, holidays: undefined } };
}

/** They are down for it; what keeps the two apart was asked by the module where they agreed, and is asked again here. */
async function askByNameIn(
  lent: Work,
  {
    occasion,
    date,
    space,
    from,
  }: HeldDay & { readonly space: SpaceId; readonly from: HoldDay["madeBy"] },
  attendees: HoldDay["attendees"],
): Promise<void> {
  const reached = await mayReachIn(
    lent,
    attendees.map(({ person }) => person),
    { from },
  );
  for (const { person, people } of attendees) {
    if (!reached.includes(person)) continue;
    await saveReply(lent, {
      id: newId<"Reply">(),
      space,
      occasion,
      about: date,
      person,
      answer: "yes",
      people,
      children: 0,
      waits: false,
      askedAt: lent.now,
      addedBy: undefined,
      name: undefined,
      telephone: undefined,
      isGuest: false,
      isByName: true,
    });
  }
}

/** Such a day does not take place: its seats are free again. `quiet`: the module above writes to who was to come. */
export async function endDayIn(
  work: Work,
  { occasion, quiet }: { readonly occasion: OccasionId; readonly quiet?: true },
): Promise<boolean> {
  return besideAll(work, async (lent) => {
    const held = await holdOccasion(lent, occasion);
    if (held === undefined || held.cancelledAt !== undefined) return false;
    await saveCancelled(lent, occasion, undefined);
    if (quiet !== true)
      await tellCancelledIn(lent, {
        occasion: held,
        date: undefined,
        from: work.actor.for,
        to: await whoComesIn(lent, { occasion }),
      });
    return true;
  });
}
