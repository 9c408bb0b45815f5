import { type PersonId, type Work, withRight } from "#services/house";
import { openBytesIn } from "#services/keys";

import { findBytes, findPicture, saveHidden } from "../store/pictures.ts";

const RIGHT = "pictures";

/** The picture of a person for who decides of it, hidden or not; undefined once nothing is left of it. */
export async function openReportedPictureIn(
  work: Work,
  person: PersonId,
): Promise<Uint8Array | undefined> {
  const bytes = await withRight(work, RIGHT, (lent) => findBytes(lent, person));
  return bytes && openBytesIn(work, person, bytes);
}

/** Where the picture of a person is, whoever asks: who calls has decided that they may know. */
export async function pictureOfIn(
  work: Work,
  person: PersonId,
): Promise<{ readonly handle: string; readonly isHidden: boolean } | undefined> {
  return withRight(work, RIGHT, (lent) => findPicture(lent, person));
}

/** Moderation takes the picture of a person down: their initials stand everywhere. Or shows it again. */
export async function hidePictureIn(work: Work, person: PersonId, hidden: boolean): Promise<void> {
  await withRight(work, RIGHT, (lent) => saveHidden(lent, person, hidden));
}
