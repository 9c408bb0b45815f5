import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";

import { readName } from "../domain/names.fr.ts";
import { findPerson, saveName, saveSimple } from "../store/persons.ts";
import { mineIn } from "./who.ts";

/** How one is called and how one reads. */
export interface Mine {
  /** Undefined while they have not said. */
  readonly name: string | undefined;
  readonly simple: boolean;
}

/** What one has said of oneself; undefined for who is not signed in. */
export async function seeMineIn(work: Work): Promise<Mine | undefined> {
  const person = mineIn(work, "read-mine");
  const kept = person && (await findPerson(work, person));
  return kept && { name: kept.name, simple: kept.simple };
}

export const seeMine = reading<undefined, Mine | undefined>(seeMineIn);

export type ChangeNameRefusal = "not-signed-in" | "not-a-name";

/** One says how to be called. The name shows at once wherever one appears. */
export async function changeNameIn(
  work: Work,
  asked: { readonly name: string },
): Promise<Result<string, ChangeNameRefusal>> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const name = readName(asked.name);
  if (name === undefined) return refused("not-a-name");
  await saveName(work, person, name);
  return done(name);
}

export const changeName = action(changeNameIn);

/** One chooses Adrienne's screens, or leaves them. */
export async function chooseSimpleIn(
  work: Work,
  asked: { readonly simple: boolean },
): Promise<Result<boolean, "not-signed-in">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  await saveSimple(work, person, asked.simple);
  return done(asked.simple);
}

export const chooseSimple = action(chooseSimpleIn);
