import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  withRight,
} from "#services/house";
import { open } from "#modules/access";
import { ownSpaceOf } from "#rules/access";

import { KORI } from "../domain/transfer.ts";
import { fates } from "../store/fates.ts";
import { listLines } from "../store/lines.ts";

const RIGHT = "currency-about-person";
/** More lines than anybody has: the archive holds them all. */
const ALL = 1_000_000;

/**
 * Their kori. Erased: no entry changes, since it concerns two; it keeps an id, no name, and the words of their thanks go
 * with their key. Merged: the accounts pass with their spaces, and are counted together.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const { lines } = await listLines(lent, [ownSpaceOf(person)], { from: 0, most: ALL });
      const ids = lines.map(({ id }) => id);
      const quiet = await listQuietIn(lent, ids, { part: KORI, person });
      const told = [];
      for (const line of lines.filter(({ id }) => !quiet.has(id))) {
        const { at, amount, reason, other, words, wordsOf } = line;
        told.push({
          quand: at.toString(),
          kori: amount / 100,
          pour: reason,
          avec: other.id,
          mot: (words && (await open(lent, wordsOf, words))) ?? null,
        });
      }
      return { "Vos kori": told };
    }),
  erases: (work, person) => withRight(work, RIGHT, (lent) => eraseByFatesIn(lent, fates, person)),
  merges: (work, from, into) =>
    withRight(work, RIGHT, (lent) => mergeByFatesIn(lent, fates, from, into)),
};
