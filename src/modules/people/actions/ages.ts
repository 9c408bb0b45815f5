import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, type Work, withRight } from "#services/house";

import { type AgeBand, ageBandOf } from "../domain/age.ts";
import { listBirthYears, saveBirthYear } from "../store/ages.ts";
import { findPerson } from "../store/persons.ts";
import { erasePersonIn } from "./erase-person.ts";
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

export interface TellBirthYear {
  readonly year: number;
}

/**
 * A newcomer who is a minor says when they were born. From fifteen on they stay, without a public
 * profile. Under fifteen one does not come alone (loi 78-17, art. 45): what began is erased at once,
 * and a parent makes their account instead. Answers which of the two.
 */
export const tellBirthYear = action(tellBirthYearIn);

export async function tellBirthYearIn(
  work: Work,
  asked: TellBirthYear,
): Promise<Result<"stays" | "too-young", "not-signed-in" | "not-new">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  if ((await findPerson(work, person))?.name !== undefined) return refused("not-new");
  if (ageBandOf(asked.year, dayOf(work.now)) !== "child") {
    await saveBirthYear(work, person, asked.year);
    return done("stays");
  }
  for (const { name, aboutPerson } of work.app.modules.toReversed())
    if (name !== "people") await aboutPerson?.erases(work, person);
  await erasePersonIn(work, person);
  return done("too-young");
}
