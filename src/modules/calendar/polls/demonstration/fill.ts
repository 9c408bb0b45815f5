import { dayOf, PARIS } from "#basics/dates";
import { knownId } from "#basics/id";
import type { Result } from "#basics/result";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";
import type { App, Work } from "#services/house";

import { did } from "../../demonstration/did.ts";
import { answerPollIn, putDownAnswerIn } from "../actions/answer-poll.ts";
import { makePollIn } from "../actions/make-poll.ts";
import { seePollIn } from "../actions/see-poll.ts";
import type { PollId } from "../domain/poll.ts";
import type { Answer } from "../../domain/reply.ts";

const poll = knownId<"DatePoll">("3c9a1f52-84d7-4b0e-9c36-1e5f7a2b4d66");
const of = { poll, way: { by: "page" } } as const;

interface Said {
  readonly by: DemonstrationPersonKey;
  /** Of each date, in their order. */
  readonly answers: readonly Answer[];
  readonly word?: string;
}

const said: readonly Said[] = [
  { by: "solene", answers: ["yes", "yes", "maybe"] },
  {
    by: "quentin",
    answers: ["no", "yes", "yes"],
    word: "Je peux prendre trois personnes en voiture.",
  },
  { by: "yvonne", answers: ["maybe", "yes", "no"] },
];

/** A day that a circle looks for: three dates, some answers, one of them given by telephone. */
export async function fillPolls(app: App): Promise<void> {
  await did(app, { by: "solene", daysAgo: 3 }, (work) => makePollIn(work, askedOn(app)));
  for (const { by, answers, word } of said)
    await did(app, { by, daysAgo: 2 }, (work) => sayIn(work, answers, { word, name: undefined }));
  await did(app, { by: "solene", daysAgo: 1 }, async (work) =>
    putDownAnswerIn(work, {
      ...of,
      ...(await saidIn(work, ["yes", "no", "maybe"])),
      word: undefined,
      name: "Monsieur Bertin",
      answer: undefined,
    }),
  );
}

function askedOn(app: App): Parameters<typeof makePollIn>[1] {
  const today = dayOf(app.clock.now());
  const days = [10, 11, 17].map((inDays) => today.add({ days: inDays }));
  return {
    id: poll,
    space: spaceOf(demonstrationCircles.plants.id),
    kind: "visit",
    words: {
      title: "Voir la pépinière de Saillans",
      about: "Une heure sur place, le temps de choisir les plants du printemps.",
      address: "Devant la gare, on part ensemble",
      video: undefined,
      telephone: undefined,
    },
    commune: "26108",
    zone: PARIS,
    dates: days.map((day) => ({
      starts: day.toZonedDateTime({ timeZone: PARIS, plainTime: "14:00" }).toInstant(),
      minutes: 120,
    })),
    lastDay: today.add({ days: 8 }),
    askedOf: "link",
    quiet: true,
  };
}

async function sayIn(
  work: Work,
  answers: readonly Answer[],
  told: { readonly word: string | undefined; readonly name: undefined },
): Promise<Result<PollId, string>> {
  return answerPollIn(work, { ...of, ...(await saidIn(work, answers)), ...told });
}

async function saidIn(work: Work, answers: readonly Answer[]) {
  const dates = (await seePollIn(work, of))?.dates ?? [];
  const says = dates.flatMap(({ id }, at): [string, Answer][] => {
    const answer = answers[at];
    return answer === undefined ? [] : [[id, answer]];
  });
  return { says: Object.fromEntries(says), people: 1, version: undefined };
}
