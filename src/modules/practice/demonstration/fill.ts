import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { answerSituationIn, markHelpedIn } from "../actions/answer-situation.ts";
import { addPointIn, takePointIn } from "../actions/build-point.ts";
import { learnFromIn } from "../actions/keep-known.ts";
import { openCommunityIn } from "../actions/open-community.ts";
import { sayReadIn, takeToReadIn } from "../actions/read-second.ts";
import { tellSituationIn } from "../actions/tell-situation.ts";
import { demonstrationPoints, demonstrationSituations, SHARES } from "./situations.ts";

const circle = demonstrationCircles.quality.id;

interface Doing {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
  readonly run: (work: Work) => Promise<Result<unknown, string>>;
}

const opens = (work: Work) => openCommunityIn(work, { circle, shares: SHARES });

/** The quality professionals tell, answer, learn, and mean to build. */
export async function fillPractice(app: App): Promise<void> {
  const steps: readonly Doing[] = [
    { by: "jean-remy", daysAgo: 60, run: opens },
    ...demonstrationSituations.flatMap(situationSteps),
    ...demonstrationPoints.flatMap(pointSteps),
  ];
  for (const step of steps.toSorted((a, b) => b.daysAgo - a.daysAgo)) await did(app, step);
}

function situationSteps(one: (typeof demonstrationSituations)[number]): readonly Doing[] {
  const { id: situation, by, daysAgo, readBy, answers, named = false } = one;
  return [
    { by, daysAgo, run: (work) => tellSituationIn(work, { ...one, id: situation, circle, named }) },
    ...(readBy === undefined
      ? []
      : ([
          { by: readBy, daysAgo: daysAgo - 1, run: (work) => takeToReadIn(work, { circle }) },
          {
            by: readBy,
            daysAgo: daysAgo - 1,
            run: (work) => sayReadIn(work, { situation, says: "nobody" }),
          },
        ] satisfies readonly Doing[])),
    ...answers.flatMap((answer): readonly Doing[] => [
      {
        by: answer.by,
        daysAgo: answer.daysAgo,
        run: (work) => answerSituationIn(work, { id: answer.id, situation, text: answer.text }),
      },
      ...(answer.helped === true
        ? [
            {
              by,
              daysAgo: answer.daysAgo - 2,
              run: (work: Work) => markHelpedIn(work, { answer: answer.id, helped: true }),
            },
          ]
        : []),
      ...(answer.learntBy === undefined
        ? []
        : [
            {
              by: answer.learntBy,
              daysAgo: answer.daysAgo - 4,
              run: (work: Work) => learnFromIn(work, { answer: answer.id }),
            },
          ]),
    ]),
  ];
}

function pointSteps(point: (typeof demonstrationPoints)[number]): readonly Doing[] {
  const { id, by, daysAgo, text } = point;
  const add: Doing = { by, daysAgo, run: (work) => addPointIn(work, { circle, id, text }) };
  if (!("takenBy" in point)) return [add];
  const { takenBy, inDays } = point;
  const run = (work: Work) =>
    takePointIn(work, { point: id, due: dayOf(work.now).add({ days: inDays }) });
  return [add, { by: takenBy, daysAgo: daysAgo - 1, run }];
}

/** Somebody does something, one evening, so many days ago. */
async function did(app: App, { by, daysAgo, run }: Doing): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:30" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
