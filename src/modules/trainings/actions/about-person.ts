import { makeOwnSpaceIn, open } from "#modules/access";
import { seeToldOccasionIn } from "#modules/calendar";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import type { PersonId, TrainingId } from "../domain/training.ts";
import { fates } from "../store/fates.ts";
import { listFeedbackOf, passFeedbackSpace } from "../store/feedback.ts";
import { findTraining } from "../store/trainings.ts";
import { listTravelsOf } from "../store/travels.ts";
import { letGoOfIn } from "./let-go.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "trainings-about-person", run);
}

/**
 * What one answered, and one’s parts of travels. Erased: answers go, and those that were told stay counted, without a name; a part, or what was owed, keeps an id and no name,
 * since it concerns who pays or is paid. Merged: all of it passes; where both answered, or had a part, once.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => ({
      "Où vous disiez en être, avant et après des formations": await answersIn(lent, person),
      "Vos parts de trajets partagés": await partsIn(lent, person),
    })),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await letGoOfIn(lent, person);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await mergeByFatesIn(lent, fates, from, into);
      await passFeedbackSpace(lent, ownSpaceOf(from), await makeOwnSpaceIn(lent, into));
    }),
};

async function titleIn(work: Work, training: TrainingId): Promise<string | null> {
  return (await seeToldOccasionIn(work, { occasion: training }))?.words.title ?? null;
}

async function answersIn(work: Work, person: PersonId) {
  const all = [];
  for (const one of await listFeedbackOf(work, person)) {
    const training = await findTraining(work, one.training);
    const word = one.word && training && (await open(work, training.space, one.word));
    all.push({
      formation: await titleIn(work, one.training),
      quand: one.moment === "before" ? "avant" : "après",
      niveaux: one.levels,
      confiance: one.confidence,
      aidé: one.helped,
      manqué: one.lacked,
      mot: word ?? null,
      "dit le": one.saidAt.toString(),
    });
  }
  return all;
}

async function partsIn(work: Work, person: PersonId) {
  const parts = [];
  for (const { training, parts: all, proposedAt } of await listTravelsOf(work, person)) {
    const mine = all.find((part) => part.person === person);
    if (mine === undefined) continue;
    const quiet = await listQuietIn(work, [mine.id], { person });
    if (quiet.has(mine.id)) continue;
    parts.push({
      formation: await titleIn(work, training),
      centimes: mine.amount,
      réponse: mine.answer === undefined ? null : mine.answer === "agreed" ? "d’accord" : "non",
      "proposée le": proposedAt.toString(),
      "dite réglée le": mine.paidAt?.toString() ?? null,
      "reçue le": mine.receivedAt?.toString() ?? null,
    });
  }
  return parts;
}
