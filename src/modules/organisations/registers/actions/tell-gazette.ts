import { isId } from "#basics/id";
import { type Work, withRight } from "#services/house";

import { type Organisation, standingOf } from "../../domain/organisation.ts";
import { listByRna, findOrganisation } from "../../store/organisations.ts";
import { type FoundNotice, listDissolutionNotices } from "../store/registers.ts";
import { findActive, listActive } from "../../store/representatives.ts";
import { notifyPersonsIn } from "../../team/actions/tell-team.ts";

export const GAZETTE_KIND = "organisations.gazette-dissolved";

/**
 * The Journal officiel says that associations are dissolved: those who represent them are told, to check
 * it. Nothing is applied: two associations bear the same name, and a register may be wrong.
 */
export async function tellDissolutionsIn(
  work: Work,
  notices: readonly { readonly id: string; readonly rna: string }[],
): Promise<void> {
  if (notices.length === 0) return;
  const known = await listByRna(
    work,
    notices.map(({ rna }) => rna),
  );
  for (const organisation of known) {
    const notice = notices.find(({ rna }) => rna === organisation.numbers.rna);
    if (notice === undefined || standingOf(organisation) === "dissolved") continue;
    await withRight(work, "organisations-write", async (lent) => {
      const team = await listActive(lent, organisation.id);
      await notifyPersonsIn(
        lent,
        team.map(({ person }) => person),
        {
          kind: GAZETTE_KIND,
          object: `${organisation.id}:${notice.id}`,
          facts: { organisation: organisation.id },
        },
      );
    });
  }
}

/** What the Journal officiel says of the end of one that is not declared dissolved here; public. */
export async function findDissolutionNoticeIn(
  work: Work,
  organisation: Organisation,
): Promise<FoundNotice | undefined> {
  const { rna } = organisation.numbers;
  if (rna === undefined || standingOf(organisation) === "dissolved") return undefined;
  return (await listDissolutionNotices(work, [rna]))[0];
}

/** The organisation of such a mail, while it is still to be checked by who receives it. Under the right "write-mail". */
export async function readGazetteNewsIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<Organisation | undefined> {
  const { organisation: id, person } = facts;
  if (typeof id !== "string" || !isId<"Organisation">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined) return undefined;
  if ((await findActive(work, organisation.id, person)) === undefined) return undefined;
  const notice = await findDissolutionNoticeIn(work, organisation);
  return notice && organisation;
}
