import { type PersonId, type Work, withRight } from "#services/house";

import { GONE, NAMELESS } from "../domain/names.fr.ts";
import { listKept } from "../store/persons.ts";

/**
 * How to write these persons, in the middle of a sentence: their name, « personne partie », or
 * « personne sans nom ». Whoever calls has already decided that the actor may see *who*: an id that
 * one may know has a name that one may know. Unknown ids are left out.
 */
export async function namesOfIn(
  work: Work,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const kept = await withRight(work, "name-people", (lent) => listKept(lent, [...new Set(ids)]));
  return new Map(
    kept.map(({ id, name, leftAt }) => [id, leftAt === undefined ? (name ?? NAMELESS) : GONE]),
  );
}
