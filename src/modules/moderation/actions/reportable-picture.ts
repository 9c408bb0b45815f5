import { isId } from "#basics/id";
import { recordReadIn } from "#modules/access";
import {
  hidePictureIn,
  namesOfIn,
  openReportedPictureIn,
  pictureOfIn,
  seesPictureIn,
} from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { isOperator, type PersonId, type Reportable, type Work } from "#services/house";

import { pictureOf } from "../domain/kinds.fr.ts";

/** As the log of reads keeps it, in the space of the person. */
const PICTURES = "people.picture";
const FILE = { name: "photo.jpg", type: "image/jpeg" } as const;

/**
 * The picture of a person as something that whoever sees it can report: taken down, their initials stand there. Who
 * decides of it opens it on purpose, for as long as its review is open, and the log of the person says so.
 */
export const reportablePicture: Reportable = {
  find: async (work, id) => {
    if (!isId<"Person">(id)) return undefined;
    if (!isOperator(work.actor) && !(await seesPictureIn(work, id))) return undefined;
    const kept = await pictureOfIn(work, id);
    return kept && { title: await titleOf(work, id), at: `/photos/${kept.handle}` };
  },
  hide: (work, id) => hide(work, id, true),
  showAgain: (work, id) => hide(work, id, false),
  authors: async (work, id) => {
    if (!isId<"Person">(id)) return [];
    const person: PersonId = id;
    return (await pictureOfIn(work, person)) === undefined ? [] : [person];
  },
  reviewed: async (work, id) => {
    if (!isId<"Person">(id)) return undefined;
    const bytes = await openReportedPictureIn(work, id);
    if (bytes === undefined) return undefined;
    const files = [{ ...FILE, id, size: bytes.length }];
    return { title: await titleOf(work, id), at: undefined, words: undefined, files };
  },
  reviewedFile: async (work, id, file) => {
    if (!isId<"Person">(id) || file !== id) return undefined;
    const bytes = await openReportedPictureIn(work, id);
    if (bytes === undefined) return undefined;
    await recordReadIn(work, { space: ownSpaceOf(id), table: PICTURES, row: id });
    return { ...FILE, id, size: bytes.length, bytes };
  },
};

async function titleOf(work: Work, person: PersonId): Promise<string> {
  return pictureOf((await namesOfIn(work, [person])).get(person) ?? "");
}

async function hide(work: Work, id: string, hidden: boolean): Promise<void> {
  if (isId<"Person">(id)) await hidePictureIn(work, id, hidden);
}
