import { makeOwnSpaceIn, open, sealedAgain } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import type { PersonId } from "../domain/situation.ts";
import { listAnswersBy } from "../store/answers.ts";
import { fates } from "../store/fates.ts";
import { listLinesBy, listPointsBy } from "../store/lines.ts";
import {
  listOfOwnSpace,
  listReadBy,
  listToldBy,
  moveSituation,
  passReadings,
  removeOwnSituations,
} from "../store/situations-of-person.ts";
import { answerTextIn } from "./answer-situation.ts";
import { toldOfIn } from "./standing.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "practice-about-person", run);
}

/**
 * What one told, answered, and kept for a community. Erased: what was not open goes; what a circle reads stays, and
 * nothing says any more whose a situation was. Merged: all of it passes, what was one's own alone sealed anew.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => ({
      "Les situations que vous avez racontées": await toldIn(lent, person),
      // Their words are of who told them: that one has them to read, and since when.
      "Les situations que vous avez à relire": (await listReadBy(lent, person)).map(
        ({ takenAt }) => ({ "prise le": takenAt?.toString() ?? null }),
      ),
      "Vos réponses à des situations": await answersIn(lent, person),
      "Ce que vous avez noté pour des communautés de pratique": await keptIn(lent, person),
    })),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await removeOwnSituations(lent, person);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await moveOwnIn(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
      await passReadings(lent, from, into);
    }),
};

async function toldIn(work: Work, person: PersonId) {
  const all = [];
  for (const one of await listToldBy(work, person)) {
    const told = await toldOfIn(work, one);
    if (told === undefined) continue;
    all.push({
      titre: told.title,
      "ce qui s’est passé": told.happened,
      "ce qui a été essayé": told.tried ?? null,
      "ce qui est demandé": told.asks,
      "racontée le": one.toldAt.toString(),
      "lue par la communauté depuis": one.openedAt?.toString() ?? null,
      "sous votre nom": one.named !== undefined,
    });
  }
  return all;
}

async function answersIn(work: Work, person: PersonId) {
  const all = [];
  for (const one of await listAnswersBy(work, person))
    all.push({
      réponse: (await answerTextIn(work, one)) ?? null,
      le: one.at.toString(),
      "a aidé": one.helpedAt !== undefined,
    });
  return all;
}

async function keptIn(work: Work, person: PersonId) {
  const all = [];
  const lines = await listLinesBy(work, person);
  for (const one of lines)
    all.push({ savoir: (await open(work, one.space, one.sealed)) ?? null, le: one.at.toString() });
  for (const one of await listPointsBy(work, person))
    all.push({
      "à construire": (await open(work, one.space, one.sealed)) ?? null,
      "construit par vous": one.taken?.by === person,
      le: one.at.toString(),
    });
  return all;
}

/** One's own place is one: what waited in the other is sealed anew under the key of the one that stays. */
async function moveOwnIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  // Whose a situation is stands in their own space, which must be there.
  const space = await makeOwnSpaceIn(work, into);
  for (const { id, space: was, sealed, sentBack } of await listOfOwnSpace(work, ownSpaceOf(from))) {
    const again = sealedAgain(work, { from: was, to: space });
    await moveSituation(work, id, {
      space,
      sealed: (await again(sealed)) ?? sealed,
      sentBack: (await again(sentBack)) ?? sentBack,
    });
  }
}
