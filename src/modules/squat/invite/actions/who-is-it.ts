import { done, refused, type Result } from "#basics/result";
import { findOrganisationIn, makeByLetterIn } from "#modules/organisations";
import { isInDirectory, type OrganisationId, type OrganisationKind } from "#rules/organisations";
import type { Work } from "#services/house";

import type { LetterId } from "../domain/letter.ts";
import { holdLetter, markOf, saveStructure, type SealedLetter } from "../store/letters.ts";
import { isOpposed } from "../store/oppositions.ts";
import { whomIn } from "./invite-structure.ts";

/** How a structure that is not in the directory calls itself, and what it is. */
export interface WhoItIs {
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** The same, as far as it is known. */
export interface ToWrite {
  readonly name: string;
  readonly kind: OrganisationKind | undefined;
}

export type WhoRefusal =
  | "not-named"
  | "represented-here"
  | "said-no"
  | "unknown-structure"
  | "unknown-letter";

/** What is known of a structure that only its letter names; undefined for one of the directory. */
export async function toWriteIn(
  lent: Work,
  { structure }: Pick<SealedLetter, "structure">,
  name: string,
): Promise<ToWrite | undefined> {
  const known = structure && (await findOrganisationIn(lent, structure));
  if (known === undefined) return { name, kind: undefined };
  return isInDirectory(known) ? undefined : { name: known.name, kind: known.kind };
}

/** The structure of the directory that a letter asks; undefined where it was only named, and where only the letter speaks of it. */
export async function inDirectoryIn(
  lent: Work,
  { structure }: Pick<SealedLetter, "structure">,
): Promise<OrganisationId | undefined> {
  const known = structure && (await findOrganisationIn(lent, structure));
  return known !== undefined && isInDirectory(known) ? structure : undefined;
}

/**
 * Whose the door is, said along with the yes by who holds its address. Where the structure was only named it is that of the directory that bears
 * this name in this commune, if it came there since and would be invited; else one that only this letter speaks of, in no list
 * until somebody takes it up. Of a structure of the directory nothing is to be said.
 */
export async function whoIsItIn(
  lent: Work,
  id: LetterId,
  who: WhoItIs | undefined,
): Promise<Result<undefined, WhoRefusal>> {
  const letter = await holdLetter(lent, id);
  if (letter === undefined) return refused("unknown-letter");
  const { structure: before, commune } = letter;
  if ((await toWriteIn(lent, letter, "")) === undefined) return done(undefined);
  if (who === undefined) return refused("not-named");
  const whom = await whomIn(lent, { name: who.name, commune, isNamed: false });
  if (!whom.done)
    return refused(whom.refusal === "represented-here" ? whom.refusal : "unknown-structure");
  if (whom.value.structure !== undefined) {
    if (await isOpposed(lent, markOf(lent, whom.value))) return refused("said-no");
    await saveStructure(lent, id, whom.value.structure);
    return done(undefined);
  }
  const made = await makeByLetterIn(lent, { ...who, name: whom.value.name, commune, before });
  if (!made.done) return refused("unknown-structure");
  await saveStructure(lent, id, made.value);
  return done(undefined);
}
