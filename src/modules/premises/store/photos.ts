import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import type { VenueId } from "../domain/venue.ts";

export type PhotoId = Id<"Photo">;

export interface Photo {
  readonly id: PhotoId;
  readonly venue: VenueId;
  readonly file: Id<"File">;
  /** What one sees in it, for who does not see it. */
  readonly words: string;
}

/** The pictures of a venue, oldest first. */
export async function listPhotos(work: Work, venue: VenueId): Promise<readonly Photo[]> {
  const { rows } = await sql<Photo>`select id, venue, file, words from premises.photo
    where venue = ${venue} order by added_at, id`.execute(work.db);
  return rows;
}

export async function savePhoto(work: Work, one: Omit<Photo, "id">): Promise<PhotoId> {
  const id: PhotoId = newId<"Photo">();
  await sql`insert into premises.photo (id, venue, file, words, added_at)
    values (${id}, ${one.venue}, ${one.file}, ${one.words}, ${work.now})`.execute(work.db);
  return id;
}

export async function deletePhoto(work: Work, id: PhotoId): Promise<void> {
  await sql`delete from premises.photo where id = ${id}`.execute(work.db);
}
