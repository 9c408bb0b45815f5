import { plain } from "#basics/text";
import type { Work } from "#services/house";

import { type OrganisationId, standingOf } from "../../domain/organisation.ts";
import { listPage } from "../../store/directory.ts";

/** An organisation as a form that asks for one proposes it. */
export interface NamedOrganisation {
  readonly id: OrganisationId;
  readonly number: number;
  readonly name: string;
  readonly town: string;
}

const ALL = {
  kinds: [],
  roles: [],
  onlyVerified: false,
  near: undefined,
  departments: undefined,
} as const;

/**
 * The organisations that somebody may mean by what they typed: those of exactly this name or short
 * name when there are some, else those that hold all the words. Public; dissolved ones are left out.
 */
export async function findNamedIn(
  work: Work,
  { typed, most = 6 }: { readonly typed: string; readonly most?: number },
): Promise<readonly NamedOrganisation[]> {
  const words = typed.slice(0, 200).trim();
  if (words === "") return [];
  const found = await listPage(work, { ...ALL, words }, { order: "name", from: 0, most: 50 });
  const living = found
    .map(({ organisation }) => organisation)
    .filter((one) => standingOf(one) !== "dissolved");
  const asked = plain(words);
  const exact = living.filter(
    ({ name, shortName }) => plain(name) === asked || plain(shortName ?? "") === asked,
  );
  return (exact.length > 0 ? exact : living)
    .slice(0, most)
    .map(({ id, number, name, town }) => ({ id, number, name, town }));
}
