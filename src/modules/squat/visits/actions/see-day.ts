import { standOfExchangeIn } from "#modules/exchanges";
import { findOrganisationIn, mayActForIn, namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { type NamedVenue, openingOnIn, venuesNamedIn } from "#modules/premises";
import { reading, type Work, withRight } from "#services/house";

import { closingOfVenueIn, isAfterClosing } from "../../invite/actions/door-at.ts";
import {
  type Feedback,
  isThrough,
  mayArrive,
  mayRead,
  maySay,
  type Side,
} from "../domain/feedback.ts";
import { isOpen, type Lights, lightsOf } from "../domain/lights.ts";
import { listFeedback, type SealedFeedback } from "../store/feedback.ts";
import { findVisitOfExchange, type Visit } from "../store/visits.ts";
import { type ExchangeId, ORDINARY, timeOf } from "../domain/visit.ts";
import { RIGHT } from "./ask-day.ts";
import { isQuietIn } from "./carry.ts";
import { seeComingIn, type SeenComing } from "./see-coming.ts";
import { type DayOfTerms, dayOfTerms } from "./terms.ts";
import { openWelcomeIn, type Welcome } from "./welcome.ts";

/** Who reads a day: its guest, who welcomes, or who says yes for the employer. */
export type Reader = Side | "employer";

/** A day as one of its three readers sees it. */
export interface SeenDay {
  /** On the day that the two propose now: until they agree, that of the terms that stand. */
  readonly visit: Visit;
  /** What was asked first, where the two propose something else by now. */
  readonly first: DayOfTerms | undefined;
  readonly exchange: ExchangeId;
  readonly reader: Reader;
  readonly lights: Lights;
  readonly guestName: string;
  readonly hostName: string;
  readonly venue: NamedVenue | undefined;
  /** What the host says to its guests; how one comes in is apart. */
  readonly welcome: Omit<Welcome, "coming"> | undefined;
  /** How one comes there, and comes in: to the guest, when it is time. */
  readonly coming: SeenComing | undefined;
  /** What this reader may say now: that somebody came, how it went. */
  readonly may: { readonly arrive: boolean; readonly say: boolean; readonly gather: boolean };
  /** Who said already how it went. */
  readonly said: readonly Side[];
  /** From when to when, in minutes of the day, where the hours of the place are known. */
  readonly hours: { readonly from: number; readonly to: number } | undefined;
  /** The last day on which the door of the host is open, where this day is after it and would be off. */
  readonly closes: Temporal.PlainDate | undefined;
  /** Which day it is there. */
  readonly today: Temporal.PlainDate;
}

/** A day, by its exchange; undefined for what is none, and for who is none of the three. */
export const seeDay = reading((work: Work, { exchange }: { readonly exchange: ExchangeId }) =>
  seeDayIn(work, exchange),
);

/**
 * The same in a step. Of whoever reads it as neither guest nor host, the page of the exchange asked before that they say
 * yes for the employer: `asEmployer`.
 */
export async function seeDayIn(
  work: Work,
  exchange: ExchangeId,
  { asEmployer = false }: { readonly asEmployer?: boolean } = {},
): Promise<SeenDay | undefined> {
  const kept = await withRight(work, RIGHT, (lent) => findVisitOfExchange(lent, exchange));
  if (kept === undefined) return undefined;
  const isQuiet = kept.circle !== undefined && (await isQuietIn(work, kept, "circle"));
  const reader = (await sideIn(work, kept)) ?? (asEmployer ? "employer" : undefined);
  const stand = await standOfExchangeIn(work, exchange);
  if (reader === undefined || stand === undefined) return undefined;
  if (reader === "host" && !stand.isTold) return undefined;
  const proposed = proposedOf(kept, stand.chosen);
  const visit = { ...kept, ...proposed, ...(isQuiet ? { circle: undefined } : {}) };
  const { zone, day } = visit;
  const today = work.now.toZonedDateTimeISO(zone).toPlainDate();
  const lights = lightsOf(stand, { day, today, ...saidOf(visit) });
  const venue = (await venuesNamedIn(work, [visit.venue])).get(visit.venue);
  const opening = await openingOnIn(work, { venue: visit.venue, day });
  const closing = isOpen(stand.state) ? await closingOfVenueIn(work, visit.venue) : undefined;
  const said = (await withRight(work, RIGHT, (lent) => listFeedback(lent, visit.id))).map(
    ({ by }) => by,
  );
  return {
    visit,
    first: proposed && isOther(proposed, kept) ? kept : undefined,
    exchange,
    reader,
    lights,
    guestName: (await namesOfIn(work, [visit.guest])).get(visit.guest) ?? "",
    hostName: (await namesOfOrganisationsIn(work, [visit.host])).get(visit.host)?.name ?? "",
    venue,
    welcome: await openWelcomeIn(work, visit.venue),
    coming:
      reader === "guest" && isAgreed(visit)
        ? await seeComingIn(work, { ...visit, commune: venue?.commune })
        : undefined,
    may: mayNow(visit, {
      reader,
      today,
      isThrough: isThroughOn(visit, { now: work.now, today, spans: opening?.spans }),
    }),
    said,
    hours: opening?.spans && timeOf(visit.part, opening.spans),
    closes: isAfterClosing(closing, visit) ? closing?.lastDay : undefined,
    today,
  };
}

const isAgreed = ({ agreedAt, offAt }: Visit) => agreedAt !== undefined && offAt === undefined;

function mayNow(
  visit: Visit,
  now: {
    readonly reader: Reader;
    readonly today: Temporal.PlainDate;
    readonly isThrough: boolean;
  },
): SeenDay["may"] {
  const { reader, today } = now;
  const { day, circle } = visit;
  if (reader === "employer" || !isAgreed(visit))
    return { arrive: false, say: false, gather: false };
  const gather = maySay({ day, today });
  const say = gather && now.isThrough;
  const arrive = mayArrive({ by: reader, day, today }) && !cameOf(visit, reader);
  return { arrive, say, gather: gather && circle === undefined };
}

/** Whether the hours of the day are over: those for which its seats were held. */
function isThroughOn(
  { day, part, zone }: Visit,
  {
    now,
    today,
    spans,
  }: {
    readonly now: Temporal.Instant;
    readonly today: Temporal.PlainDate;
    readonly spans: Parameters<typeof timeOf>[1];
  },
): boolean {
  if (!day.equals(today)) return Temporal.PlainDate.compare(day, today) < 0;
  const { to } = timeOf(part, spans) ?? ORDINARY;
  return isThrough(now, { day, zone, until: to });
}

/** What the two propose now, where they did not agree yet; undefined where nothing of it is to be read. */
export function proposedOf(
  { agreedAt }: Visit,
  chosen: Readonly<Record<string, string>>,
): DayOfTerms | undefined {
  return agreedAt === undefined ? dayOfTerms(chosen) : undefined;
}

function isOther(one: DayOfTerms, { day, part, people }: DayOfTerms): boolean {
  return !one.day.equals(day) || one.part !== part || one.people !== people;
}

/** What the two sides said of a day, for where it stands. */
export const saidOf = ({ agreedAt, offAt, guestCameAt, hostSawAt }: Visit) => ({
  wasAgreed: agreedAt !== undefined,
  came: offAt === undefined && (guestCameAt !== undefined || hostSawAt !== undefined),
});

function cameOf({ guestCameAt, hostSawAt }: Visit, side: Side): boolean {
  return (side === "guest" ? guestCameAt : hostSawAt) !== undefined;
}

/** On which side of a day who acts is: a guest who represents the host too is its guest. Never under a mandate. */
export async function sideIn(work: Work, visit: Visit): Promise<Side | undefined> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return undefined;
  if (me === visit.guest) return "guest";
  if ((await findOrganisationIn(work, visit.host)) === undefined) return undefined;
  const speaks = await mayActForIn(work, { organisation: visit.host, power: "approve" });
  return speaks && visit.exchange !== undefined ? "host" : undefined;
}

/** How a day went, as the other side said it, once it may be read. */
export async function readFeedbackIn(
  work: Work,
  { visit, reader, today }: Pick<SeenDay, "visit" | "today"> & { readonly reader: Side },
): Promise<SealedFeedback | undefined> {
  const all = await withRight(work, RIGHT, (lent) => listFeedback(lent, visit.id));
  const said: readonly Pick<Feedback, "by">[] = all;
  if (!mayRead(said, { reader, day: visit.day, today })) return undefined;
  return all.find(({ by }) => by !== reader);
}
