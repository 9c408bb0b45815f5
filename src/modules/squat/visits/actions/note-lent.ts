import { done, refused, type Result } from "#basics/result";
import { employerThatSaidYesIn } from "#modules/exchanges";
import {
  type AboutBy,
  giftAboutIn,
  isSaidAboutIn,
  organisationsKeptIn,
  type SayRefusal,
  sayGiftAboutIn,
  type SeenGift,
} from "#modules/gifts";
import {
  mayActForIn,
  namesOfOrganisationsIn,
  organisationsToActForIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { GiftId } from "#rules/gifts";
import { action, mayReachOneIn, reading, type Work, withRight } from "#services/house";

import { halvesOf } from "../domain/lights.ts";
import { partTexts } from "../domain/parts.fr.ts";
import type { ExchangeId, OrganisationId } from "../domain/visit.ts";
import { listLentTo, saveLentFor, saveLentNoted } from "../store/lent.ts";
import { RIGHT } from "./ask-day.ts";
import { seeDayIn, type SeenDay } from "./see-day.ts";

/** What a host lent by welcoming somebody, once the day is over: as guest and host read it, and an employer whom the guest named. */
export interface SeenLent {
  readonly gift: SeenGift | undefined;
  /** For whom the guest may note it besides themself: the organisations of which they keep the page. Empty for the host. */
  readonly receivers: readonly Named[];
  /** The employer that said yes to the day, and of which the guest keeps no page: whoever says yes there notes it, once named. */
  readonly employer: Named | undefined;
  /** The guest named it: it waits for somebody there, or was noted by them. */
  readonly named: "waits" | "noted" | undefined;
}

interface Named {
  readonly id: OrganisationId;
  readonly name: string;
}

const aboutOf = ({ visit }: SeenDay): AboutBy => ({
  about: { table: "squat.visit", id: visit.id },
  giver: { kind: "organisation", id: visit.host },
});

const isOver = ({ lights }: SeenDay) => lights.stands === "over";

/** Whether who acts says yes for the employer that the guest named. Never under a mandate. */
async function isOfNamedIn(work: Work, { visit: { lentFor } }: SeenDay): Promise<boolean> {
  if (lentFor === undefined || work.actor.mandate !== undefined) return false;
  return mayActForIn(work, { organisation: lentFor, power: "approve" });
}

/** Sees what was noted of a day, or that it may be; undefined where nothing is. */
export async function seeLentIn(work: Work, seen: SeenDay): Promise<SeenLent | undefined> {
  if (!isOver(seen)) return undefined;
  const nothing = { gift: undefined, receivers: [], employer: undefined, named: undefined };
  const gift = await giftAboutIn(work, aboutOf(seen));
  if (gift !== undefined) return { ...nothing, gift };
  const { lentFor, host } = seen.visit;
  if (seen.reader === "employer") {
    if (lentFor === undefined || !(await isOfNamedIn(work, seen))) return undefined;
    return { ...nothing, employer: await namedAsIn(work, lentFor), named: "waits" };
  }
  if (seen.reader !== "guest") return undefined;
  const kept = (await organisationsKeptIn(work)).filter(({ id }) => id !== host);
  const named = await namedOfIn(work, seen);
  return {
    ...nothing,
    receivers: kept.map(({ id, name }) => ({ id, name })),
    employer:
      named === undefined || lentFor === undefined
        ? await toNameIn(work, seen, kept)
        : await namedAsIn(work, lentFor),
    named,
  };
}

/** The employer that said yes to the day, unless the guest keeps its page, and notes it for it themself. */
async function toNameIn(
  work: Work,
  { exchange }: SeenDay,
  kept: readonly Named[],
): Promise<Named | undefined> {
  const employer = await employerThatSaidYesIn(work, exchange);
  return kept.some(({ id }) => id === employer?.id) ? undefined : employer;
}

/** One that was named, as it is called today. */
async function namedAsIn(work: Work, id: OrganisationId): Promise<Named> {
  const name = (await namesOfOrganisationsIn(work, [id])).get(id)?.name;
  return { id, name: name ?? partTexts.employerWithoutName };
}

/** What became of the naming: a gift that was withdrawn is not noted, and the employer may be named anew. */
async function namedOfIn(work: Work, seen: SeenDay): Promise<SeenLent["named"]> {
  const { lentFor, lentNotedAt } = seen.visit;
  if (lentFor === undefined) return undefined;
  if (lentNotedAt === undefined) return "waits";
  return (await isSaidAboutIn(work, aboutOf(seen))) ? "noted" : undefined;
}

/** A day of which who acts may note what was lent. */
export interface DayToNote {
  readonly day: SeenDay;
  readonly lent: SeenLent | undefined;
  readonly now: Temporal.Instant;
}

/** Of its two sides, or of an employer whom the guest named; else undefined. */
export const seeDayToNote = reading(
  async (
    work: Work,
    { exchange }: { readonly exchange: ExchangeId },
  ): Promise<DayToNote | undefined> => {
    const day = await seeDayIn(work, exchange, { asEmployer: true });
    if (day === undefined) return undefined;
    if (day.reader === "employer" && !(await isOfNamedIn(work, day))) return undefined;
    return { day, lent: await seeLentIn(work, day), now: work.now };
  },
);

export type NoteLentRefusal = SayRefusal | "unknown-day" | "not-over-yet" | "noted-already";

/**
 * What was lent is noted: by the guest, to themself or to an organisation of which they keep the page and that they name here; by
 * who says yes for the employer that the guest named, to that one. The host confirms it or not. A day that was lent is one gift,
 * however often it is noted.
 */
export const noteLent = action(noteLentIn);

export async function noteLentIn(
  work: Work,
  {
    exchange,
    receiver,
  }: { readonly exchange: ExchangeId; readonly receiver: OrganisationId | undefined },
): Promise<Result<GiftId, NoteLentRefusal>> {
  const seen = await seeDayIn(work, exchange, { asEmployer: true });
  if (seen === undefined || seen.reader === "host") return refused("unknown-day");
  const isOfEmployer = seen.reader === "employer";
  if (isOfEmployer && !(await isOfNamedIn(work, seen))) return refused("unknown-day");
  if (!isOver(seen)) return refused("not-over-yet");
  if (!isOfEmployer && (await namedOfIn(work, seen)) === "noted") return refused("noted-already");
  return noteIn(work, seen, isOfEmployer ? seen.visit.lentFor : receiver);
}

/**
 * The guest names the employer that said yes to the day, and of which they keep no page: whoever says yes there notes what was lent, in
 * whose accounts it goes, and the host reads its name then. Named twice is once.
 */
export const nameEmployer = action(
  async (
    work: Work,
    { exchange, employer }: { readonly exchange: ExchangeId; readonly employer: OrganisationId },
  ): Promise<Result<ExchangeId, NoteLentRefusal>> => {
    const seen = await seeDayIn(work, exchange);
    if (seen?.reader !== "guest") return refused("unknown-day");
    if (!isOver(seen)) return refused("not-over-yet");
    const lent = await seeLentIn(work, seen);
    if (lent?.gift !== undefined || lent?.named !== undefined) return done(exchange);
    if (lent?.employer?.id !== employer) return refused("not-yours-to-say");
    await withRight(work, RIGHT, (own) => saveLentFor(own, seen.visit.id, employer));
    return done(exchange);
  },
);

/** Says it, and nobody is waited for any more. */
async function noteIn(
  work: Work,
  seen: SeenDay,
  receiver: OrganisationId | undefined,
): Promise<Result<GiftId, NoteLentRefusal>> {
  const { visit, venue } = seen;
  const said = await sayGiftAboutIn(work, {
    ...aboutOf(seen),
    receiver:
      receiver === undefined
        ? { kind: "person", id: visit.guest }
        : { kind: "organisation", id: receiver },
    kind: "premises",
    unit: "half-days",
    count: halvesOf(visit.part),
    isLent: false,
    from: visit.day,
    until: visit.day,
    words: venue?.name,
    as: "receiver",
  });
  if (said.done && visit.lentFor !== undefined)
    await withRight(work, RIGHT, (own) =>
      seen.reader === "employer"
        ? saveLentNoted(own, visit.id)
        : saveLentFor(own, visit.id, undefined),
    );
  return said;
}

/** A day of which somebody is to note what was lent, for an organisation for which who acts says yes. */
export interface LentToNote {
  readonly exchange: ExchangeId;
  readonly guestName: string;
  readonly employerName: string;
}

/** So many are shown at once. */
const MOST_SHOWN = 20;

/** What guests named for those who say yes where they work. Nothing under a mandate, and of whom one does not hear. */
export async function listLentToNoteIn(work: Work): Promise<readonly LentToNote[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const mine = await organisationsToActForIn(work, "approve");
  const names = new Map(mine.map(({ id, name }) => [id, name]));
  const found = await withRight(work, RIGHT, (lent) =>
    listLentTo(lent, [...names.keys()], MOST_SHOWN),
  );
  const guests = await namesOfIn(
    work,
    found.map(({ guest }) => guest),
  );
  const all: LentToNote[] = [];
  for (const { exchange, guest, employer } of found)
    if (await mayReachOneIn(work, me, { from: guest }))
      all.push({
        exchange,
        guestName: guests.get(guest) ?? "",
        employerName: names.get(employer) ?? "",
      });
  return all;
}
