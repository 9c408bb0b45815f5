import { hasLeftIn } from "#modules/people";
import type { Work } from "#services/house";
import { withRight } from "#services/house";
import { makeKeyIn } from "#services/keys";

import type { PersonId, Space, SpaceId } from "../domain/space.ts";
import { ownSpaceOf } from "../domain/space.ts";
import { deleteReader, findSpace, listOwnedBy, saveReader, saveSpace } from "../store/spaces.ts";

/**
 * Makes a space and, with it, its key. Twice changes nothing: a module may make sure of a space before it
 * writes there. Which spaces may be made is the rule of the module that asks.
 */
export async function makeSpaceIn(work: Work, space: Space): Promise<void> {
  const isNew = await withRight(work, "access-spaces", (lent) => saveSpace(lent, space));
  if (isNew) await makeKeyIn(work, space.id);
}

/** Makes sure of the own space of a person, and answers its id. Of who left the key was destroyed: no other is made. */
export async function makeOwnSpaceIn(work: Work, person: PersonId): Promise<SpaceId> {
  const id = ownSpaceOf(person);
  const isNew = await withRight(work, "access-spaces", (lent) =>
    saveSpace(lent, { id, kind: "person", owner: person }),
  );
  if (isNew && !(await hasLeftIn(work, person))) await makeKeyIn(work, id);
  return id;
}

/** The own spaces of a person: theirs, and those that passed to them from who turned out to be them. */
export async function ownSpacesOfIn(work: Work, person: PersonId): Promise<readonly SpaceId[]> {
  const owned = await withRight(work, "access-spaces", (lent) => listOwnedBy(lent, person));
  return [...new Set([ownSpaceOf(person), ...owned.map(({ id }) => id)])];
}

/** Whose a space is alone: of who turned out to be somebody else, theirs. Undefined: of several, or there is none. */
export async function ownerOfIn(work: Work, space: SpaceId): Promise<PersonId | undefined> {
  const found = await withRight(work, "access-spaces", (lent) => findSpace(lent, space));
  return found?.owner;
}

export interface ReaderOfSpace {
  readonly space: SpaceId;
  readonly person: PersonId;
}

/** Lets a person see a whole space (a member of a circle); who may is the rule of the module that asks. */
export async function addReaderIn(work: Work, { space, person }: ReaderOfSpace): Promise<void> {
  await withRight(work, "access-spaces", (lent) => saveReader(lent, space, person));
}

/** The person no longer sees the space: so it is for the next read. */
export async function removeReaderIn(work: Work, { space, person }: ReaderOfSpace): Promise<void> {
  await withRight(work, "access-spaces", (lent) => deleteReader(lent, space, person));
}
