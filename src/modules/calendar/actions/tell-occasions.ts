import { isId } from "#basics/id";
import { memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { open } from "#modules/access";
import type { Work } from "#services/house";

import {
  addressOf,
  isOver,
  type Occasion,
  type OccasionId,
  type PersonId,
  type Words,
} from "../domain/occasion.ts";
import { welcomesGuests } from "../domain/guest.ts";
import { lostBy } from "../domain/reply.ts";
import { findOccasion } from "../store/occasions.ts";
import { findOccurrence, listDates, type SealedOccurrence } from "../store/occurrences.ts";
import { listRepliesOfOccasion, type SealedReply } from "../store/replies.ts";
import { declinePath, guestPath } from "./letter-links.ts";
import {
  goneFact,
  guestsComingIn,
  guestToldIn,
  readGone,
  tellGuestsGoneIn,
  tellGuestsOfIn,
} from "./tell-guests.ts";
import { openWordsIn } from "./find-occasion.ts";
import type { Where } from "./standing.ts";

interface ToTell {
  readonly to: readonly PersonId[];
  readonly kind: `calendar.${"added" | "changed" | "moved" | "cancelled" | "placed"}`;
  /** Said once to each, whatever happens. */
  readonly object: string;
  readonly source?: string;
  readonly facts: Readonly<Record<string, string>>;
  /** What is told to one of them alone. */
  readonly own?: (person: PersonId) => Readonly<Record<string, string>>;
}

/** Who acts is not written to; nor whom nothing of them reaches. `from`: the house speaks when undefined. */
async function tellIn(work: Work, from: PersonId | undefined, told: ToTell): Promise<void> {
  const others = told.to.filter((person) => person !== from);
  const addresses = await reachPeopleIn(work, others, from);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: told.kind,
      object: told.object,
      ...(told.source === undefined ? {} : { source: told.source }),
      facts: { ...told.facts, ...told.own?.(person), person },
    })),
  );
}

interface Coming extends Pick<SealedReply, "about" | "answer"> {
  readonly person: PersonId;
}

/** Who comes, or perhaps, to one date, or to any that is not over. */
export async function whoComesIn(
  work: Work,
  { occasion, date }: { readonly occasion: OccasionId; readonly date?: string },
): Promise<readonly PersonId[]> {
  const replies = await listRepliesOfOccasion(work, occasion);
  const toCome = new Set(
    (await listDates(work, occasion))
      .filter((one) => !isOver(one, work.now) && one.cancelledAt === undefined)
      .map(({ id }): string => id),
  );
  const isAsked = (about: string) => (date === undefined ? toCome.has(about) : about === date);
  const known = replies.flatMap(({ person, about, answer }): Coming[] =>
    person === undefined ? [] : [{ person, about, answer }],
  );
  const own = known.filter(({ about }) => isAsked(about));
  const persons = new Set(own.filter(({ answer }) => answer !== "no").map(({ person }) => person));
  // Who answered for all the dates comes, unless they said no to this one.
  const no = new Set(own.filter(({ answer }) => answer === "no").map(({ person }) => person));
  for (const { person, about, answer } of known)
    if (about === occasion && answer !== "no" && (date === undefined || !no.has(person)))
      persons.add(person);
  return [...persons];
}

/** The members of a circle learn of a new occasion: one letter for all its dates. */
export async function tellAddedIn(
  work: Work,
  { occasion, where }: { readonly occasion: OccasionId; readonly where: Where },
): Promise<void> {
  const circle: string = where.space;
  if (where.of !== "circle" || !isId<"Circle">(circle)) return;
  const members = await memberIdsAtIn(work, { circle, at: work.now });
  await tellIn(work, where.asker.person, {
    to: members,
    kind: "calendar.added",
    object: occasion,
    source: occasion,
    facts: { occasion },
  });
}

interface OfSomeone {
  readonly occasion: Pick<Occasion, "id">;
  /** Who does it. */
  readonly from: PersonId | undefined;
  readonly to: readonly PersonId[];
}

/** Who comes learns that time or place changed: one letter for a series and a change, never one a date. */
export async function tellChangedIn(
  work: Work,
  asked: OfSomeone & {
    readonly version: number;
    /** Who came without an account, asked before the dates were written anew. */
    readonly guests: Awaited<ReturnType<typeof guestsComingIn>>;
    /** Dates that go, and what was said of them before: who came is told that it counts no more. */
    readonly gone: readonly SealedOccurrence[];
    readonly replies: readonly SealedReply[];
  },
): Promise<void> {
  const { occasion, from, to, version, guests, replies } = asked;
  // What was cancelled before was told then.
  const gone = asked.gone.filter(({ cancelledAt }) => cancelledAt === undefined);
  const lost = lostBy(gone, replies);
  const told = {
    kind: "calendar.changed",
    object: `${occasion.id} ${version}`,
    facts: { occasion: occasion.id },
  } as const;
  await tellIn(work, from, { to, ...told, own: (one) => goneFact(lost.get(one) ?? []) });
  const isGone = ({ date }: (typeof guests)[number]) => gone.some(({ id }) => id === date);
  const staying = guests.filter((guest) => !isGone(guest));
  await tellGuestsOfIn(work, staying, told);
  const leaving = guests.filter(isGone).map((guest) => ({
    ...guest,
    facts: goneFact(gone.filter(({ id }) => id === guest.date)),
  }));
  await tellGuestsGoneIn(work, leaving, told);
}

