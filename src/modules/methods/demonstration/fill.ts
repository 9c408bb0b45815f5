import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { takeStepIn } from "#modules/exchanges";
import { demonstrationCircles, type DemonstrationCircleKey, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { askCoachIn } from "../actions/ask-coach.ts";
import { writeMethodIn, writeVersionIn } from "../actions/keep-method.ts";
import { publishReportIn, sayCoachIn, tellTrialIn } from "../actions/report-trial.ts";
import { coachOfIn } from "../actions/see-trials.ts";
import { tryMethodIn } from "../actions/try-method.ts";
import type { Outcome, Report, TrialId } from "../domain/trial.ts";
import {
  demonstrationMethods,
  demonstrationTrials,
  firstCard,
  playedCard,
  secondCard,
} from "./methods.ts";

interface Doing {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
}

/** Somebody does something, one evening, so many days ago. */
async function did<Value>(
  app: App,
  { by, daysAgo }: Doing,
  run: (work: Work) => Promise<Result<Value, string>>,
): Promise<Value> {
  const now = instantOf({ daysAgo, hour: "18:10" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}

/** A method, a trial that failed, the version that it made, and how it passed to another field. */
export async function fillMethods(app: App): Promise<void> {
  await did(app, { by: "jean-remy", daysAgo: 90 }, (work) =>
    writeMethodIn(work, {
      id: demonstrationMethods.quality,
      space: spaceOf(demonstrationCircles.quality.id),
      card: firstCard,
      licence: "CC-BY-4.0",
      forGood: true,
    }),
  );
  await tried(app, "mediators", {
    by: "nadege",
    id: demonstrationTrials.failed,
    daysAgo: 70,
    outcome: "failed",
    report: {
      did: "Nous étions onze. Une médiatrice a raconté une permanence qui avait mal fini.",
      worked: undefined,
      failed:
        "À onze, trois ont tout dit. Les autres ont attendu la fin, et deux nous ont écrit le lendemain.",
      changed: "Au milieu, nous avons fait un tour où personne ne répond : cela a aidé.",
    },
  });
  await did(app, { by: "jean-remy", daysAgo: 50 }, (work) =>
    writeVersionIn(work, {
      method: demonstrationMethods.quality,
      card: secondCard,
      changed: "Huit au plus, et un tour de parole avant toute réponse.",
      answers: [demonstrationTrials.failed],
      from: 1,
    }),
  );
  await tried(app, "recycling", {
    by: "amadou",
    id: demonstrationTrials.worked,
    daysAgo: 46,
    outcome: "worked",
    report: {
      did: "À six, autour d’une soudure qui lâchait toujours au même endroit.",
      worked:
        "La situation montrait deux réunions pour une même question. Nous en avons gardé une.",
      failed: undefined,
      changed: undefined,
    },
  });
  await fillPassed(app);
}

interface Tried extends Doing {
  readonly id: TrialId;
  readonly outcome: Outcome;
  readonly report: Report;
}

/** A circle tries the method, tells of it, and makes it public. */
async function tried(
  app: App,
  circle: DemonstrationCircleKey,
  { by, id, daysAgo, outcome, report }: Tried,
): Promise<void> {
  await did(app, { by, daysAgo: daysAgo + 1 }, (work) => tryIn(work, circle, id, 1));
  await did(app, { by, daysAgo }, (work) => tellTrialIn(work, { trial: id, outcome, report }));
  await did(app, { by, daysAgo }, (work) => publishReportIn(work, { trial: id, forGood: true }));
}

function tryIn(work: Work, circle: DemonstrationCircleKey, id: TrialId, inDays: number) {
  return tryMethodIn(work, {
    id,
    method: demonstrationMethods.quality,
    space: spaceOf(demonstrationCircles[circle].id),
    day: dayOf(work.now).add({ days: inDays }),
    at: Temporal.PlainTime.from("18:30"),
    address: "Là où nous nous voyons d’habitude",
    quiet: true,
  });
}

/** Nadège coaches the theatre, which makes a variant of it; it is about to try it. */
async function fillPassed(app: App): Promise<void> {
  const trial = demonstrationTrials.failed;
  await did(app, { by: "nadege", daysAgo: 45 }, (work) => sayCoachIn(work, { trial, says: "yes" }));
  const { exchange } = await did(app, { by: "mireille", daysAgo: 40 }, async (work) =>
    askCoachIn(work, {
      coach: await coachOfIn(work, { trial, person: demonstrationPeople.nadege.id }),
      space: spaceOf(demonstrationCircles.theatre.id),
      wanted: "La mener sans que personne soit mis en cause.",
      time: "Trois séances d’une heure",
      how: "À la salle des fêtes",
      isNamed: true,
    }),
  );
  if (exchange === undefined) throw new Error("nobody was asked to coach in the demonstration");
  await did(app, { by: "nadege", daysAgo: 39 }, (work) =>
    takeStepIn(work, { exchange, act: "accept", number: 1, terms: 1 }),
  );
  await did(app, { by: "mireille", daysAgo: 12 }, (work) =>
    writeMethodIn(work, {
      id: demonstrationMethods.played,
      space: spaceOf(demonstrationCircles.theatre.id),
      card: playedCard,
      licence: "CC-BY-SA-4.0",
      forGood: true,
      parent: demonstrationMethods.quality,
    }),
  );
  await did(app, { by: "mireille", daysAgo: 2 }, (work) =>
    tryIn(work, "theatre", demonstrationTrials.underWay, 8),
  );
}
