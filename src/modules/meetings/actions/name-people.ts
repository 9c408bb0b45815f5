import { memberIdsAtIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { GONE, NAMELESS } from "#rules/people";
import type { Work } from "#services/house";

import type { Entry } from "../domain/entry.ts";
import type { MeetingId, PersonId, Point } from "../domain/meeting.ts";
import { type Called, namesRewriter } from "../domain/naming.ts";
import type { Seat } from "../domain/quorum.ts";
import { type Hand, listConsents, listSeated } from "../store/seats.ts";
import { beside, type Found } from "./standing.ts";
import { texts } from "./texts.fr.ts";

/** What a meeting is made of, opened. */
export interface Room {
  readonly points: readonly Point[];
  readonly entries: readonly Entry[];
  readonly seats: readonly Seat[];
  readonly guests: readonly Seat[];
  readonly hands: readonly Hand[];
}

/** How those who are named in a meeting are called for who reads. */
export interface Named {
  readonly names: ReadonlyMap<PersonId, string>;
  /** Members of the circle, for its members. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
  readonly rewrite: (text: string) => string;
  readonly without: (room: Room) => Room;
}

/**
 * Names are for members. To who reads an open meeting from outside, each is what they do, and so are the names that
 * stand in what was said: of the members, and of all who took part, members still or not.
 */
export async function namedIn(work: Work, found: Found, room: Room): Promise<Named> {
  const { meeting, circle, standing, facilitators } = found;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  const answered = await beside(work, standing, (lent) => listConsents(lent, meeting.id));
  const persons = new Set([
    ...members,
    ...facilitators,
    ...[...room.seats, ...room.guests].flatMap(({ person, holder }) => [person, holder ?? person]),
    ...room.entries.flatMap(({ by, who }) => [by, who ?? by]),
    ...[...room.hands, ...answered].map(({ person }) => person),
    ...[meeting.approvedBy, meeting.objectedBy].filter((one) => one !== undefined),
  ]);
  const known = await namesOfIn(work, [...persons]);
  if (standing.isMember) {
    const people = members.map((person) => ({ person, name: known.get(person) ?? "" }));
    return { names: known, people, rewrite: (text) => text, without: (one) => one };
  }
  const called = (person: PersonId) => {
    if (person === standing.person) return known.get(person) ?? "";
    return facilitators.includes(person) ? texts.facilitates : texts.member;
  };
  const others = [...persons].filter((person) => person !== standing.person);
  const rewrite = namesRewriter(await calledIn(work, others, called), texts.member);
  const names = new Map([...persons].map((person) => [person, called(person)]));
  return { names, people: [], rewrite, without: (one) => withoutNames(one, rewrite) };
}

function withoutNames(room: Room, rewrite: Named["rewrite"]): Room {
  return {
    ...room,
    points: room.points.map((point) => ({
      ...point,
      title: rewrite(point.title),
      about: point.about && rewrite(point.about),
      closedSession: point.closedSession && rewrite(point.closedSession),
    })),
    entries: room.entries.map((entry) => ({
      ...entry,
      words: entry.words && { ...entry.words, text: rewrite(entry.words.text) },
    })),
  };
}

/** The titles of some meetings of a circle, for who is not of it: without the names of those who may be named there. */
export async function titlesWithoutNamesIn(
  work: Work,
  of: Pick<Found, "circle" | "standing">,
  meetings: readonly MeetingId[],
): Promise<Named["rewrite"]> {
  const persons = await namedAtIn(work, of, meetings);
  return namesRewriter(await calledIn(work, persons, () => texts.member), texts.member);
}

/** Who may be named at some meetings of a circle: its members, and all who have a seat at one of them, members still or not. */
export async function namedAtIn(
  work: Work,
  { circle, standing }: Pick<Found, "circle" | "standing">,
  meetings: readonly MeetingId[],
): Promise<readonly PersonId[]> {
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  const seated = await beside(work, standing, (lent) => listSeated(lent, meetings));
  return [...new Set([...members, ...seated])];
}

/** The names to find of these people, and what each is called for it. Who left, or gave none, has no name: « personne » is a word. */
export async function calledIn(
  work: Work,
  persons: readonly PersonId[],
  called: (person: PersonId) => string,
): Promise<readonly Called[]> {
  const known = await namesOfIn(work, persons);
  return [...known].flatMap(([person, name]) =>
    name === GONE || name === NAMELESS ? [] : [{ name, called: called(person) }],
  );
}
