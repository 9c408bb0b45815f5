import { open } from "#modules/access";
import { type ListedThread, listThreadsIn } from "#modules/conversations";
import { type Circle, isMember } from "#rules/circles";
import type { ThreadId } from "#rules/conversations";
import { standingIn } from "#modules/circles";
import { reading, type Work } from "#services/house";

import { contentsIn, findDocumentIn, type FoundDocument } from "../../actions/standing.ts";
import type { DocumentId } from "../../domain/document.ts";
import { type Anchor, finderIn, type Standing } from "../../domain/anchor.ts";
import { PASSAGES, type PassageId } from "../domain/passage.ts";
import { listPassages, type SealedPassage } from "../store/passages.ts";

/** Passages that are set beside one paragraph: the latest; the others are among the threads of the circle. */
const MOST_BESIDE = 10;

/** What the members of a circle said of one passage: where it stands today, and the threads about it. */
export interface Remark {
  readonly passage: PassageId;
  readonly was: string;
  readonly standing: Standing;
  readonly threads: readonly ListedThread[];
}

/** What is said of some paragraphs of a document, and of how many passages more of each. */
export interface Remarks {
  readonly circle: Circle;
  readonly shown: readonly Remark[];
  /** By the rank of the paragraph today: how many passages are not among those shown. */
  readonly more: ReadonlyMap<number, number>;
}

export interface ListRemarks {
  readonly id: DocumentId;
  /** The ranks of the paragraphs that are looked at, as the document stands, from 0. */
  readonly places: readonly number[];
}

/** What is said of some paragraphs of a document, for who is of its circle; undefined for anyone else. */
export const listRemarks = reading(
  async (work: Work, { id, places }: ListRemarks): Promise<Remarks | undefined> => {
    const found = await findDocumentIn(work, { document: id });
    const circle = found?.where.circle;
    if (found === undefined || circle === undefined || !(await maySpeakIn(work, found)))
      return undefined;
    const standing = await passagesAtIn(work, found);
    const shown: Remark[] = [];
    const more = new Map<number, number>();
    for (const place of places) {
      const here = standing.get(place) ?? [];
      if (here.length > MOST_BESIDE) more.set(place, here.length - MOST_BESIDE);
      for (const one of here.slice(-MOST_BESIDE))
        shown.push({ ...one, threads: await threadsAboutIn(work, found, one.passage) });
    }
    return { circle, shown, more };
  },
);

/** Speaking of a document is for the members of the circle that keeps it, and for oneself. */
export async function maySpeakIn(work: Work, { where }: FoundDocument): Promise<boolean> {
  const { circle } = where;
  if (circle === undefined || work.actor.mandate !== undefined) return false;
  return isMember(await standingIn(work, circle.id));
}

/** All passages that were spoken of, oldest first, by the rank of the paragraph where each stands today. */
async function passagesAtIn(
  work: Work,
  { document }: FoundDocument,
): Promise<ReadonlyMap<number | undefined, readonly Omit<Remark, "threads">[]>> {
  const contents = await contentsIn(work, document, document.current);
  const find = finderIn(contents?.kind === "text" ? contents.markdown : "");
  const all: Omit<Remark, "threads">[] = [];
  for (const { id, anchor } of await anchorsIn(work, document.id))
    all.push({ passage: id, was: anchor.was, standing: find(anchor) });
  return Map.groupBy(all, ({ standing }) => standing.place);
}

function threadsAboutIn(work: Work, { document }: FoundDocument, id: PassageId) {
  return listThreadsIn(work, { space: document.space, about: { table: PASSAGES, id } });
}

/** The thread that is open about a passage that said these very words. */
export async function threadAboutIn(
  work: Work,
  found: FoundDocument,
  was: string,
): Promise<ThreadId | undefined> {
  for (const { id, anchor } of await anchorsIn(work, found.document.id)) {
    if (anchor.was !== was) continue;
    const threads = await threadsAboutIn(work, found, id);
    const one = threads.find(({ closed }) => closed === undefined);
    if (one !== undefined) return one.id;
  }
  return undefined;
}

async function anchorsIn(
  work: Work,
  document: DocumentId,
): Promise<readonly { readonly id: PassageId; readonly anchor: Anchor }[]> {
  const all = [];
  for (const passage of await listPassages(work, document)) {
    const anchor = await anchorIn(work, passage);
    if (anchor !== undefined) all.push({ id: passage.id, anchor });
  }
  return all;
}

async function anchorIn(work: Work, passage: SealedPassage): Promise<Anchor | undefined> {
  const was = await open(work, passage.space, passage.sealed);
  return was === undefined ? undefined : { was, place: passage.place };
}
