import { knownId } from "#basics/id";
import { representativeIdsIn } from "#modules/organisations";
import { POWERS, spaceOf } from "#rules/organisations";
import type { Work } from "#services/house";

import type { Giver, OrganisationId } from "../domain/gift.ts";
import { listGiversTo } from "../store/lists.ts";
import { namesOfPartiesIn } from "./named.ts";

/** Somebody, or a structure, of whom an organisation may say that they gave. */
export interface KnownGiver {
  readonly giver: Giver;
  readonly name: string;
}

/**
 * Of whom an organisation may say that they gave: its team, and who gave to it before. Nobody else: an organisation
 * looks nobody up here. Asked once the right to keep it was.
 */
export async function knownGiversIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly KnownGiver[]> {
  const givers = new Map<string, Giver>();
  for (const { giver, kind } of await listGiversTo(work, spaceOf(organisation)))
    givers.set(
      giver,
      kind === "person"
        ? { kind, id: knownId<"Person">(giver) }
        : { kind, id: knownId<"Organisation">(giver) },
    );
  for (const power of POWERS)
    for (const id of await representativeIdsIn(work, { organisation, power }))
      givers.set(id, { kind: "person", id });
  const names = await namesOfPartiesIn(work, [...givers.values()]);
  return [...givers.values()]
    .flatMap((giver) => {
      const name = names.get(giver.id)?.name;
      return name === undefined ? [] : [{ giver, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}
