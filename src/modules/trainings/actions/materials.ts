import { isHttps } from "../domain/address.ts";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  describeFilesIn,
  dropFileIn,
  type FileSent,
  keepFileIn,
  open,
  openFileIn,
  type ReadyFile,
  recordReadIn,
  seal,
} from "#modules/access";
import type { FileFacts } from "#rules/access";
import { action, reading, type Work } from "#services/house";

import { mayChange, mayRead } from "../domain/rights.ts";
import type { MaterialId, Moment } from "../domain/training.ts";
import {
  deleteMaterial,
  listMaterials,
  saveMaterial,
  type SealedMaterial,
} from "../store/materials.ts";
import { beside, findTrainingIn, type Found, type OfTraining } from "./standing.ts";

export interface AddMaterial extends OfTraining {
  readonly moment: Moment;
  readonly title: string;
  readonly address: string | undefined;
  readonly file: FileSent | ReadyFile | undefined;
}

type KeepRefusal = Extract<
  Awaited<ReturnType<typeof keepFileIn>>,
  { readonly done: false }
>["refusal"];
export type MaterialRefusal =
  | "unknown-training"
  | "unknown-material"
  | "one-of-both"
  | "not-https"
  | KeepRefusal;

/** Who changes the training adds a file, or an address, for those who take part. */
export const addMaterial = action(addMaterialIn);

export async function addMaterialIn(
  work: Work,
  asked: AddMaterial,
): Promise<Result<MaterialId, MaterialRefusal>> {
  const found = await findTrainingIn(work, asked);
  if (found?.training === undefined || !mayChange(found.standing))
    return refused("unknown-training");
  const { address, file } = asked;
  if ((address === undefined) === (file === undefined)) return refused("one-of-both");
  if (address !== undefined && !isHttps(address)) return refused("not-https");
  const { space, id: training } = found.training;
  const kept = file && (await beside(work, (lent) => keepFileIn(lent, { space, ...file })));
  if (kept?.done === false) return kept;
  const id = newId<"TrainingMaterial">();
  const sealed = {
    title: await seal(work, space, asked.title),
    address: address === undefined ? undefined : await seal(work, space, address),
  };
  const { moment } = asked;
  await beside(work, (lent) =>
    saveMaterial(lent, {
      id,
      space,
      training,
      moment,
      ...sealed,
      file: kept?.value.id,
      addedBy: found.me,
    }),
  );
  return done(id);
}

interface OfMaterial extends OfTraining {
  readonly material: MaterialId;
}

/** It goes, with its file. */
export const removeMaterial = action(removeMaterialIn);

export async function removeMaterialIn(
  work: Work,
  asked: OfMaterial,
): Promise<Result<undefined, MaterialRefusal>> {
  const found = await findTrainingIn(work, asked);
  if (found === undefined || !mayChange(found.standing)) return refused("unknown-training");
  return beside(work, async (lent) => {
    const one = await findIn(lent, asked);
    if (one === undefined) return refused("unknown-material");
    await deleteMaterial(lent, one.id);
    if (one.file !== undefined) await dropFileIn(lent, one.file);
    return done(undefined);
  });
}

async function findIn(lent: Work, { training, material }: OfMaterial) {
  return (await listMaterials(lent, training)).find(({ id }) => id === material);
}

export interface SeenMaterial {
  readonly id: MaterialId;
  readonly moment: Moment;
  readonly title: string;
  readonly address: string | undefined;
  readonly file: FileFacts | undefined;
}

export interface SeenMaterials {
  readonly found: Found;
  readonly materials: readonly SeenMaterial[];
}

/** Sees the materials, for who takes part, trains or organises; undefined for everyone else. */
export const seeMaterials = reading(
  async (work: Work, asked: OfTraining): Promise<SeenMaterials | undefined> => {
    const found = await findTrainingIn(work, asked);
    if (found?.training === undefined || !mayRead(found.standing)) return undefined;
    const materials = await beside(work, async (lent) => {
      const all = await listMaterials(lent, asked.training);
      const files = await describeFilesIn(
        lent,
        all.flatMap(({ file }) => file ?? []),
      );
      const seen: SeenMaterial[] = [];
      for (const one of all) seen.push(await seenIn(lent, one, files));
      return seen;
    });
    return { found, materials };
  },
);

async function seenIn(
  lent: Work,
  { id, space, moment, title, address, file }: SealedMaterial,
  files: readonly FileFacts[],
): Promise<SeenMaterial> {
  return {
    id,
    moment,
    title: (await open(lent, space, title)) ?? "",
    address: address && (await open(lent, space, address)),
    file: files.find((one) => one.id === file),
  };
}

/** The bytes of one, for the same; the log of its space says who read it. */
export const openMaterial = reading(async (work: Work, asked: OfMaterial) => {
  const found = await findTrainingIn(work, asked);
  if (found === undefined || !mayRead(found.standing)) return undefined;
  const file = await beside(work, async (lent) => {
    const { file: id } = (await findIn(lent, asked)) ?? {};
    return id && openFileIn(lent, id);
  });
  if (file !== undefined)
    await recordReadIn(work, { space: file.space, table: "access.file", row: file.id });
  return file;
});
