import { pictureKindOf } from "#basics/file-kind";
import { type PersonId, type Work, withRight } from "#services/house";
import { openBytesIn } from "#services/keys";

import { findBytes, findPicture } from "../store/pictures.ts";
import { audienceNames } from "../domain/audiences.fr.ts";

/** What is kept of the picture of a person, for themself: the picture too. Null: none. */
export async function givePictureIn(work: Work, person: PersonId) {
  const found = await withRight(work, "pictures", async (lent) => ({
    kept: await findPicture(lent, person),
    sealed: await findBytes(lent, person),
  }));
  const { kept, sealed } = found;
  if (kept === undefined) return null;
  const bytes = sealed && (await openBytesIn(work, person, sealed));
  return {
    "montrée à": audienceNames[kept.audience],
    depuis: kept.keptAt.toString(),
    "retirée par la modération": kept.isHidden,
    image:
      bytes &&
      `data:${pictureKindOf(bytes) ?? "image/jpeg"};base64,${Buffer.from(bytes).toString("base64")}`,
  };
}
