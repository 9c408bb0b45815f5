import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { confirmAddressIn } from "#modules/people";
import { action, type App, linkHolder, reading, type Work } from "#services/house";

import { fillDateIn } from "../../actions/fill-places.ts";
import { openWordsIn } from "../../actions/find-occasion.ts";
import { answerIn, type ReplyRefusal } from "../../actions/reply.ts";
import { namePlaceIn } from "../../actions/see-occasions.ts";
import { besideAll } from "../../actions/standing.ts";
import { isOver, type Occasion, type Occurrence, type Words } from "../../domain/occasion.ts";
import { countedAt, placesLeft, type Reply } from "../../domain/reply.ts";
import { findOccasion } from "../../store/occasions.ts";
import { findOccurrence, holdOccurrence } from "../../store/occurrences.ts";
import { deleteReply, listReplies } from "../../store/replies.ts";
import { type Guest, type GuestId, welcomesGuests } from "../../domain/guest.ts";
import { findGuest, holdGuest, saveSaid } from "../../store/guests.ts";
import { readGuestLink } from "../../actions/letter-links.ts";

const GUESTS = "calendar.guest";

interface GuestLink {
  readonly id: string;
  readonly signature: string;
}

/** What the link of a guest shows. Opening it counts nothing. */
export interface SeenGuest {
  readonly guest: Guest;
  readonly name: string;
  readonly occasion: Occasion;
  readonly date: Occurrence;
  /** Undefined where it is open to everyone no more: one may only take back what one said. */
  readonly words: Words | undefined;
  readonly placeName: string | undefined;
  readonly said: Pick<Reply, "people" | "children" | "waits"> | undefined;
  /** My place among those who wait, from 1. */
  readonly turn: number | undefined;
  /** How many places remain; undefined where there is room for all. */
  readonly left: number | undefined;
  /** Whether one may still say that one comes. */
  readonly isOpen: boolean;
  readonly isCancelled: boolean;
}

/** The date is no more: what was said of it counts no more, and nothing else is known of it. */
export const GONE = "gone";

/** Sees what the link of a letter is about; undefined for a link that is not ours, or once it is forgotten. */
export async function seeGuest(
  app: App,
  link: GuestLink,
): Promise<SeenGuest | typeof GONE | undefined> {
  const id = readGuestLink(app, link);
  return id && seeAction(app, linkHolder(GUESTS, id), id);
}

const seeAction = reading((work: Work, id: GuestId) => besideAll(work, (lent) => seeIn(lent, id)));

async function seeIn(work: Work, id: GuestId): Promise<SeenGuest | typeof GONE | undefined> {
  const guest = await findGuest(work, id);
  const date = guest && (await findOccurrence(work, guest.date));
  const occasion = date && (await findOccasion(work, date.occasion));
  if (guest !== undefined && date === undefined) return GONE;
  if (guest === undefined || date === undefined || occasion === undefined) return undefined;
  const isWelcome = welcomesGuests(occasion);
  // Nothing was said, and nothing is to be known any more.
  if (!isWelcome && guest.reply === undefined) return undefined;
  const replies = countedAt(await listReplies(work, [date.id, occasion.id]), date.id, occasion.id);
  const said = replies.find((reply) => reply.id === guest.reply);
  const waiting = replies.filter(({ waits }) => waits);
  const isCancelled = occasion.cancelledAt !== undefined || date.cancelledAt !== undefined;
  const { name, address: _, ...shown } = guest;
  return {
    guest: shown,
    name: (await open(work, guest.space, name)) ?? "",
    occasion,
    date,
    words: isWelcome ? await openWordsIn(work, occasion) : undefined,
    placeName: isWelcome ? await namePlaceIn(work, occasion.commune) : undefined,
    said,
    turn: said?.waits === true ? waiting.indexOf(said) + 1 : undefined,
    left: placesLeft(occasion.capacity, replies),
    isOpen: isWelcome && !isCancelled && !isOver(date, work.now),
    isCancelled,
  };
}

/** What a guest says by the link of their letter: that they come, how many; or that they do not. */
export type SayAsGuest =
  | { readonly comes: false }
  | {
      readonly comes: true;
      readonly name: string;
      readonly people: number;
      readonly children: number;
      /** What was read of the date: moved meanwhile, and nobody says yes to another hour. */
      readonly seen: number | undefined;
    };

export async function sayAsGuest(
  app: App,
  link: GuestLink,
  asked: SayAsGuest,
): Promise<Result<undefined, ReplyRefusal>> {
  const id = readGuestLink(app, link);
  if (id === undefined) return refused("unknown-occasion");
  return sayAction(app, linkHolder(GUESTS, id), { id, asked });
}

const sayAction = action(
  (
    work: Work,
    { id, asked }: { readonly id: GuestId; readonly asked: SayAsGuest },
  ): Promise<Result<undefined, ReplyRefusal>> =>
    besideAll(work, (lent) => (asked.comes ? comesIn(lent, id, asked) : leavesIn(lent, id))),
);

/** Who reads the mails of the address presses the button: they come, and by that the address is theirs. */
async function comesIn(
  work: Work,
  id: GuestId,
  asked: Extract<SayAsGuest, { readonly comes: true }>,
): Promise<Result<undefined, ReplyRefusal>> {
  const guest = await holdGuest(work, id);
  const date = guest && (await findOccurrence(work, guest.date));
  const occasion = date && (await findOccasion(work, date.occasion));
  if (guest === undefined || occasion === undefined || !welcomesGuests(occasion))
    return refused("unknown-occasion");
  const { people, children, seen } = asked;
  const name = await seal(work, occasion.space, asked.name);
  const who = { person: undefined, addedBy: undefined, telephone: undefined, name, isGuest: true };
  const told = await answerIn(
    work,
    { occasion },
    { date: guest.date, answer: "yes", people, children, seen, who, before: guest.reply },
  );
  if (!told.done) return told;
  await confirmAddressIn(work, guest.address);
  await saveSaid(work, { id, name, people, children, reply: told.value.reply });
  return done(undefined);
}

/** They do not come: nothing of what they said is kept, and whoever waits comes in. */
async function leavesIn(work: Work, id: GuestId): Promise<Result<undefined, ReplyRefusal>> {
  const guest = await holdGuest(work, id);
  if (guest === undefined) return refused("unknown-occasion");
  if (guest.reply === undefined) return done(undefined);
  const date = await holdOccurrence(work, guest.date);
  const occasion = date && (await findOccasion(work, date.occasion));
  await deleteReply(work, guest.reply);
  if (date !== undefined && occasion !== undefined) await fillDateIn(work, occasion, date);
  return done(undefined);
}
