import { makeCircleIn } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type SpaceId, type Work } from "#services/house";

import {
  answerPollIn,
  putDownAnswerIn,
} from "../../src/modules/calendar/polls/actions/answer-poll.ts";
import { makePollIn } from "../../src/modules/calendar/polls/actions/make-poll.ts";
import { seePollIn } from "../../src/modules/calendar/polls/actions/see-poll.ts";
import type { PollId } from "../../src/modules/calendar/polls/domain/poll.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

/**
 * In a circle of which only Clémence knows, a poll to which she answered and for which she put down somebody who
 * telephoned; and one of her own.
 */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.clemence.id), liveIn);
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’un four",
    kind: "local",
    isOpen: false,
    purpose: "Refaire du pain.",
    charter: ["On vient quand on peut."],
  });
  const poll = await askIn(work, spaceOf(circle), "Rallumer le four");
  const of = { poll, way: { by: "page" } } as const;
  const dates = (await seePollIn(work, of))?.dates ?? [];
  const said = {
    says: Object.fromEntries(dates.map(({ id }) => [id, "yes" as const])),
    people: 2,
    word: "J’apporte le bois.",
    name: "Monsieur Chastel",
    version: undefined,
  };
  valueOf(await answerPollIn(work, { ...of, ...said }));
  valueOf(await putDownAnswerIn(work, { ...of, ...said, answer: undefined }));
  await askIn(work, ownSpaceOf(demonstrationPeople.clemence.id), "Goûter le pain");
}

async function askIn(work: Work, space: SpaceId, title: string): Promise<PollId> {
  return valueOf(
    await makePollIn(work, {
      space,
      kind: "action",
      words: {
        title,
        about: "Pétrir la veille.",
        address: "Le fournil d’en haut",
        video: undefined,
        telephone: "06 99 00 11 33",
      },
      commune: "26108",
      zone: "Europe/Paris",
      dates: [5, 6].map((days) => ({ starts: work.now.add({ hours: 24 * days }), minutes: 90 })),
      lastDay: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 3 }),
      askedOf: "link",
      quiet: true,
    }),
  );
}
