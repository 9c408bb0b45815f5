import { open } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { isEntrusted, type Work } from "#services/house";

import type { OpenedDeployment } from "../domain/deployment.ts";
import type { PersonId, SpaceId, Told } from "../domain/visit.ts";
import { findDeployment } from "../store/deployment.ts";
import type { SealedVisit } from "../store/visits.ts";

/** Whose week it is, where the territory opened it. */
export interface AtHome {
  readonly person: PersonId;
  readonly space: SpaceId;
  readonly deployment: OpenedDeployment;
  /** The territory closed it: one reads what is there, and nothing new begins. */
  readonly isClosed: boolean;
}

/** The scope of a mandate that entrusts somebody's week. */
export const HOME = "homecare";

/**
 * The week of the person who acts, or for whom somebody acts under a mandate that entrusts it (`entrusts`: PostgreSQL asks
 * it again). Undefined where the territory did not open it, and for whoever is nobody.
 */
export async function atHomeIn(work: Work): Promise<AtHome | undefined> {
  const person = isEntrusted(work.actor, HOME) ? work.actor.for : undefined;
  const deployment = person && (await findDeployment(work));
  if (person === undefined || deployment === undefined) return undefined;
  return {
    person,
    space: ownSpaceOf(person),
    deployment,
    isClosed: deployment.closedAt !== undefined,
  };
}

/** What a visit says; undefined once the key of its space is destroyed. */
export async function toldOfIn(
  work: Work,
  { space, sealed }: Pick<SealedVisit, "space" | "sealed">,
): Promise<Told | undefined> {
  const text = await open(work, space, sealed);
  if (text === undefined) return undefined;
  const read: unknown = JSON.parse(text);
  const words = new Map(Object.entries(typeof read === "object" && read !== null ? read : {}));
  return { title: String(words.get("title") ?? ""), note: textOf(words.get("note")) };
}

const textOf = (word: unknown): string | undefined => (typeof word === "string" ? word : undefined);

/** The words of a visit, as they are sealed. */
export const wordsOf = ({ title, note }: Told): string => JSON.stringify({ title, note });
