import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { dropFileIn, keepFileIn, makeOwnSpaceIn, type ReadyFile, readyFile } from "#modules/access";
import { action, type Actor, type App, type PersonId, type Work } from "#services/house";

import type { BringDraftId, LostFile } from "../../domain/brought.ts";
import {
  deleteBringDraft,
  findDraftByMark,
  holdBringDraft,
  saveBringDraft,
} from "../../store/bring-drafts.ts";
import { markOfArchive } from "../../store/brought.ts";
import { type ArchiveRefusal, readArchive } from "../../life/actions/read-archive.ts";
import { filesNamedIn, type Laid, planOf } from "../domain/plan.ts";

/** What one may send from a page; from the command line, as much as a circle may keep. */
export const MOST_LAID = {
  page: { data: 20_000_000, file: 10_500_000, all: 100_000_000, files: 300 },
  command: { data: 50_000_000, file: 10_500_000, all: 400_000_000, files: 5_000 },
} as const;

export type LayRefusal = ArchiveRefusal | "sign-in-first" | "not-for-another" | "no-room";

export interface LayArchive {
  /** As it was sent, or where it lies on the disk. */
  readonly from: Uint8Array | string;
  readonly most: keyof typeof MOST_LAID;
}

/**
 * Somebody lays the archive of a circle in their own space, to read over what it would bring. It is read whole and its
 * files are looked into before anything is written; then all is written at once. The same archive is laid once.
 */
export async function layArchive(
  app: App,
  actor: Actor,
  { from, most }: LayArchive,
): Promise<Result<BringDraftId, LayRefusal>> {
  if (actor.for === undefined) return refused("sign-in-first");
  // What members wrote to each other is not for who acts in the name of one of them.
  if (actor.mandate !== undefined) return refused("not-for-another");
  const ready = new Map<string, ReadyFile>();
  const lost: (LostFile & { readonly id: string })[] = [];
  const read = await readArchive(from, {
    most: MOST_LAID[most],
    take: async ({ id, name }, bytes) => {
      const looked = await readyFile({ name, bytes });
      if (looked.done) ready.set(id, looked.value);
      else lost.push({ id, name, why: looked.refusal });
    },
  });
  if (!read.done) return read;
  const { data, sum } = read.value;
  const { instance, takenAt, files } = data;
  const planned = planOf(data, files);
  if (!planned.done) return planned;
  // A file of a part that is not known here goes with it.
  const named = filesNamedIn(planned.value.parts);
  for (const { id, name } of files) {
    if (named.has(id) || !ready.delete(id)) continue;
    lost.push({ id, name, why: "unknown-part" });
  }
  return saveAction(app, actor, {
    person: actor.for,
    sum,
    ready,
    told: {
      ...planned.value,
      instance,
      takenAt,
      lost: lost.map(({ name, why }) => ({ name, why })),
    },
  });
}

interface Laying {
  readonly person: PersonId;
  readonly sum: string;
  readonly ready: ReadonlyMap<string, ReadyFile>;
  readonly told: Omit<Laid, "kept">;
}

const saveAction = action(saveIn);

async function saveIn(
  work: Work,
  { person, sum, ready, told }: Laying,
): Promise<Result<BringDraftId, "no-room">> {
  const mark = markOfArchive(work, sum);
  const already = await findDraftByMark(work, person, mark);
  if (already !== undefined) return done(already);
  const space = await makeOwnSpaceIn(work, person);
  const kept: Record<string, Id<"File">> = {};
  for (const [id, file] of ready) {
    const saved = await keepFileIn(work, { ...file, space });
    if (!saved.done) return refused("no-room");
    kept[id] = saved.value.id;
  }
  const laid: Laid = { ...told, kept };
  const draft = await saveBringDraft(work, {
    person,
    mark,
    content: JSON.stringify(laid),
    files: Object.values(kept),
  });
  if (draft !== undefined) return done(draft);
  // Sent twice at once: the other one stands, and what this one kept goes.
  for (const file of Object.values(kept)) await dropFileIn(work, file);
  const other = await findDraftByMark(work, person, mark);
  return other === undefined ? refused("no-room") : done(other);
}

/** They do not bring it after all: what they laid goes, with its files. */
export const dropLaid = action(
  async (work: Work, draft: BringDraftId): Promise<Result<undefined, "unknown-draft">> => {
    const person = work.actor.for;
    const held = person && (await holdBringDraft(work, draft, person));
    if (held === undefined) return refused("unknown-draft");
    for (const file of held.files) await dropFileIn(work, file);
    await deleteBringDraft(work, held.id);
    return done(undefined);
  },
);
