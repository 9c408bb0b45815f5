import { sql } from "kysely";

import type { Work } from "#services/house";

import type { AnswerId, CircleId, RequirementId } from "../domain/answer.ts";
import type { RequirementKind } from "../domain/requirement.ts";

/** The kinds that the group said, of the requirements of an answer. */
export async function listKinds(
  work: Work,
  answer: AnswerId,
): Promise<ReadonlyMap<RequirementId, RequirementKind>> {
  const { rows } = await sql<{ id: RequirementId; kind: RequirementKind }>`
    select id, kind from projects.requirement where answer = ${answer}`.execute(work.db);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Of what kind a requirement is, from now on. */
export async function saveKind(
  work: Work,
  { id, circle, answer }: { id: RequirementId; circle: CircleId; answer: AnswerId },
  kind: RequirementKind,
): Promise<void> {
  await sql`insert into projects.requirement (id, space, answer, kind)
    values (${id}, ${circle}, ${answer}, ${kind})
    on conflict (id) do update set kind = excluded.kind`.execute(work.db);
}
