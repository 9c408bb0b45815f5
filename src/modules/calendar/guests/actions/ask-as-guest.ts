import { writeMoment } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { postAskedMailIn } from "#modules/notifications";
import { findOrMakeAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, type Work } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import { findDateIn, type OfDate } from "../../actions/change-date.ts";
import { openWordsIn } from "../../actions/find-occasion.ts";
import { besideAll } from "../../actions/standing.ts";
import { isOver } from "../../domain/occasion.ts";
import { whyNotSoMany } from "../../domain/reply.ts";
import { welcomesGuests } from "../../domain/guest.ts";
import { findGuest, saveAsked } from "../../store/guests.ts";
import { toConfirm } from "./guest-mails.fr.ts";
import { guestPath } from "../../actions/letter-links.ts";

/** Requests from one place in an hour: a library has one line. */
const FROM_PLACE = declareLimit({ name: "guests-from-place", points: 30, seconds: 3600 });
/** Requests for one address in a day, by whoever. */
const FOR_ADDRESS = declareLimit({ name: "guests-for-address", points: 10, seconds: 86_400 });

export type AskAsGuest = OfDate & {
  readonly name: string;
  readonly email: string;
  readonly people: number;
  readonly children: number;
  /** Where links of the letter lead. */
  readonly site: string | undefined;
};

export type AskAsGuestRefusal =
  | "unknown-occasion"
  | "signed-in"
  | "cancelled"
  | "over"
  | "not-an-address"
  | "too-many-people"
  | "more-than-places"
  | "more-children"
  | "too-many";

/**
 * Somebody without an account says that they come. A letter leads to the button that counts; whatever is known of the
 * address (nothing, a person, « ne plus jamais m’écrire », three mails today, a place already), the answer is the same.
 */
export async function askAsGuest(
  app: App,
  actor: Actor,
  asked: AskAsGuest & { readonly place: string },
): Promise<Result<undefined, AskAsGuestRefusal>> {
  const email = readAddress(asked.email);
  const place = await countOne(app, FROM_PLACE, keyOf(app, asked.place));
  const address = email && (await countOne(app, FOR_ADDRESS, keyOf(app, email)));
  if ((place ?? address) !== undefined) return refused("too-many");
  return askAction(app, actor, asked);
}

const askAction = action(askAsGuestIn);

function keyOf(app: App, text: string): string {
  return Buffer.from(fingerprint(app, "count guests", text))
    .toString("hex")
    .slice(0, 40);
}

export async function askAsGuestIn(
  work: Work,
  asked: AskAsGuest,
): Promise<Result<undefined, AskAsGuestRefusal>> {
  if (work.actor.for !== undefined) return refused("signed-in");
  const found = await findDateIn(work, asked);
  if (found === undefined || !welcomesGuests(found.occasion)) return refused("unknown-occasion");
  const { occasion, date } = found;
  if (occasion.cancelledAt !== undefined || date.cancelledAt !== undefined)
    return refused("cancelled");
  if (isOver(date, work.now)) return refused("over");
  const many = whyNotSoMany({ ...asked, capacity: occasion.capacity });
  if (many !== undefined) return refused(many);
  if (readAddress(asked.email) === undefined) return refused("not-an-address");
  const address = await findOrMakeAddressIn(work, asked.email);
  const name = await seal(work, occasion.space, asked.name);
  const { people, children } = asked;
  const guest = await besideAll(work, async (lent) => {
    const id = await saveAsked(lent, {
      id: newId<"Guest">(),
      space: occasion.space,
      date: date.id,
      address,
      name,
      people,
      children,
      askedAt: work.now,
    });
    return findGuest(lent, id);
  });
  const words = await openWordsIn(work, occasion);
  if (guest === undefined || words === undefined) return refused("unknown-occasion");
  await postAskedMailIn(work, {
    address,
    kind: "calendar.guest-to-confirm",
    site: asked.site,
    parts: [
      toConfirm({
        title: words.title,
        when: writeMoment(date.starts, work.now, occasion.when.zone),
        at: guestPath(work.app, guest.id),
        isConfirmed: guest.confirmedAt !== undefined,
      }),
    ],
  });
  return done(undefined);
}
