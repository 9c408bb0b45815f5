import { done, refused, type Result } from "#basics/result";
import { dropFileIn, type FileSent, keepFileIn, openFileIn, type ReadyFile } from "#modules/access";
import type { FileRefusal } from "#rules/access";
import { spaceOf } from "#rules/organisations";
import { action, reading, type Work, withRight } from "#services/house";

import type { Venue, VenueId } from "../domain/venue.ts";
import { deletePhoto, listPhotos, type PhotoId, savePhoto } from "../store/photos.ts";
import { holdVenue } from "../store/venues.ts";
import { mayKeepIn, seeVenueIn } from "./see-venue.ts";

/** A page with more pictures is an album. */
export const MOST_PHOTOS = 6;

export type PhotoRefusal =
  | FileRefusal
  | "not-allowed"
  | "too-many"
  | "not-a-picture"
  | "unknown-photo";

/** Its keeper shows what it looks like, with words for who does not see it. Pictures are drawn again (decision 0017). */
export const addPhoto = action(addPhotoIn);

export async function addPhotoIn(
  work: Work,
  asked: { readonly venue: VenueId; readonly words: string; readonly file: FileSent | ReadyFile },
): Promise<Result<PhotoId, PhotoRefusal>> {
  const venue = await holdVenue(work, asked.venue);
  if (venue?.organisation === undefined || !(await mayKeepIn(work, venue)))
    return refused("not-allowed");
  if ((await listPhotos(work, venue.id)).length >= MOST_PHOTOS) return refused("too-many");
  const kept = await keepFileIn(work, { ...asked.file, space: spaceOf(venue.organisation) });
  if (!kept.done) return kept;
  if (!kept.value.type.startsWith("image/")) return refused("not-a-picture");
  return done(await savePhoto(work, { venue: venue.id, file: kept.value.id, words: asked.words }));
}

/** Its keeper takes a picture away: its bytes go. */
export const removePhoto = action(removePhotoIn);

export async function removePhotoIn(
  work: Work,
  asked: { readonly venue: VenueId; readonly photo: PhotoId },
): Promise<Result<Venue, PhotoRefusal>> {
  const venue = await holdVenue(work, asked.venue);
  if (venue === undefined || !(await mayKeepIn(work, venue))) return refused("not-allowed");
  const photo = (await listPhotos(work, venue.id)).find(({ id }) => id === asked.photo);
  if (photo === undefined) return refused("unknown-photo");
  await deletePhoto(work, photo.id);
  await withRight(work, "premises-photos", (lent) => dropFileIn(lent, photo.file));
  return done(venue);
}

/** A picture of a venue, for whoever sees the page of that. */
export const openPhoto = reading(
  async (work: Work, asked: { readonly number: number; readonly photo: string }) => {
    const seen = await seeVenueIn(work, asked);
    const photo = seen?.photos.find(({ id }) => id === asked.photo);
    if (photo === undefined) return undefined;
    return withRight(work, "premises-photos", (lent) => openFileIn(lent, photo.file));
  },
);
