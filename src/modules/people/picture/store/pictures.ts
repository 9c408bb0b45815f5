import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

import type { Audience } from "../domain/picture.ts";

/** What is kept of a picture, without its bytes. */
export interface KeptPicture {
  readonly person: PersonId;
  readonly handle: string;
  readonly audience: Audience;
  /** SHA-256 of what we drew. */
  readonly print: Uint8Array;
  readonly keptAt: Temporal.Instant;
  readonly isHidden: boolean;
  /** What is known of the person's age: only of a minor. */
  readonly birthYear: number | undefined;
}

interface PictureRow {
  readonly person: PersonId;
  readonly handle: string;
  readonly audience: Audience;
  readonly print: Uint8Array;
  readonly kept_at: Temporal.Instant;
  readonly hidden_at: Temporal.Instant | null;
  readonly birth_year: number | null;
}

const columns = sql`picture.person, picture.handle, picture.audience, picture.print, picture.kept_at,
  picture.hidden_at, person.birth_year`;
const pictures = sql`people.picture join people.person on person.id = picture.person
  and person.left_at is null`;

const toKept = (row: PictureRow): KeptPicture => ({
  person: row.person,
  handle: row.handle,
  audience: row.audience,
  print: row.print,
  keptAt: row.kept_at,
  isHidden: row.hidden_at !== null,
  birthYear: row.birth_year ?? undefined,
});

/** Another address, which says nothing and which nobody guesses. */
const NEW_HANDLE = sql`gen_random_uuid()`;

/** The picture of a person, hidden too. */
export async function findPicture(work: Work, person: PersonId): Promise<KeptPicture | undefined> {
  const { rows } = await sql<PictureRow>`select ${columns} from ${pictures}
    where picture.person = ${person}`.execute(work.db);
  return rows[0] && toKept(rows[0]);
}

/** Those of these persons who have one that is not hidden. */
export async function listPictures(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly KeptPicture[]> {
  const { rows } = await sql<PictureRow>`select ${columns} from ${pictures}
    where picture.person = any (${persons}::uuid[]) and picture.hidden_at is null`.execute(work.db);
  return rows.map(toKept);
}

/** The one at an address, as long as it stands there. */
export async function findPictureAt(
  work: Work,
  handle: string,
): Promise<(KeptPicture & { readonly bytes: Uint8Array }) | undefined> {
  const { rows } = await sql<PictureRow & { readonly bytes: Uint8Array }>`
    select ${columns}, picture.bytes from ${pictures}
    where picture.handle = ${handle} and picture.hidden_at is null`.execute(work.db);
  return rows[0] && { ...toKept(rows[0]), bytes: rows[0].bytes };
}

/** Its sealed bytes, hidden or not; undefined once emptied. */
export async function findBytes(work: Work, person: PersonId): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array | null }>`
    select bytes from people.picture where person = ${person}`.execute(work.db);
  return rows[0]?.bytes ?? undefined;
}

export interface NewPicture extends Pick<KeptPicture, "person" | "audience" | "print"> {
  /** Sealed. */
  readonly bytes: Uint8Array;
}

/** In the place of the one before, at another address, and shown. */
export async function savePicture(work: Work, picture: NewPicture): Promise<void> {
  await sql`insert into people.picture (person, handle, audience, print, bytes, kept_at)
    values (${picture.person}, ${NEW_HANDLE}, ${picture.audience}, ${picture.print},
      ${picture.bytes}, ${work.now})
    on conflict (person) do update set handle = excluded.handle, audience = excluded.audience,
      print = excluded.print, bytes = excluded.bytes, kept_at = excluded.kept_at,
      hidden_at = null`.execute(work.db);
}

/** Others see it: the address changes, so that who does no more opens the former no more. */
export async function saveAudience(
  work: Work,
  person: PersonId,
  audience: Audience,
): Promise<void> {
  await sql`update people.picture set audience = ${audience}, handle = ${NEW_HANDLE}
    where person = ${person}`.execute(work.db);
}

/** Nothing is left of it. */
export async function deletePicture(work: Work, person: PersonId): Promise<void> {
  await sql`delete from people.picture where person = ${person}`.execute(work.db);
}

/** Of one that moderation took down, only that it may not come back. */
export async function emptyPicture(work: Work, person: PersonId): Promise<void> {
  await sql`update people.picture set bytes = null where person = ${person}`.execute(work.db);
}

/** Moderation takes it down, or shows it again, at another address. */
export async function saveHidden(work: Work, person: PersonId, isHidden: boolean): Promise<void> {
  await sql`update people.picture set hidden_at = ${isHidden ? work.now : null},
    handle = ${NEW_HANDLE} where person = ${person} and bytes is not null`.execute(work.db);
}
