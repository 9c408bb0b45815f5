import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { personBy, type PersonId, reading, type Work, withRight } from "#services/house";
import { openBytesIn } from "#services/keys";

import { acquaintancesIn } from "../../actions/acquaintances.ts";
import { ageBandOf } from "../../domain/age.ts";
import { addressOf, audienceHeld, isShownTo } from "../domain/picture.ts";
import { findPictureAt, type KeptPicture, listPictures } from "../store/pictures.ts";

const RIGHT = "pictures";

/** Where the pictures are of those among these whose face the reader may see: the others keep their initials. */
export const seeFaces = reading(
  async (work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const persons = ids.filter((id): id is PersonId => isId<"Person">(id));
    const kept = await withRight(work, RIGHT, (lent) => listPictures(lent, persons));
    const seen = await seenIn(work, kept);
    return new Map(seen.map(({ person, handle }) => [person, addressOf(handle)]));
  },
);

/** The picture at an address; undefined for who may not see it, and once it is elsewhere or gone. */
export const openPicture = reading(
  async (work: Work, { handle }: { readonly handle: string }): Promise<Uint8Array | undefined> => {
    const kept = await withRight(work, RIGHT, (lent) => findPictureAt(lent, handle));
    if (kept === undefined || (await seenIn(work, [kept])).length === 0) return undefined;
    return openBytesIn(work, kept.person, kept.bytes);
  },
);

/** Whether who acts sees the picture of this person. */
export async function seesPictureIn(work: Work, person: PersonId): Promise<boolean> {
  const kept = await withRight(work, RIGHT, (lent) => listPictures(lent, [person]));
  return (await seenIn(work, kept)).length > 0;
}

/**
 * Those that the reader sees. Under a mandate one looks with one's own eyes, and this is asked for somebody else:
 * then as a visitor. A block changes nothing of it: initials in the place of a face would tell who was blocked.
 */
async function seenIn(work: Work, kept: readonly KeptPicture[]): Promise<readonly KeptPicture[]> {
  const today = dayOf(work.now);
  const reader = work.actor.mandate === undefined ? personBy(work.actor) : undefined;
  const heldFor = ({ audience, birthYear }: KeptPicture) =>
    audienceHeld(audience, ageBandOf(birthYear, today));
  const asksWhom = kept.some((one) => one.person !== reader && heldFor(one) === "near");
  const near = reader !== undefined && asksWhom ? await acquaintancesIn(work) : new Set<PersonId>();
  return kept.filter(({ person, audience, birthYear }) => {
    const known = near.has(person) ? "near" : "member";
    const who = reader === undefined ? "visitor" : person === reader ? "oneself" : known;
    return isShownTo(who, audience, ageBandOf(birthYear, today));
  });
}
