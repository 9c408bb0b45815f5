import { sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { College, CollegeId, Statutes } from "../domain/statutes.ts";
import type { CircleId, PersonId } from "../domain/vote.ts";

/** The statutes of a circle that the actor may know of, as they are now. */
export async function findStatutes(work: Work, circle: CircleId): Promise<Statutes | undefined> {
  const { rows } = await sql<RowOf<Statutes>>`
    select version, article, notice_days as "noticeDays", quorum, cap, proxies from decisions.statutes
    where space = ${circle} order by version desc limit 1`.execute(work.db);
  return rows.map(keptOf<Statutes>)[0];
}

export async function saveStatutes(
  work: Work,
  circle: CircleId,
  statutes: Statutes,
  by: PersonId,
): Promise<void> {
  await sql`insert into decisions.statutes (id, space, version, article, notice_days, quorum, cap, proxies, set_by, set_at)
    values (${newId()}, ${circle}, ${statutes.version}, ${statutes.article ?? null}, ${statutes.noticeDays},
      ${statutes.quorum ?? null}, ${statutes.cap ?? null}, ${statutes.proxies ?? null}, ${by}, ${work.now})`.execute(
    work.db,
  );
}

/** The colleges of a circle, by name. */
export async function listColleges(work: Work, circle: CircleId): Promise<readonly College[]> {
  const { rows } = await sql<{
    id: CollegeId;
    name: string;
    voices: number;
    members: readonly PersonId[];
  }>`select c.id, c.name, c.voices,
      array(select m.person from decisions.college_member m where m.college = c.id order by m.person) as members
    from decisions.college c where c.space = ${circle} order by c.name, c.id`.execute(work.db);
  return rows;
}

export async function saveCollege(
  work: Work,
  circle: CircleId,
  college: Pick<College, "id" | "name" | "voices">,
): Promise<void> {
  await sql`insert into decisions.college (id, space, name, voices)
    values (${college.id}, ${circle}, ${college.name}, ${college.voices})
    on conflict (space, name) do update set voices = excluded.voices`.execute(work.db);
}

export async function deleteCollege(
  work: Work,
  circle: CircleId,
  college: CollegeId,
): Promise<void> {
  await sql`delete from decisions.college where id = ${college} and space = ${circle}`.execute(
    work.db,
  );
}

/** Puts a member in a college, or in none. */
export async function saveCollegeOf(
  work: Work,
  circle: CircleId,
  person: PersonId,
  college: CollegeId | undefined,
): Promise<void> {
  if (college === undefined) {
    await sql`delete from decisions.college_member where space = ${circle} and person = ${person}`.execute(
      work.db,
    );
    return;
  }
  await sql`insert into decisions.college_member (id, space, college, person)
    values (${newId()}, ${circle}, ${college}, ${person})
    on conflict (space, person) do update set college = excluded.college`.execute(work.db);
}
