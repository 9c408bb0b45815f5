import { makeOwnSpaceIn, sealedAgain } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type AboutPerson, mergeByFatesIn, type Work, withRight } from "#services/house";

import type { PersonId } from "../domain/document.ts";
import {
  listAllOfSpace,
  listDocumentsAbout,
  listSealed,
  moveDocument,
  removeOwnDocuments,
  sealAnew,
} from "../store/documents-of-person.ts";
import { fates } from "../store/fates.ts";
import {
  eraseSuggestionsIn,
  tellSuggestionsIn,
} from "../suggestions/actions/suggestions-of-person.ts";
import { findPad, savePad } from "../store/pads.ts";
import { dropWaitingIn, movePicturesIn, openOwnPictureIn, ownPicturesIn } from "./pictures.ts";
import { contentsIn, openedIn } from "./standing.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "commons-about-person", run);
}

/**
 * What one began, and what one is an author of. Erased: what was of one's own place alone goes; what a circle keeps,
 * or everyone reads, keeps an id and no name. Merged: all of it passes, one's own place sealed anew.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const all = [];
      for (const kept of await listDocumentsAbout(lent, person)) {
        const document = await openedIn(lent, kept);
        if (document === undefined) continue;
        const isOwn = document.space === ownSpaceOf(person);
        const contents = isOwn ? await contentsIn(lent, document, document.current) : undefined;
        all.push({
          titre: document.title,
          licence: document.licence ?? null,
          "commencé le": document.madeAt.toString(),
          "commencé par vous": document.madeBy === person,
          "publié le": document.published?.at.toString() ?? null,
          contenu: contents ?? null,
        });
      }
      return { "Vos documents": all, ...(await tellSuggestionsIn(lent, person)) };
    }),
  files: ownPicturesIn,
  opens: openOwnPictureIn,
  erases: (work, person) =>
    whole(work, async (lent) => {
      await eraseSuggestionsIn(lent, person);
      await dropWaitingIn(lent, person);
      await removeOwnDocuments(lent, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await moveOwnIn(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
    }),
};

/** One's own place is one: what was in the other is sealed anew under the key of the one that stays. */
async function moveOwnIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await dropWaitingIn(work, from);
  const documents = await listAllOfSpace(work, ownSpaceOf(from));
  if (documents.length === 0) return;
  const space = await makeOwnSpaceIn(work, into);
  for (const { id, space: was, words } of documents) {
    const anew = sealedAgain(work, { from: was, to: space });
    const again = async (sealed: Uint8Array) => (await anew(sealed)) ?? sealed;
    for (const { number, name, sealed } of await listSealed(work, id))
      await sealAnew(work, id, {
        number,
        name: name && (await again(name)),
        sealed: await again(sealed),
      });
    const sealed = "sealed" in words ? await again(words.sealed) : undefined;
    const pad = await findPad(work, id);
    const padAgain = pad && (await again(pad));
    await movePicturesIn(work, id, space);
    await moveDocument(work, id, { space, sealed });
    if (padAgain !== undefined) await savePad(work, { id, space }, padAgain);
  }
}
