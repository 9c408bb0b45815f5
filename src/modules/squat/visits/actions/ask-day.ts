import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { askOrganisationIn, standOfExchangeIn, writeNeedIn } from "#modules/exchanges";
import { employersOfIn, mayActForIn } from "#modules/organisations";
import { ageBandsIn, personsOfAddressIn } from "#modules/people";
import { openingOnIn, seatsLeftAtIn, venuesNamedIn } from "#modules/premises";
import { ownSpaceOf } from "#rules/access";
import { action, type Work, withRight } from "#services/house";

import { addressOfDoorIn, askedAtDoorIn } from "../../invite/actions/door-at.ts";
import { isOpen } from "../domain/lights.ts";
import { partTexts } from "../domain/parts.fr.ts";
import {
  type AskedDay,
  type AskRefusal,
  type ExchangeId,
  needsEmployer,
  type OrganisationId,
  type PersonId,
  timeOf,
  whyNotAsk,
} from "../domain/visit.ts";
import { holdAsks, listAskedOn, saveAsked, saveVisit, type Visit } from "../store/visits.ts";
import { KIND, valuesOf } from "./terms.ts";

/** Under which what concerns a day is kept, once it was asked who may. */
export const RIGHT = "squat-visits";

export type AskDayRefusal =
  | AskRefusal
  | "sign-in-first"
  | "unknown-venue"
  | "closed-that-day"
  | "full"
  | "nobody-answers-there"
  | "asked-already"
  | "said-no-already"
  | "not-asked";

export interface AskDay extends AskedDay {
  /** The organisation that keeps the venue, as the page found it. */
  readonly host: OrganisationId;
}

/**
 * Somebody asks to come to a venue for a day. The host is told and, where they come as somebody's employee, so is whoever
 * says yes there: two letters, one button each. Their own act alone: under a mandate nobody is sent to work elsewhere.
 */
export const askDay = action(askDayIn);

export async function askDayIn(
  work: Work,
  asked: AskDay,
): Promise<Result<ExchangeId, AskDayRefusal>> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return refused("sign-in-first");
  const works = await employersOfIn(work, me);
  const why = whyNotAsk(asked, { today: dayOf(work.now), host: asked.host, works });
  if (why !== undefined) return refused(why);
  if (await mayActForIn(work, { organisation: asked.host, power: "approve" }))
    return refused("own-structure");
  const door = await askedAtDoorIn(work, asked.venue);
  // It answers the letters that it has, and reads no new one.
  if (door === undefined && (await addressOfDoorIn(work, asked.venue)) !== undefined)
    return refused("nobody-answers-there");
  // One does not answer oneself.
  if (door !== undefined && (await personsOfAddressIn(work, door.address)).includes(me))
    return refused("own-structure");
  const before = await statesAskedIn(work, me, asked);
  if (before.some(isOpen)) return refused("asked-already");
  // Whoever answers by a letter says no once.
  if (door !== undefined && before.includes("declined")) return refused("said-no-already");
  const room = await hasRoomIn(work, asked);
  if (!room.done) return room;
  const venue = (await venuesNamedIn(work, [asked.venue])).get(asked.venue);
  if (venue === undefined) return refused("unknown-venue");
  const written = await writeNeedIn(work, {
    kind: KIND,
    words: {
      title: partTexts.title(venue.name),
      terms: valuesOf(asked),
      worksFor: needsEmployer(asked.as) ? asked.employer : undefined,
    },
    commune: venue.commune,
  });
  if (!written.done) return refused("not-asked");
  const id = written.value;
  await keepAskedIn(work, asked, { id, guest: me, zone: room.value });
  const told = await askOrganisationIn(work, { need: id, organisation: asked.host });
  if (!told.done)
    return refused(told.refusal === "nobody-answers-there" ? told.refusal : "not-asked");
  const exchange = told.value?.id;
  if (exchange === undefined) return refused("not-asked");
  await withRight(work, RIGHT, (lent) => saveAsked(lent, id, exchange));
  return done(exchange);
}

/** Keeps the ask, and whether who asks had said to be under eighteen: their host has somebody there all day. */
async function keepAskedIn(
  work: Work,
  { as: comesAs, host, venue, day, part, people }: AskDay,
  told: Pick<Visit, "id" | "guest" | "zone">,
): Promise<void> {
  const isMinor = (await ageBandsIn(work, [told.guest])).get(told.guest) !== "adult";
  const asked = { host, comesAs, venue, day, part, people, isMinor };
  const space = ownSpaceOf(told.guest);
  await withRight(work, RIGHT, (lent) => saveVisit(lent, { ...told, ...asked, space }));
}

/** What became of what one asked there for that day; of two at once, the second waits for the first. */
function statesAskedIn(
  work: Work,
  guest: PersonId,
  { venue, day, part }: AskDay,
): Promise<readonly string[]> {
  return withRight(work, RIGHT, async (lent) => {
    await holdAsks(lent, guest);
    const states: string[] = [];
    for (const one of await listAskedOn(lent, { guest, venue, day })) {
      if (one.part !== part && one.part !== "day" && part !== "day") continue;
      const stand = one.exchange && (await standOfExchangeIn(lent, one.exchange));
      if (stand !== undefined) states.push(stand.state);
    }
    return states;
  });
}

/** The zone of the venue, where it is open then and has seats; what is not known of it is left to the host. */
async function hasRoomIn(
  work: Work,
  { venue, day, part, people }: AskDay,
): Promise<Result<string, "unknown-venue" | "closed-that-day" | "full">> {
  const opening = await openingOnIn(work, { venue, day });
  if (opening === undefined) return refused("unknown-venue");
  const time = timeOf(part, opening.spans);
  if (time === undefined) return refused("closed-that-day");
  const midnight = day.toZonedDateTime({ timeZone: opening.zone });
  const left = await seatsLeftAtIn(work, {
    venue,
    starts: midnight.add({ minutes: time.from }).toInstant(),
    ends: midnight.add({ minutes: time.to }).toInstant(),
  });
  return left !== undefined && left < people ? refused("full") : done(opening.zone);
}
