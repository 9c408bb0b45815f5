import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, declaredIn, type PersonId, reading, type Work, withRight } from "#services/house";

import { type AgeBand, ageBandOf } from "../domain/age.ts";
import { listBirthYears, saveBirthYear } from "../store/ages.ts";
import { findPerson } from "../store/persons.ts";
import { mineIn } from "./who.ts";

/** How old these persons are, as far as the house must know: those of whom nothing was said are adults. */
export async function ageBandsIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, AgeBand>> {
  const today = dayOf(work.now);
  const years = await withRight(work, "know-ages", (lent) => listBirthYears(lent, persons));
  return new Map(persons.map((person) => [person, ageBandOf(years.get(person), today)]));
}

/** Whether somebody may be shown to visitors by name: not under eighteen. For whoever makes a public page of a person. */
export async function mayBePublicIn(work: Work, person: PersonId): Promise<boolean> {
  return (await ageBandsIn(work, [person])).get(person) === "adult";
}

/** Whether somebody is of age: who entrusts something, who acts for another, and whose week it is are. Of whom nothing is said, they are. */
export const isOfAgeIn = mayBePublicIn;

export interface TellBirthYear {
  readonly year: number;
}

/**
 * A minor says when they were born. From fifteen on they stay, without a public profile. Under
 * fifteen one does not come alone (loi 78-17, art. 45): of a newcomer, what began is erased at once,
 * and a parent makes their account instead; who was here already leaves first, or a parent acts for
 * them. Answers which of the two.
 */
export const tellBirthYear = action(tellBirthYearIn);

export async function tellBirthYearIn(
  work: Work,
  asked: TellBirthYear,
): Promise<Result<"stays" | "too-young", "not-signed-in" | "parent-first">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  if (ageBandOf(asked.year, dayOf(work.now)) !== "child") {
    await saveBirthYear(work, person, asked.year);
    return done("stays");
  }
  if ((await findPerson(work, person))?.name !== undefined) return refused("parent-first");
  for (const { erases } of declaredIn(work.app, "aboutPerson").toReversed())
    await erases(work, person);
  return done("too-young");
}

/** Somebody said to be a minor by mistake, or is one no more: nothing is kept of their age. */
export const forgetAge = action(async (work: Work): Promise<Result<undefined, "not-signed-in">> => {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const year = (await listBirthYears(work, [person])).get(person);
  // A child's year is their parent's to say: their mandate rests on it.
  if (ageBandOf(year, dayOf(work.now)) === "child") return refused("not-signed-in");
  await saveBirthYear(work, person, undefined);
  return done(undefined);
});

/** What the house knows of one's own age: a year, only of a minor. */
export const seeMyAge = reading<
  undefined,
  { readonly band: AgeBand; readonly year: number | undefined } | undefined
>(async (work) => {
  const person = mineIn(work, "read-mine");
  if (person === undefined) return undefined;
  const year = (await listBirthYears(work, [person])).get(person);
  return { band: ageBandOf(year, dayOf(work.now)), year };
});
