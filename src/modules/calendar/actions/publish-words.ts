import { plain } from "#basics/text";
import { venuesNamedIn } from "#modules/premises";
import { placeIndexIn } from "#modules/territory";
import { isCommuneCode } from "#rules/territory";
import { type App, job, type Work } from "#services/house";

import type { Occasion, Words } from "../domain/occasion.ts";
import { isPublic } from "../domain/rights.ts";
import {
  deletePublicWords,
  deleteWithdrawn,
  listUnpublished,
  savePublicWords,
} from "../store/public-search.ts";
import { openWordsIn } from "./find-occasion.ts";
import { nameKind } from "./kinds.ts";

/** The letters of an occasion that one may look for. */
const MOST = 10_000;

type Published = Pick<
  Occasion,
  "id" | "kind" | "themes" | "commune" | "venue" | "seenBy" | "isHidden"
>;

/** What everyone may see is found by its words, and what is for members by none: in the step that writes it. */
export async function publishWordsIn(work: Work, one: Published, words: Words): Promise<void> {
  const { id, kind, themes } = one;
  if (!isPublic(one)) return deletePublicWords(work, id);
  const { communes } = await placeIndexIn(work);
  const commune = one.commune !== undefined && isCommuneCode(one.commune) ? one.commune : undefined;
  const known = commune && communes.get(commune);
  const venue = one.venue && (await venuesNamedIn(work, [one.venue])).get(one.venue)?.name;
  const { title, about, address } = words;
  const said = [title, about, address, venue, nameKind(work.app, kind), known?.name];
  await savePublicWords(work, {
    occasion: id,
    title,
    words: plain(said.filter((part) => part !== undefined).join(" ")).slice(0, MOST),
    kind,
    themes,
    commune,
    department: known?.department,
  });
}

/** What the version before wrote, or took back, meanwhile; asked at each opening and each night. */
export async function publishMissingIn(work: Work): Promise<void> {
  await deleteWithdrawn(work);
  for (const one of await listUnpublished(work)) {
    const words = await openWordsIn(work, one);
    if (words !== undefined) await publishWordsIn(work, one, words);
  }
}

/** At each opening: nothing to do, most of the time. */
export async function publishMissing(app: App): Promise<void> {
  await app.transaction(job("roll-on-occasions"), publishMissingIn);
}
