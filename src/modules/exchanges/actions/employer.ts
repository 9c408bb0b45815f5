import type { Id } from "#basics/id";
import { approversOfIn, employersOfIn, type NamedByOrganisation } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { type PersonId, type Work, withRight } from "#services/house";

import { type Employer, findEmployer } from "../store/employers.ts";

/** An exchange, as far as it matters who works for whom. */
interface OfWorker {
  readonly id: Id<"Exchange">;
  readonly asker: PersonId;
}

/** The organisation for which the asker said to work, and whether they still do. Under the right of the house. */
export async function findEmployerIn(
  lent: Work,
  { id, asker }: OfWorker,
): Promise<(Pick<Employer, "organisation"> & { readonly isLeft: boolean }) | undefined> {
  const employer = await findEmployer(lent, id);
  if (employer === undefined) return undefined;
  const { organisation, leftAt } = employer;
  const isLeft = leftAt !== undefined || !(await worksForIn(lent, organisation, asker));
  return { organisation, isLeft };
}

/** Whether somebody works there today. Read across spaces: it is told to nobody but those who may know. */
async function worksForIn(
  lent: Work,
  organisation: OrganisationId,
  worker: PersonId,
): Promise<boolean> {
  const employers = await withRight(lent, "organisations-workers", (own) =>
    employersOfIn(own, worker),
  );
  return employers.some((one) => one.organisation === organisation);
}

/**
 * Who may say yes, now, for the organisation that the asker works for, the first one first. Asked of
 * `organisations` each time a letter goes, a link serves or a page is seen, and kept nowhere: who lost the
 * function says yes no more. Empty where nobody may, and for who works there no more. Under the right of the house.
 */
export async function listOrganisationApproversIn(
  lent: Work,
  of: OfWorker,
): Promise<readonly NamedByOrganisation[]> {
  const employer = await findEmployerIn(lent, of);
  return employer === undefined || employer.isLeft
    ? []
    : approversOfIn(lent, { organisation: employer.organisation, worker: of.asker });
}