/** Who comes to a date learns that it was moved. */
export async function tellMovedIn(
  work: Work,
  {
    occasion,
    from,
    to,
    date,
    sequence,
  }: OfSomeone & { readonly date: string; readonly sequence: number },
): Promise<void> {
  const told = {
    kind: "calendar.moved",
    object: `${date} ${sequence}`,
    facts: { occasion: occasion.id, date },
  } as const;
  await tellIn(work, from, { to, ...told });
  await tellGuestsOfIn(work, await guestsComingIn(work, { occasion: occasion.id, date }), told);
}

/** Who comes learns that a date, or all of them, does not take place. */
export async function tellCancelledIn(
  work: Work,
  { occasion, from, to, date }: OfSomeone & { readonly date: string | undefined },
): Promise<void> {
  const told = {
    kind: "calendar.cancelled",
    object: date ?? occasion.id,
    facts: { occasion: occasion.id, ...(date === undefined ? {} : { date }) },
  } as const;
  await tellIn(work, from, { to, ...told });
  await tellGuestsOfIn(work, await guestsComingIn(work, { occasion: occasion.id, date }), told);
}

/** Who waited learns that a place is theirs: the house speaks, of nobody. */
export function tellPlacedIn(
  work: Work,
  {
    occasion,
    date,
    person,
  }: { readonly occasion: OccasionId; readonly date: string; readonly person: PersonId },
): Promise<void> {
  return tellIn(work, undefined, {
    to: [person],
    kind: "calendar.placed",
    object: `${date} ${work.now.toString()}`,
    facts: { occasion, date },
  });
}

/** An occasion as a letter tells it, read with the right to write mails. */
export interface ToldOccasion {
  readonly occasion: Occasion;
  readonly words: Words;
  readonly at: string;
  readonly date: SealedOccurrence | undefined;
  /** The first date to come. */
  readonly next: SealedOccurrence | undefined;
  /** When dates were to which the person came, and that are gone. */
  readonly gone: readonly Temporal.Instant[];
  readonly why: string | undefined;
  readonly byName: string;
  /** A page with one button, « Je ne viens pas »; undefined for a guest, who has a link of their own. */
  readonly declineAt: string | undefined;
  /** What the person to whom it is told said of it. */
  readonly mine: SealedReply | undefined;
}

/** The occasion, and the date, that a fact names; undefined when it is gone. */
export async function seeToldOccasionIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldOccasion | undefined> {
  const { occasion: id, date: dated, person } = facts;
  const guest = await guestToldIn(work, facts);
  if (typeof id !== "string" || !isId<"Occasion">(id)) return undefined;
  const gone = readGone(facts);
  // A guest who took back what they said is told no more of it.
  if (guest !== undefined && guest.reply === undefined && gone.length === 0) return undefined;
  const occasion = await findOccasion(work, id);
  const words = occasion && (await openWordsIn(work, occasion));
  if (occasion === undefined || words === undefined) return undefined;
  const isDated = typeof dated === "string" && isId<"Occurrence">(dated);
  const date = isDated ? await findOccurrence(work, dated) : undefined;
  if (isDated && date === undefined) return undefined;
  const dates = await listDates(work, id);
  const sealed = date === undefined ? occasion.sealed.cancelledWhy : date.cancelledWhy;
  const replies = await listRepliesOfOccasion(work, id);
  const { madeBy } = occasion;
  const next = dates.find((one) => !isOver(one, work.now) && one.cancelledAt === undefined);
  const asked = date ?? next;
  return {
    occasion,
    words,
    // A guest has a link of their own; one whose date is gone answers anew where everyone does.
    at:
      guest === undefined || (gone.length > 0 && welcomesGuests(occasion))
        ? addressOf(occasion)
        : guestPath(work.app, guest.id),
    date,
    next,
    gone,
    declineAt:
      gone.length === 0 &&
      asked !== undefined &&
      typeof person === "string" &&
      isId<"Person">(person)
        ? declinePath(work.app, { date: asked.id, person })
        : undefined,
    why: sealed && (await open(work, occasion.space, sealed)),
    byName: (await namesOfIn(work, [madeBy])).get(madeBy) ?? "",
    mine: replies.find((one) =>
      guest === undefined
        ? one.person === person && one.about === (date?.id ?? id)
        : one.id === guest.reply,
    ),
  };
}
