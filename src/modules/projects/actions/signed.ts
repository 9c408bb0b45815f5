import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import type { OrganisationId, Participation } from "../domain/answer.ts";

/** Somebody, for themself or for an organisation: both with their names. */
export type Signed = Participation & {
  readonly name: string;
  readonly organisationNamed: { readonly name: string; readonly at: string } | undefined;
};

/** Names those who sign something, and for whom. */
export async function signedIn<One extends Participation>(
  work: Work,
  list: readonly One[],
): Promise<readonly (One & Signed)[]> {
  const names = await namesOfIn(
    work,
    list.map(({ person }) => person),
  );
  const ids = list.flatMap(({ organisation }): readonly OrganisationId[] =>
    organisation === undefined ? [] : [organisation],
  );
  const organisations = await namesOfOrganisationsIn(work, ids);
  return list.map((one) => ({
    ...one,
    name: names.get(one.person) ?? "",
    organisationNamed: one.organisation && organisations.get(one.organisation),
  }));
}
