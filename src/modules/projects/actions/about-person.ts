import { isId } from "#basics/id";
import { open } from "#modules/access";
import { namesOfOrganisationsIn } from "#modules/organisations";
import {
  type AboutPerson,
  type Listener,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import type { CircleId, OrganisationId, PersonId } from "../domain/answer.ts";
import {
  endDoubledParticipations,
  endParticipations,
  endRepresentations,
  listAbout,
} from "../store/of-person.ts";
import { fates } from "../store/fates.ts";
import { listWithPapers } from "../store/attached-papers.ts";
import { endAsksOf, forgetGuest, listAsksAbout } from "../store/partner-asks.ts";
import { freeParts } from "../store/parts.ts";
import { takeBack } from "../store/pieces.ts";
import { closePapersToIn } from "./attach-paper.ts";
import { tellFreedIn } from "./tell-participants.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "projects-about-person", run);
}

/**
 * Their joint answers. Erased: they take part in none any more, what they lent goes back, and their
 * parts are free again, which the others are told; what they wrote with others stays, with an id and
 * no name. Merged: all of it passes; where both took part, once.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const { participations, wordings, sendings, pieces } = await listAbout(lent, person);
      const written = [];
      for (const { call, space, title, words, at } of wordings)
        written.push({
          appel: call,
          partie: (await open(lent, space, title)) ?? null,
          "votre texte": (await open(lent, space, words)) ?? null,
          écrit: at.toString(),
        });
      const named = await namesOfOrganisationsIn(
        lent,
        [...participations, ...sendings].flatMap(({ organisation }) => organisation ?? []),
      );
      const nameOf = (organisation: OrganisationId | null) =>
        organisation === null ? null : (named.get(organisation)?.name ?? null);
      const attached = [];
      for (const { call, space, name, at, isLent } of pieces)
        attached.push({
          appel: call,
          pièce: (await open(lent, space, name)) ?? null,
          jointe: at.toString(),
          "prêtée, et non donnée": isLent,
        });
      return {
        "Les pièces que vous y avez jointes": attached,
        "Vos réponses communes": participations.map(({ call, organisation, since, left }) => ({
          appel: call,
          "pour la structure": nameOf(organisation),
          depuis: since.toString(),
          "jusqu’à": left?.toString() ?? null,
        })),
        "Ce que vous y avez écrit": written,
        "Les parts que vous avez demandées, ou acceptées": (await listAsksAbout(lent, person)).map(
          ({ call, at, isGuest }) => ({
            appel: call,
            demandée: at.toString(),
            "acceptée par vous": isGuest,
          }),
        ),
        "Ce que vous avez envoyé": sendings.map(({ call, on, organisation }) => ({
          appel: call,
          le: on.toString(),
          "pour la structure": nameOf(organisation),
        })),
      };
    }),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await withdrawIn(lent, person, undefined);
      await forgetGuest(lent, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await endDoubledParticipations(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
    }),
};

/** Somebody is no longer there, in one circle or in all: what they held passes to whoever wants. */
async function withdrawIn(
  work: Work,
  person: PersonId,
  circle: CircleId | undefined,
): Promise<void> {
  await endParticipations(work, person, circle);
  await endAsksOf(work, person, circle);
  await takeBack(work, { person, circle });
  await closePapersToIn(work, person, await listWithPapers(work, circle));
  await tellFreedIn(work, await freeParts(work, person, circle));
}

/** Hears that somebody left a circle: they take part in its answers no more. */
export const freeAnswersOfLeft: Listener = async (work, { subject: circle, payload }) => {
  const { person } = payload;
  if (typeof person !== "string" || !isId<"Person">(person) || !isId<"Circle">(circle)) return;
  await withdrawIn(work, person, circle);
};

/**
 * Hears that somebody represents an organisation no more: they take part for it no more, and what they
 * lent for it goes back. They stay in the circle, and may take part for themself.
 */
export const endRoleInAnswers: Listener = async (work, { subject: organisation, payload }) => {
  const { person } = payload;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (!isId<"Organisation">(organisation)) return;
  await endRoleIn(work, person, organisation);
};

async function endRoleIn(work: Work, person: PersonId, organisation: OrganisationId) {
  const alone = await endRepresentations(work, person, organisation);
  await takeBack(work, { person, organisation });
  await closePapersToIn(work, person, alone);
  for (const answer of alone) await tellFreedIn(work, await freeParts(work, person, answer));
}
