import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { placeIndexIn } from "#modules/territory";
import type { Work } from "#services/house";

import { isByLetter } from "../../domain/by-letter.fr.ts";
import { writeHours } from "../../domain/hours.ts";
import { readHoursWords } from "../../domain/hours-words.ts";
import { addressOf, isListed, type VenueId } from "../../domain/venue.ts";
import { saveWithdrawn } from "../../store/venue-life.ts";
import { findVenue, holdVenue } from "../../store/venues.ts";
import { withoutPersons } from "../domain/without-persons.ts";
import { insertByLetter } from "../store/by-letter.ts";

/** What who has a letter says of a place. No address: nobody here could say who reads it. */
export interface OpenByLetter {
  readonly name: string;
  readonly about: string;
  readonly seats: number;
  /** INSEE code. */
  readonly commune: string;
  /** « mardi et jeudi, 9 h à 17 h ». */
  readonly days: string;
}

/**
 * A venue that nobody keeps: what somebody said of it by a letter, without an account, telephones, e-mail addresses and
 * named persons left out. It is « pas confirmé », nothing can be asked there, and it passes to the structure that says
 * that it is theirs. The module above asked who has the letter.
 */
export async function openByLetterIn(
  work: Work,
  { name, about, seats, commune: code, days }: OpenByLetter,
): Promise<Result<VenueId, "unknown-commune" | "nothing-left">> {
  const commune = (await placeIndexIn(work)).communes.get(code);
  if (commune === undefined) return refused("unknown-commune");
  const said = { name: withoutPersons(name), about: withoutPersons(about) };
  if (said.name === "") return refused("nothing-left");
  const week = readHoursWords(days);
  const hours = week && writeHours(week);
  const id = newId<"Venue">();
  const hoursWords = hours === undefined ? withoutPersons(days) : undefined;
  await insertByLetter(work, { ...said, id, seats, commune, hours, hoursWords });
  return done(id);
}

/** What became of it, for who has the letter; undefined for any other venue. */
export interface OpenedByLetter {
  readonly name: string;
  readonly at: string;
  /** In lists: neither taken back, nor hidden, nor asleep. */
  readonly isListed: boolean;
  readonly isKept: boolean;
}

export async function openedByLetterIn(
  work: Work,
  id: VenueId,
): Promise<OpenedByLetter | undefined> {
  const venue = await findVenue(work, id);
  if (venue === undefined || !isByLetter(venue)) return undefined;
  const isKept = venue.organisation !== undefined;
  return { name: venue.name, at: addressOf(venue), isListed: isListed(venue), isKept };
}

/** Who has the letter takes it back; once a structure keeps it, or who operates took it back, it is not theirs any more. */
export async function closeByLetterIn(
  work: Work,
  id: VenueId,
): Promise<Result<undefined, "not-yours-any-more">> {
  const venue = await holdVenue(work, id);
  if (venue === undefined || !isByLetter(venue)) return refused("not-yours-any-more");
  if (venue.organisation !== undefined || venue.withdrawnAt !== undefined || venue.isHidden)
    return refused("not-yours-any-more");
  await saveWithdrawn(work, id, true);
  await work.tell({ name: "premises.withdrawn", subject: id, payload: { venue: id } });
  return done(undefined);
}
