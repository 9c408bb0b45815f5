import { sql } from "kysely";

import type { Commune } from "#rules/territory";
import type { Work } from "#services/house";

import { BY_LETTER } from "../../domain/by-letter.fr.ts";
import { twinKeyOf, type Venue } from "../../domain/venue.ts";
import { sortName, wordsOf } from "../../store/venues.ts";

/** Saves a venue that nobody keeps, as a letter said it: its commune alone, no address, no point. */
export async function insertByLetter(
  work: Work,
  one: Pick<Venue, "id" | "name" | "about" | "seats" | "hours" | "hoursWords"> & {
    readonly commune: Pick<Commune, "code" | "name" | "department" | "postcodes">;
  },
): Promise<void> {
  const { code, name: town, department, postcodes } = one.commune;
  const [postcode, other] = postcodes;
  const words = wordsOf({ ...one, town, equipment: [] });
  const twin = twinKeyOf({ name: one.name, commune: code, address: undefined });
  await sql`insert into premises.venue (id, name, about, seats, commune, town, department, postcode,
      readers, is_home, hours, hours_words, equipment, access, source, twin_key, doubts, words, sort_name,
      made_at, changed_at)
    values (${one.id}, ${one.name}, ${one.about}, ${one.seats ?? null}, ${code}, ${town}, ${department},
      ${other === undefined ? (postcode ?? null) : null}, 'expected', false, ${one.hours ?? null},
      ${one.hoursWords ?? null}, '{}', '{}', ${BY_LETTER}, ${twin}, '{}', ${words}, ${sortName(one.name)},
      ${work.now}, ${work.now})`.execute(work.db);
}
