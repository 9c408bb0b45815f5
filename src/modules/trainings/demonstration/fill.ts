import { amountOf } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { replyToDateIn, seeOccasionIn } from "#modules/calendar";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { sayFeedbackIn } from "../actions/feedback.ts";
import { addTrainingIn } from "../actions/keep-training.ts";
import { addMaterialIn } from "../actions/materials.ts";
import { partOfIn, proposeTravelIn, takeTravelStepIn } from "../actions/travel.ts";
import type { Step } from "../domain/travel.ts";
import { type DemonstrationTraining, demonstrationTrainings } from "./trainings.ts";

interface Doing {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
}

/** Somebody does something, one evening, so many days ago. */
async function did(
  app: App,
  { by, daysAgo }: Doing,
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:30" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}

/** A training to come with a travel that is being shared, and one that is over. */
export async function fillTrainings(app: App): Promise<void> {
  for (const training of demonstrationTrainings) await fillOne(app, training);
}

async function fillOne(app: App, asked: DemonstrationTraining): Promise<void> {
  const { by, addedDaysAgo, travel } = asked;
  await did(app, { by, daysAgo: addedDaysAgo }, (work) =>
    addIn(work, asked, dayOf(app.clock.now())),
  );
  const { material } = asked;
  await did(app, { by, daysAgo: addedDaysAgo }, (work) =>
    addMaterialIn(work, { training: asked.id, ...material, file: undefined }),
  );
  const { file } = asked;
  if (file !== undefined)
    await did(app, { by, daysAgo: addedDaysAgo }, (work) =>
      addMaterialIn(work, {
        training: asked.id,
        moment: "before",
        title: "Ce qu’il faut au verger",
        address: undefined,
        file: { name: file.name, bytes: new TextEncoder().encode(file.text) },
      }),
    );
  const answers = { yes: asked.comes, no: asked.away } as const;
  for (const answer of ["yes", "no"] as const)
    for (const one of answers[answer])
      await did(app, { by: one, daysAgo: addedDaysAgo - 1 }, (work) =>
        replyIn(work, asked, answer),
      );
  await did(app, { by, daysAgo: addedDaysAgo - 2 }, (work) =>
    proposeTravelIn(work, {
      training: asked.id,
      cost: { by: "road", km: travel.km, rate: amountOf(travel.rate) ?? never() },
      words: travel.words,
      way: "equal",
      weights: new Map(),
      quiet: true,
    }),
  );
  const daysAgo = addedDaysAgo - 3;
  for (const one of travel.agreed) await stepOf(app, asked, { by: one, daysAgo }, "agree");
  if (travel.settled)
    for (const one of travel.agreed) {
      await stepOf(app, asked, { by: one, daysAgo: daysAgo - 1 }, "pay");
      await stepOf(app, asked, { by, daysAgo: daysAgo - 2, of: one }, "receive");
    }
  for (const { by: who, word, ...answer } of asked.answers)
    await did(app, { by: who, daysAgo: asked.inDays < 0 ? -asked.inDays - 1 : 1 }, (work) =>
      sayFeedbackIn(work, { training: asked.id, helped: [], lacked: [], word, ...answer }),
    );
}

function never(): never {
  throw new Error("a rate is an amount");
}

function addIn(work: Work, asked: DemonstrationTraining, today: Temporal.PlainDate) {
  const { id, themes, title, about, address, commune, programme, skills } = asked;
  return addTrainingIn(work, {
    id,
    space: spaceOf(demonstrationCircles[asked.circle].id),
    themes,
    words: { title, about, address, video: undefined },
    commune,
    when: {
      zone: "Europe/Paris",
      day: today.add({ days: asked.inDays }),
      at: Temporal.PlainTime.from(asked.at),
      rule: { every: "once" },
      except: { school: undefined, holidays: undefined },
    },
    minutes: asked.minutes,
    seenBy: asked.seenBy,
    capacity: asked.capacity,
    quiet: true,
    programme: { ...programme, trainerName: undefined },
    trainer: "me",
    skills,
  });
}

async function replyIn(work: Work, { id }: DemonstrationTraining, answer: "yes" | "no") {
  const date = (await seeOccasionIn(work, { occasion: id }))?.dates[0];
  if (date === undefined) throw new Error("a training of the demonstration has no date");
  return replyToDateIn(work, { date: date.id, answer, people: 1 });
}

/** A step to one’s own part, or to that of another. */
function stepOf(
  app: App,
  { id }: DemonstrationTraining,
  doing: Doing & { readonly of?: DemonstrationPersonKey },
  step: Step,
): Promise<void> {
  return did(app, doing, async (work) => {
    const whose = demonstrationPeople[doing.of ?? doing.by].id;
    const part = await partOfIn(work, { training: id, person: whose });
    if (part === undefined) throw new Error("a part of the demonstration is not there");
    return takeTravelStepIn(work, { part, step, quiet: true });
  });
}
