import { makeOwnSpaceIn, open } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import { eraseBroughtIn, mergeBroughtIn, tellBroughtIn } from "../brought/actions/about-brought.ts";
import type { PersonId } from "../domain/occasion.ts";
import { eraseGuestsIn, tellGuestsIn } from "../guests/actions/guests-of-person.ts";
import { moveOwnPollsIn, tellPollsIn } from "../polls/actions/about-polls.ts";
import { passPolls, removeOwnPolls } from "../polls/store/polls.ts";
import { fates } from "../store/fates.ts";
import { listCameOf } from "../store/attendance.ts";
import {
  findOccasion,
  listMadeBy,
  listOccasionsOf,
  moveOccasion,
  passOccasions,
  removeOwnOccasions,
} from "../store/occasions.ts";
import { listRepliesOf } from "../store/replies.ts";
import { openWordsIn, sealWordsIn } from "./find-occasion.ts";
import { seal } from "#modules/access";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "calendar-about-person", run);
}

/**
 * What they made and answered. Erased: their own occasions are deleted, their answers go, and what they made in a circle
 * or for an organisation stays without their name. Merged: all of it passes.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => ({
      "Vos rendez-vous": await madeIn(lent, person),
      "Vos réponses à des rendez-vous": await answersIn(lent, person),
      "Où vous êtes venu·e": await cameIn(lent, person),
      ...(await tellPollsIn(lent, person)),
      ...(await tellGuestsIn(lent, person)),
      "Vos agendas d’ailleurs": await tellBroughtIn(lent, person),
    })),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await removeOwnPolls(lent, person);
      await removeOwnOccasions(lent, person);
      await eraseBroughtIn(lent, person);
      await eraseGuestsIn(lent, person);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await moveOwnIn(lent, from, into);
      await mergeBroughtIn(lent, from, into);
      await passOccasions(lent, from, into);
      await moveOwnPollsIn(lent, from, into);
      await passPolls(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
    }),
};

async function madeIn(work: Work, person: PersonId) {
  const made = [];
  for (const one of await listMadeBy(work, person)) {
    const words = await openWordsIn(work, one);
    made.push({
      quoi: words?.title ?? null,
      détails: words?.about ?? null,
      adresse: words?.address ?? null,
      vidéo: words?.video ?? null,
      jour: one.when.day.toString(),
      heure: one.when.at.toString({ smallestUnit: "minute" }),
      "ajouté le": one.madeAt.toString(),
      "annulé le": one.cancelledAt?.toString() ?? null,
    });
  }
  return made;
}

const answerWords = { yes: "je viens", maybe: "peut-être", no: "je ne viens pas" } as const;

async function answersIn(work: Work, person: PersonId) {
  const answers = [];
  for (const one of await listRepliesOf(work, person)) {
    const occasion = await findOccasion(work, one.occasion);
    const title = occasion && (await open(work, occasion.space, occasion.sealed.title));
    answers.push({
      "rendez-vous": title ?? null,
      réponse: answerWords[one.answer],
      "nombre de personnes": one.people,
      "dont enfants": one.children,
      "liste d’attente": one.waits,
      le: one.askedAt.toString(),
    });
  }
  return answers;
}

async function cameIn(work: Work, person: PersonId) {
  const came = [];
  for (const { occasion: id, starts } of await listCameOf(work, person)) {
    const occasion = await findOccasion(work, id);
    const title = occasion && (await open(work, occasion.space, occasion.sealed.title));
    came.push({ "rendez-vous": title ?? null, le: starts.toString() });
  }
  return came;
}

/** One's own are in one space: what was in the other is sealed anew under the key of the one that stays. */
async function moveOwnIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  const own = await listOccasionsOf(work, ownSpaceOf(from));
  if (own.length === 0) return;
  const space = await makeOwnSpaceIn(work, into);
  for (const one of own) {
    const words = await openWordsIn(work, one);
    if (words === undefined) continue;
    const why = one.sealed.cancelledWhy && (await open(work, one.space, one.sealed.cancelledWhy));
    await moveOccasion(work, one.id, {
      ...(await sealWordsIn(work, space, words)),
      space,
      cancelledWhy: why === undefined ? undefined : await seal(work, space, why),
    });
  }
}
