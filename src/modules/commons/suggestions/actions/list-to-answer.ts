import { mayReachOneIn, personBy, type Work } from "#services/house";

import { findDocumentIn } from "../../actions/standing.ts";
import type { Document } from "../../domain/document.ts";
import { mayWrite } from "../../domain/rights.ts";
import { listToAnswer } from "../store/suggestions.ts";

/** A document of mine in which others suggest something. */
export interface ToAnswer {
  readonly document: Pick<Document, "id" | "language"> & { readonly title: string };
  /** How many wait for an answer. */
  readonly count: number;
}

/** So many are looked at, the oldest first; the next come as those are answered. */
const MOST = 100;

/**
 * What waits for an answer of who acts: in what they are an author of and write in, as the letter of the week tells them.
 * Nothing under a mandate, nothing of whom they do not hear, nothing of their own.
 */
export async function listToAnswerIn(work: Work): Promise<readonly ToAnswer[]> {
  const me = personBy(work.actor);
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const counts = new Map<Document["id"], number>();
  for (const { document, by } of await listToAnswer(work, me, MOST))
    if (by === undefined || (await mayReachOneIn(work, me, { from: by })))
      counts.set(document, (counts.get(document) ?? 0) + 1);
  const all: ToAnswer[] = [];
  for (const [document, count] of counts) {
    const found = await findDocumentIn(work, { document });
    if (found !== undefined && mayWrite(found.where.asker))
      all.push({ document: found.document, count });
  }
  return all;
}
