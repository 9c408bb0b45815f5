import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import type { Redrawn } from "#services/files";
import { action, type PersonId, reading, type Work, withRight } from "#services/house";
import { sealBytesIn } from "#services/keys";

import { mineIn } from "../../actions/who.ts";
import { type AgeBand, ageBandOf } from "../../domain/age.ts";
import { listBirthYears } from "../../store/ages.ts";
import {
  addressOf,
  type Audience,
  audienceHeld,
  audiencesFor,
  type PictureRefusal,
} from "../domain/picture.ts";
import {
  deletePicture,
  emptyPicture,
  findPicture,
  type KeptPicture,
  saveAudience,
  savePicture,
} from "../store/pictures.ts";

const RIGHT = "pictures";

/** One's own picture, and to whom one may show it. */
export interface MyPicture {
  readonly band: AgeBand;
  readonly audiences: readonly Audience[];
  /** Undefined: one's initials stand everywhere. */
  readonly shown: { readonly at: string; readonly audience: Audience } | undefined;
  /** Moderation took it down. */
  readonly isHidden: boolean;
}

/** For oneself alone: under a mandate one neither sees nor changes it. */
export const seeMyPicture = reading<undefined, MyPicture | undefined>(async (work) => {
  const person = mineIn(work, "read-mine");
  if (person === undefined) return undefined;
  const band = await bandIn(work, person);
  const kept = await keptIn(work, person);
  const held = kept && audienceHeld(kept.audience, band);
  return {
    band,
    audiences: audiencesFor(band),
    shown:
      kept === undefined || kept.isHidden || held === undefined
        ? undefined
        : { at: addressOf(kept.handle), audience: held },
    isHidden: kept?.isHidden ?? false,
  };
});

export interface KeepPicture {
  readonly audience: Audience;
  /** As we drew it again, before the transaction (`readyPicture`, `PICTURE_FRAME`); without it, the one that stands. */
  readonly picture: Redrawn | undefined;
}

/** One shows a picture of oneself, or says who sees it. Off until one does; nobody does it for another. */
export const keepPicture = action(keepPictureIn);

export async function keepPictureIn(
  work: Work,
  { audience, picture }: KeepPicture,
): Promise<Result<undefined, PictureRefusal>> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  if (!audiencesFor(await bandIn(work, person)).includes(audience))
    return refused("not-at-that-age");
  const before = await keptIn(work, person);
  if (picture === undefined) {
    if (before === undefined || before.isHidden) return refused("no-picture");
    await withRight(work, RIGHT, (lent) => saveAudience(lent, person, audience));
    return done(undefined);
  }
  const print = new Uint8Array(createHash("sha256").update(picture.bytes).digest());
  if (before?.isHidden === true && Buffer.compare(before.print, print) === 0)
    return refused("taken-down-by-moderation");
  const bytes = await sealBytesIn(work, person, picture.bytes);
  await withRight(work, RIGHT, (lent) => savePicture(lent, { person, audience, print, bytes }));
  return done(undefined);
}

/**
 * The initials stand again, at once, everywhere, and nothing is left of the picture. Of one that moderation took down,
 * a print stays, so that the same does not come back.
 */
export const takePictureDown = action(
  async (work: Work): Promise<Result<undefined, PictureRefusal>> => {
    const person = mineIn(work, "change-mine");
    if (person === undefined) return refused("not-signed-in");
    const kept = await keptIn(work, person);
    if (kept === undefined) return refused("no-picture");
    await withRight(work, RIGHT, (lent) =>
      kept.isHidden ? emptyPicture(lent, person) : deletePicture(lent, person),
    );
    return done(undefined);
  },
);

async function bandIn(work: Work, person: PersonId): Promise<AgeBand> {
  return ageBandOf((await listBirthYears(work, [person])).get(person), dayOf(work.now));
}

function keptIn(work: Work, person: PersonId): Promise<KeptPicture | undefined> {
  return withRight(work, RIGHT, (lent) => findPicture(lent, person));
}
