import { isId } from "#basics/id";
import { open } from "#modules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  type Listener,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import type { PersonId } from "../domain/meeting.ts";
import { listSaidBy } from "../store/entries.ts";
import { fates } from "../store/fates.ts";
import { findMeeting } from "../store/meetings.ts";
import { listPointsBy } from "../store/points.ts";
import { listObjectionsOf, listSeatsOf, saveLeft } from "../store/seats.ts";
import { openEntryIn, openPointIn, wordsIn } from "./standing.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "meetings-about-person", run);
}

/**
 * Where one stood at meetings, and what one said there. Erased: an id stays, and no name, since it concerns those who
 * decided together. Merged: all of it passes; where both stood, or answered, once.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => ({
      "Vos réunions": await seatsIn(lent, person),
      "Ce que vous avez écrit en réunion": await saidIn(lent, person),
      "Les points que vous avez ajoutés": await pointsIn(lent, person),
      "Vos objections": await objectionsIn(lent, person),
    })),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await saveLeft(lent, person);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) => whole(work, (lent) => mergeByFatesIn(lent, fates, from, into)),
};

/** Who left a circle is no voice at its meetings that are not over. */
export const unseatLeft: Listener = async (work, { subject: circle, payload: { person } }) => {
  if (circle === undefined || !isId<"Space">(circle)) return;
  if (typeof person === "string" && isId<"Person">(person)) await saveLeft(work, person, circle);
};

const STANDS = {
  coming: "vient",
  present: "là",
  telephone: "au téléphone",
  excused: "excusé·e",
  represented: "représenté·e",
} as const;

async function seatsIn(work: Work, person: PersonId) {
  const all = [];
  for (const { meeting: id, stands, isGuest } of await listSeatsOf(work, person)) {
    const meeting = await findMeeting(work, id);
    if (meeting === undefined) continue;
    all.push({
      réunion: (await wordsIn(work, meeting))?.title ?? null,
      le: meeting.starts.toString(),
      vous: isGuest ? "de passage" : STANDS[stands],
    });
  }
  return all;
}

async function saidIn(work: Work, person: PersonId) {
  const all = [];
  for (const sealed of await listSaidBy(work, person)) {
    const { words, at } = await openEntryIn(work, sealed);
    all.push({ "écrit le": at.toString(), texte: words?.text ?? null });
  }
  return all;
}

async function pointsIn(work: Work, person: PersonId) {
  const all = [];
  for (const sealed of await listPointsBy(work, person)) {
    const { title, about, addedAt } = await openPointIn(work, sealed);
    all.push({ "ajouté le": addedAt.toString(), titre: title, savoir: about ?? null });
  }
  return all;
}

async function objectionsIn(work: Work, person: PersonId) {
  const all = [];
  for (const { space, words, at } of await listObjectionsOf(work, person)) {
    const why = words && (await open(work, space, words));
    all.push({ "dite le": at.toString(), "ce qui vous gênait": why ?? null });
  }
  return all;
}
