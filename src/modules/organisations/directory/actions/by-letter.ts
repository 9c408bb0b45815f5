import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeSpaceIn } from "#modules/access";
import { type Work, withRight } from "#services/house";

import {
  isInDirectory,
  type OrganisationId,
  type OrganisationKind,
  spaceOf,
} from "../../domain/organisation.ts";
import { findCommune } from "../../store/communes.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation, saveChanged, saveOrganisation } from "../../store/organisations.ts";
import { BY_LETTER_PURPOSE } from "../domain/by-letter.fr.ts";
import { saveByLetter, saveDoorClosed } from "../store/by-letter.ts";

/** What who holds the address of an open door writes of the structure. */
export interface MakeByLetter {
  /** The one that the same letter spoke of before. */
  readonly before: OrganisationId | undefined;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** INSEE code. */
  readonly commune: string;
}

/**
 * A structure that is not in the directory opened its door by a letter: it is known here from then on, in no list, until somebody
 * represents it or it is found to be another. The module above vouches for who says so, and asked whether the directory knows one of that
 * name. Said again by the same letter it is the same, as long as nobody took it up.
 */
export async function makeByLetterIn(
  work: Work,
  { before, name, kind, commune: code }: MakeByLetter,
): Promise<Result<OrganisationId, "unknown-commune">> {
  const commune = await findCommune(work, code);
  if (commune === undefined) return refused("unknown-commune");
  const known = before && (await holdOrganisation(work, before));
  if (known !== undefined && (known.mergedInto !== undefined || isInDirectory(known)))
    return done(known.id);
  const id = known?.id ?? newId<"Organisation">();
  const said = {
    id,
    kind,
    name,
    shortName: undefined,
    purpose: BY_LETTER_PURPOSE,
    commune: commune.code,
    town: commune.name,
    department: commune.department,
    postcode: undefined,
    site: undefined,
    siteOrigin: undefined,
    numbers: {},
  };
  if (known !== undefined) {
    await saveChanged(work, said);
    await saveDoorClosed(work, id, false);
    return done(id);
  }
  await makeSpaceIn(work, { id: spaceOf(id), kind: "organisation", owner: undefined });
  await saveOrganisation(work, said);
  await saveByLetter(work, id);
  await withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation: id, what: "made" }),
  );
  await work.tell({ name: "organisations.made", subject: id, payload: { organisation: id } });
  return done(id);
}

/** Its door is closed: where only the letter spoke of it, its page is no more. Who asked there goes on reading its name. */
export function endByLetterIn(work: Work, organisation: OrganisationId): Promise<void> {
  return saveDoorClosed(work, organisation, true);
}
