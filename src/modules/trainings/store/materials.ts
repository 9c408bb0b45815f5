import { sql } from "kysely";

import type { FileId } from "#rules/access";
import type { Work } from "#services/house";

import type { MaterialId, Moment, PersonId, SpaceId, TrainingId } from "../domain/training.ts";

/** Something to read before or after, for those who take part. */
export interface SealedMaterial {
  readonly id: MaterialId;
  readonly space: SpaceId;
  readonly training: TrainingId;
  readonly moment: Moment;
  readonly title: Uint8Array;
  readonly address: Uint8Array | undefined;
  readonly file: FileId | undefined;
  readonly addedBy: PersonId | undefined;
}

interface MaterialRow {
  readonly id: MaterialId;
  readonly space: SpaceId;
  readonly training: TrainingId;
  readonly moment: Moment;
  readonly title: Uint8Array;
  readonly address: Uint8Array | null;
  readonly file: FileId | null;
  readonly added_by: PersonId | null;
}

/** The materials of a training, those to read before first, in the order in which they were added. */
export async function listMaterials(
  work: Work,
  training: TrainingId,
): Promise<readonly SealedMaterial[]> {
  const { rows } =
    await sql<MaterialRow>`select id, space, training, moment, title, address, file, added_by
    from trainings.material where training = ${training}
    order by moment = 'after', added_at, id`.execute(work.db);
  return rows.map(({ added_by: addedBy, address, file, ...row }) => ({
    ...row,
    address: address ?? undefined,
    file: file ?? undefined,
    addedBy: addedBy ?? undefined,
  }));
}

export async function saveMaterial(work: Work, one: SealedMaterial): Promise<void> {
  await sql`insert into trainings.material (id, space, training, moment, title, address, file, added_by, added_at)
    values (${one.id}, ${one.space}, ${one.training}, ${one.moment}, ${one.title},
      ${one.address ?? null}, ${one.file ?? null}, ${one.addedBy ?? null}, ${work.now})`.execute(
    work.db,
  );
}

export async function deleteMaterial(work: Work, id: MaterialId): Promise<void> {
  await sql`delete from trainings.material where id = ${id}`.execute(work.db);
}
