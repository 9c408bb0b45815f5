import { memory, type PersonId, type Work, withRight } from "#services/house";

import { GONE, NAMELESS } from "../domain/names.fr.ts";
import type { AddressId } from "../domain/address.ts";
import { listPersons, listShared } from "../store/addresses.ts";
import { listKept } from "../store/persons.ts";
import { ageBandsIn } from "./ages.ts";

/**
 * How to write these persons, in the middle of a sentence: their name, « une personne partie », or
 * « personne sans nom ». Whoever calls has already decided that the actor may see *who*: an id that
 * one may know has a name that one may know. Unknown ids are left out.
 */
export async function namesOfIn(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const known = await namesFound(work, "", async () => new Map());
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  if (missing.length > 0) {
    const kept = await withRight(work, "name-people", (lent) => listKept(lent, missing));
    for (const { id, name, leftAt } of kept)
      known.set(id, leftAt === undefined ? (name ?? NAMELESS) : GONE);
  }
  return new Map(
    ids.flatMap((id) => {
      const name = known.get(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** The same, of those alone whom everyone may read by name: not under eighteen (loi 78-17, art. 45). */
export async function publicNamesIn(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const bands = await ageBandsIn(work, ids);
  return namesOfIn(
    work,
    ids.filter((id) => bands.get(id) === "adult"),
  );
}

/** Whether somebody of this id is here: who left, or of whom it is said that they died, is not. Whoever calls has already decided that the actor may know it. */
export async function isHereIn(work: Work, id: PersonId): Promise<boolean> {
  return (await hereAmongIn(work, [id])).has(id);
}

/** The same of several, in one query. */
export async function hereAmongIn(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (ids.length === 0) return new Set();
  const kept = await withRight(work, "name-people", (lent) => listKept(lent, ids));
  return new Set(
    kept
      .filter(({ leftAt, diedAt }) => leftAt === undefined && diedAt === undefined)
      .map(({ id }) => id),
  );
}

/** Whether somebody of this id left: nothing of theirs is kept. Of whom it is said that they died, it may be an error. */
export async function hasLeftIn(work: Work, id: PersonId): Promise<boolean> {
  const kept = await withRight(work, "name-people", (lent) => listKept(lent, [id]));
  return kept.every(({ leftAt }) => leftAt !== undefined);
}

/** In a reading, the names that its pages asked for until now. */
const namesFound = memory<Map<PersonId, string>>();

/**
 * The names of those who share an address, for a letter that says to whom it is addressed; none when
 * it is one person's. Whoever reads the letter reads the address.
 */
export async function namesIfSharedIn(work: Work, address: AddressId): Promise<readonly string[]> {
  const persons = await withRight(work, "write-to", async (lent) =>
    (await listShared(lent, [address])).length === 0 ? [] : listPersons(lent, address),
  );
  const names = await namesOfIn(work, persons);
  return persons.length < 2 ? [] : persons.map((person) => names.get(person) ?? "");
}
