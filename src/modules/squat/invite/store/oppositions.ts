import { sql } from "kysely";

import type { Work } from "#services/house";
import { fingerprint } from "#services/keys";

import type { Asked, LetterId } from "../domain/letter.ts";
import { markOf } from "./letters.ts";

/** A fingerprint of an address that was written to, or said no, for one door. */
export function markOfDoor(
  work: Work,
  { letter, email }: { readonly letter: LetterId; readonly email: string },
): Uint8Array {
  return fingerprint(work.app, "squat door address", `${letter}/${email}`);
}

export async function isOpposed(work: Work, mark: Uint8Array): Promise<boolean> {
  const { rows } = await sql`select from squat.opposition where mark = ${mark}`.execute(work.db);
  return rows.length > 0;
}

/**
 * Two structures were one: the letter of the first is that of the other, unless it has one of its own; what the first said no to
 * is not asked of the other either.
 */
export async function passLetters(work: Work, gone: Asked, kept: Asked): Promise<void> {
  const [from, to] = [markOf(work, gone), markOf(work, kept)];
  await sql`update squat.letter set structure = ${kept.structure ?? null},
      mark = case when exists (select from squat.letter other where other.mark = ${to}) then mark else ${to} end
    where mark = ${from} or structure = ${gone.structure ?? null}`.execute(work.db);
  if (await isOpposed(work, from)) await saveOpposition(work, to);
}

/** Not asked again; twice changes nothing. */
export async function saveOpposition(work: Work, mark: Uint8Array): Promise<void> {
  await sql`insert into squat.opposition (mark, said_at) values (${mark}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

/** Who said yes may be asked again one day. */
export async function deleteOpposition(work: Work, mark: Uint8Array): Promise<void> {
  await sql`delete from squat.opposition where mark = ${mark}`.execute(work.db);
}
