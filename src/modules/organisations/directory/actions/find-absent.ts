import type { SearchedArea } from "#rules/territory";
import type { Work } from "#services/house";

import type { OrganisationId, OrganisationKind } from "../../domain/organisation.ts";
import { listPage } from "../../store/directory.ts";

/** A structure whom nobody represents here: what the registers say of it. */
export interface AbsentOrganisation {
  readonly id: OrganisationId;
  readonly number: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  /** From the commune that was named, when it may be claimed. */
  readonly km: number | undefined;
}

export interface FindAbsent extends Partial<SearchedArea> {
  readonly kinds: readonly OrganisationKind[];
  readonly most: number;
}

/** The structures of some kinds whom nobody represents here, the nearest first. Public, as in the registers; dissolved ones are left out. */
export async function findAbsentIn(
  work: Work,
  { kinds, most, near, departments }: FindAbsent,
): Promise<readonly AbsentOrganisation[]> {
  const query = { words: "", kinds, roles: [], onlyVerified: false, onlyAbsent: true };
  const found = await listPage(
    work,
    { ...query, near, departments },
    { order: "near", from: 0, most },
  );
  return found.map(
    ({ organisation: { id, number, name, kind, commune, town, department }, km }) => ({
      id,
      number,
      name,
      kind,
      commune,
      town,
      department,
      km,
    }),
  );
}
