import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/occasion.ts";
import type { Answer } from "../../domain/reply.ts";
import { listAnswers, listAnswersOf, saveAnew, type SealedAnswer } from "../store/answers.ts";
import { findPoll, listPollDates, listPollsMadeBy, listPollsOf, movePoll } from "../store/polls.ts";
import { openPollWordsIn, sealPollWordsIn } from "./find-poll.ts";

/** What they asked, and what they said; under the right of what is known of a person. */
export async function tellPollsIn(lent: Work, person: PersonId) {
  return {
    "Vos sondages de dates": await madeIn(lent, person),
    "Vos réponses à des sondages de dates": await saidIn(lent, person),
  };
}

async function madeIn(work: Work, person: PersonId) {
  const made = [];
  for (const poll of await listPollsMadeBy(work, person)) {
    const words = await openPollWordsIn(work, poll);
    const dates = await listPollDates(work, poll.id);
    made.push({
      quoi: words?.title ?? null,
      détails: words?.about ?? null,
      adresse: words?.address ?? null,
      vidéo: words?.video ?? null,
      téléphone: words?.telephone ?? null,
      dates: dates.map(({ starts }) => starts.toString()),
      "réponses jusqu’au": poll.lastDay.toString(),
      "proposé le": poll.madeAt.toString(),
    });
  }
  return made;
}

const answerWords = { yes: "oui", maybe: "s’il le faut", no: "non" } as const satisfies Record<
  Answer,
  string
>;

async function saidIn(work: Work, person: PersonId) {
  const said = [];
  for (const one of await listAnswersOf(work, person)) {
    const poll = await findPoll(work, one.poll);
    const dates = await listPollDates(work, one.poll);
    said.push({
      sondage: (poll && (await open(work, poll.space, poll.sealed.title))) ?? null,
      dates: dates.flatMap(({ id, starts }) => {
        const says = one.says[id];
        return says === undefined ? [] : [{ date: starts.toString(), réponse: answerWords[says] }];
      }),
      "nombre de personnes": one.people,
      mot: (one.word && (await open(work, one.space, one.word))) ?? null,
      le: one.answeredAt.toString(),
    });
  }
  return said;
}

/** More than anybody asks of themself; what is beyond is moved by no one. */
const ALL = 10_000;

/** One's own are in one space: what was in the other is sealed anew under the key of the one that stays. */
export async function moveOwnPollsIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  const own = await listPollsOf(work, [ownSpaceOf(from)], ALL);
  if (own.length === 0) return;
  const space = await makeOwnSpaceIn(work, into);
  for (const poll of own) {
    const words = await openPollWordsIn(work, poll);
    if (words === undefined) continue;
    for (const one of await listAnswers(work, poll.id)) await sealAnewIn(work, one, space);
    await movePoll(work, poll.id, { ...(await sealPollWordsIn(work, space, words)), space });
  }
}

async function sealAnewIn(work: Work, one: SealedAnswer, space: SpaceId): Promise<void> {
  const anew = async (sealed: Uint8Array | undefined) => {
    const text = sealed && (await open(work, one.space, sealed));
    return text === undefined ? undefined : seal(work, space, text);
  };
  await saveAnew(work, { id: one.id, name: await anew(one.name), word: await anew(one.word) });
}
