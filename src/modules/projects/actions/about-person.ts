import { isId } from "#basics/id";
import { open } from "#modules/access";
import { type AboutPerson, type Listener, type Work, withRight } from "#services/house";

import { endParticipations, listAbout, passAnswers } from "../store/of-person.ts";
import { freeParts } from "../store/parts.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "projects-about-person", run);
}

/**
 * Their joint answers. Erased: they take part in none any more and answer for no part; what they wrote
 * with others stays, with an id and no name. Merged: all of it passes; where both took part, once.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const { participations, wordings, sendings } = await listAbout(lent, person);
      const written = [];
      for (const { call, space, title, words, at } of wordings)
        written.push({
          appel: call,
          partie: (await open(lent, space, title)) ?? null,
          "votre texte": (await open(lent, space, words)) ?? null,
          écrit: at.toString(),
        });
      return {
        "Vos réponses communes": participations.map(({ call, organisation, since, left }) => ({
          appel: call,
          "pour la structure": organisation,
          depuis: since.toString(),
          "jusqu’à": left?.toString() ?? null,
        })),
        "Ce que vous y avez écrit": written,
        "Ce que vous avez envoyé": sendings.map(({ call, on, organisation }) => ({
          appel: call,
          le: on.toString(),
          "pour la structure": organisation,
        })),
      };
    }),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await endParticipations(lent, person, undefined);
      await freeParts(lent, person, undefined);
    }),
  merges: (work, from, into) => whole(work, (lent) => passAnswers(lent, from, into)),
};

/** Hears that somebody left a circle: they take part in its answers no more, and their parts are free again. */
export const freeAnswersOfLeft: Listener = async (work, { subject: circle, payload }) => {
  const { person } = payload;
  if (typeof person !== "string" || !isId<"Person">(person) || !isId<"Circle">(circle)) return;
  await endParticipations(work, person, circle);
  await freeParts(work, person, circle);
};
