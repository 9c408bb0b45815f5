import { open } from "#modules/access";
import { type ListedThread, listThreadsIn } from "#modules/conversations";
import { isMember } from "#rules/circles";
import { standingIn } from "#modules/circles";
import { reading, type Work } from "#services/house";

import { contentsIn, findDocumentIn, type FoundDocument } from "../../actions/standing.ts";
import type { DocumentId } from "../../domain/document.ts";
import { type Anchor, finderIn, type Standing } from "../../domain/anchor.ts";
import { PASSAGES, type PassageId } from "../domain/passage.ts";
import { listPassages, type SealedPassage } from "../store/passages.ts";

/** Passages of one document that are set beside it. */
const MOST = 200;

/** What the members of a circle said of one passage: where it stands today, and the threads about it. */
export interface Remark {
  readonly passage: PassageId;
  readonly was: string;
  readonly standing: Standing;
  readonly threads: readonly ListedThread[];
}

/** What is said of a document, for who is of its circle; undefined for anyone else. */
export const listRemarks = reading(
  async (
    work: Work,
    asked: { readonly id: DocumentId },
  ): Promise<readonly Remark[] | undefined> => {
    const found = await findDocumentIn(work, { document: asked.id });
    return found !== undefined && (await maySpeakIn(work, found))
      ? remarksIn(work, found)
      : undefined;
  },
);

/** Speaking of a document is for the members of the circle that keeps it, and for oneself. */
export async function maySpeakIn(work: Work, { where }: FoundDocument): Promise<boolean> {
  const { circle } = where;
  if (circle === undefined || work.actor.mandate !== undefined) return false;
  return isMember(await standingIn(work, circle.id));
}

export async function remarksIn(
  work: Work,
  { document }: FoundDocument,
): Promise<readonly Remark[]> {
  const contents = await contentsIn(work, document, document.current);
  const find = finderIn(contents?.kind === "text" ? contents.markdown : "");
  const remarks: Remark[] = [];
  for (const passage of await listPassages(work, document.id, MOST)) {
    const anchor = await anchorIn(work, passage);
    if (anchor === undefined) continue;
    const about = { table: PASSAGES, id: passage.id };
    remarks.push({
      passage: passage.id,
      was: anchor.was,
      standing: find(anchor),
      threads: await listThreadsIn(work, { space: document.space, about }),
    });
  }
  return remarks;
}

async function anchorIn(work: Work, passage: SealedPassage): Promise<Anchor | undefined> {
  const was = await open(work, passage.space, passage.sealed);
  return was === undefined ? undefined : { was, place: passage.place };
}
