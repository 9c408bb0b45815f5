import { sealedAgain } from "#modules/access";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";
import { ownSpaceOf } from "#rules/access";
import { listAnswers, listAnswersBy, moveAnswer } from "../store/answers.ts";
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
  for (const one of await listAnswersBy(work, person)) {
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
