import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { addressOf, type Organisation, type OrganisationId } from "../../domain/organisation.ts";
import { saveHidden } from "../store/hiding.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";

/**
 * An organisation as something that anyone can report: hidden, only its representatives still see it.
 * Those who look after its page wrote it.
 */
export const reportableOrganisation: Reportable = {
  find: async (work, id) => {
    const organisation = await findShown(work, id);
    return organisation && { title: organisation.name, at: addressOf(organisation) };
  },
  hide: (work, id, reason) => save(work, id, reason),
  showAgain: (work, id) => save(work, id, undefined),
  authors: async (work, id) => {
    if (!isId<"Organisation">(id)) return [];
    const organisation: OrganisationId = id;
    const all = await withRight(work, "organisations-read", (lent) =>
      listActive(lent, organisation),
    );
    return all.filter(({ powers }) => powers.includes("manage")).map(({ person }) => person);
  },
  words: async (work, id) => (await findShown(work, id))?.purpose,
};

/** The operator finds a hidden one too, to show it again. */
async function findShown(work: Work, id: string): Promise<Organisation | undefined> {
  const organisation = isId<"Organisation">(id) ? await findOrganisation(work, id) : undefined;
  if (organisation === undefined || (organisation.isHidden && !isOperator(work.actor)))
    return undefined;
  return organisation;
}

async function save(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"Organisation">(id)) await saveHidden(work, id, because);
}
