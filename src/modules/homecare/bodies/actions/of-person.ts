import { open } from "#modules/access";
import { ownNamesIn } from "#modules/organisations";
import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";
import type { AskedBody } from "../domain/asked-body.ts";
import { deleteAsked, listAskedOf, moveAsked } from "../store/asked-bodies.ts";
import { endOneIn } from "./end-asked.ts";

/** What somebody asked of bodies, with what they wrote: given with what is theirs. */
export async function askedOfPersonIn(
  work: Work,
  person: PersonId,
): Promise<
  readonly (Pick<AskedBody, "from" | "until" | "endedAt"> & {
    readonly name: string;
    readonly words: string | undefined;
  })[]
> {
  const all = await listAskedOf(work, ownSpaceOf(person));
  const names = await ownNamesIn(
    work,
    all.map(({ organisation }) => organisation),
  );
  const given = [];
  for (const { from, until, endedAt, organisation, space, words: sealed } of all) {
    const name = names.get(organisation) ?? "";
    const words = sealed && (await open(work, space, sealed));
    given.push({ from, until, endedAt, name, words });
  }
  return given;
}

/** It goes with them. */
export function deleteAskedOfIn(work: Work, person: PersonId): Promise<void> {
  return deleteAsked(work, ownSpaceOf(person));
}

/** Two were one: what the first asked is over, and told to who comes; who stays asks anew. */
export async function endAskedOfMergedIn(
  work: Work,
  { was, space }: { readonly was: SpaceId; readonly space: SpaceId },
): Promise<void> {
  for (const one of await listAskedOf(work, was))
    if (one.endedAt === undefined) await endOneIn(work, one, "one");
  await moveAsked(work, was, space);
}
