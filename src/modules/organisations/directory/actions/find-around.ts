import { askThingsIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";
import { communesAround } from "#rules/territory";
import type { Work } from "#services/house";

import {
  addressOf,
  type OrganisationId,
  type OrganisationKind,
  standingOf,
} from "../../domain/organisation.ts";
import { type DirectoryQuery, isWordHeld, type Listed, listPage } from "../../store/directory.ts";

export interface AroundAsked {
  /** What they do; without words, of these kinds and near is enough. */
  readonly words: string;
  /** Empty: any. */
  readonly kinds: readonly OrganisationKind[];
  /** From where one looks, and how far; undefined: everywhere. */
  readonly around: { readonly commune: string; readonly km: number } | undefined;
  readonly most: number;
}

/** A structure of the directory, as who looks for a partner reads it. */
export interface FoundAround {
  readonly id: OrganisationId;
  readonly at: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly purpose: string;
  readonly commune: string;
  readonly town: string;
  readonly km: number | undefined;
}

/**
 * The structures of the public directory that do something, the nearest first: those that hold all that
 * is said; where none does, those that hold part of it. Dissolved ones are left out.
 */
export async function findAroundIn(
  work: Work,
  { words, kinds, around, most }: AroundAsked,
): Promise<readonly FoundAround[]> {
  const index = await placeIndexIn(work);
  const { things } = await askThingsIn(work, words, (word) => isWordHeld(work, word));
  if (words.trim() !== "" && things.length === 0) return [];
  const near = around && communesAround(index, around);
  const query = { words: "", kinds, roles: [], onlyVerified: false, near, departments: undefined };
  const found = await listNear(work, { ...query, things }, most);
  if (found.length > 0 || things.length < 2) return found.map(told);
  const parts = new Map<OrganisationId, { readonly one: Listed; readonly held: number }>();
  for (const thing of things)
    for (const one of await listNear(work, { ...query, things: [thing] }, most * 5)) {
      const held = (parts.get(one.organisation.id)?.held ?? 0) + 1;
      parts.set(one.organisation.id, { one, held });
    }
  return [...parts.values()]
    .toSorted((a, b) => b.held - a.held || kmOf(a.one) - kmOf(b.one))
    .slice(0, most)
    .map(({ one }) => told(one));
}

async function listNear(work: Work, query: DirectoryQuery, most: number) {
  const listed = await listPage(work, query, { order: "near", from: 0, most });
  return listed.filter(({ organisation }) => standingOf(organisation) !== "dissolved");
}

function kmOf({ km }: Listed): number {
  return km ?? Number.MAX_SAFE_INTEGER;
}

function told({ organisation, km }: Listed): FoundAround {
  const { id, kind, name, purpose, commune, town } = organisation;
  return { id, at: addressOf(organisation), kind, name, purpose, commune, town, km };
}
