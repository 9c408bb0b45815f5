import { isId } from "#basics/id";
import { type Reportable, type Work, withRight } from "#services/house";

import { addressOf, type OrganisationId } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import { findLogo, saveLogoHidden } from "../store/logos.ts";
import { logoOfName } from "../../domain/names.fr.ts";

/**
 * A logo as something that anyone can report: taken down, its flag stands there, and its page stays. Those who keep
 * the page put it there.
 */
export const reportableLogo: Reportable = {
  find: async (work, id) => {
    const known = await findKnown(work, id);
    return (
      known && {
        title: logoOfName(known.organisation.name),
        at: addressOf(known.organisation),
      }
    );
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
  words: async (work, id) => (await findKnown(work, id))?.logo.words,
};

async function findKnown(work: Work, id: string) {
  if (!isId<"Organisation">(id)) return undefined;
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined || organisation.id !== id || organisation.isHidden)
    return undefined;
  const logo = await findLogo(work, id);
  return logo && { organisation, logo };
}

async function save(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"Organisation">(id)) await saveLogoHidden(work, id, because);
}
