import { sealedAgain } from "#modules/access";
import { addressesOfIn, personsOfAddressIn } from "#modules/people";
import { type Work, withRight } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";
import { ownSpaceOf } from "#rules/access";
import {
  deleteAnswersFrom,
  listAnswers,
  listAnswersBy,
  listAnswersFrom,
  moveAnswer,
} from "../store/answers.ts";
import { listPassingsOf, movePassing } from "../store/asks.ts";
import { offerOfIn, wordsOfIn } from "./standing.ts";

/** What somebody asked of who passes; under a right. */
export async function passingsOfIn(work: Work, person: PersonId) {
  const all = [];
  for (const one of await listPassingsOf(work, ownSpaceOf(person))) {
    const words = await wordsOfIn(work, one);
    all.push({
      le: one.day.toString(),
      à: one.at.toString({ smallestUnit: "minute" }),
      commune: one.commune,
      quoi: words?.what ?? null,
      où: words?.place ?? null,
      "plus demandé depuis": one.endedAt?.toString() ?? null,
    });
  }
  return all;
}

/** What somebody answered, in passing; not what a yes told them, which is another's. Under a right. */
export async function offersOfIn(work: Work, person: PersonId) {
  const all = [];
  const answered = [...(await listAnswersBy(work, person))];
  for (const address of await addressesIn(work, person))
    answered.push(...(await listAnswersFrom(work, address)));
  for (const one of answered) {
    const offer = await offerOfIn(work, one);
    all.push({
      "dit le": one.saidAt.toString(),
      prénom: offer?.name ?? null,
      mot: offer?.word ?? null,
      oui: one.state === "yes",
    });
  }
  return all;
}

const addressesIn = async (work: Work, person: PersonId) =>
  (await withRight(work, "write-to", (lent) => addressesOfIn(lent, person))).map(({ id }) => id);

/** What was answered without an account with an address that is theirs alone goes with them. */
export async function deleteOffersOfIn(work: Work, person: PersonId): Promise<void> {
  for (const address of await addressesIn(work, person)) {
    const persons = await personsOfAddressIn(work, address);
    if (persons.every((one) => one === person)) await deleteAnswersFrom(work, address);
  }
}

/** Of two who are one: what was asked goes on under the key of who stays. */
export async function movePassingsIn(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  const again = sealedAgain(work, { from, to: into });
  for (const ask of await listPassingsOf(work, from)) {
    for (const { id, sealed, opened } of await listAnswers(work, ask.id)) {
      const offer = await again(sealed);
      const told = opened && (await again(opened));
      await moveAnswer(work, id, { space: into, sealed: offer ?? sealed, opened: told ?? opened });
    }
    await movePassing(work, ask.id, {
      space: into,
      sealed: (await again(ask.sealed)) ?? ask.sealed,
    });
  }
}
