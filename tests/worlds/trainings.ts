import { sql } from "kysely";

import { amountOf } from "#basics/amount";
import { replyToDateIn, seeOccasionIn } from "#modules/calendar";
import { makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work, withRight } from "#services/house";

import { sayFeedbackIn } from "../../src/modules/trainings/actions/feedback.ts";
import { addTrainingIn } from "../../src/modules/trainings/actions/keep-training.ts";
import { addMaterialIn } from "../../src/modules/trainings/actions/materials.ts";
import { proposeTravelIn } from "../../src/modules/trainings/actions/travel.ts";
import { demonstrationTrainings } from "../../src/modules/trainings/demonstration/trainings.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";
import { toldTraining } from "../support/trainings.ts";

export const knownTo: readonly string[] = [];

const PRUNING = "0b7d2c55-4a1f-4f7c-9d1a-5a0f6f1b2c01";
export const paths: readonly string[] = [
  "",
  "/avis",
  "/trajet",
  "/supports",
  "/mon-niveau",
  "/imprimer",
].map((rest) => `/formations/${PRUNING}${rest}`);

/**
 * In a circle of which only Malika knows, a training that she gives, with its material, and its travel; and of a
 * training that everyone sees, what Damien says of where she stands: hers alone, under five answers.
 */
export async function differ(app: TestHouse): Promise<void> {
  const { malika, damien } = demonstrationPeople;
  await app.transaction(person(malika.id), liveIn);
  const [pruning] = demonstrationTrainings;
  if (pruning === undefined) throw new Error("no training");
  const before = { moment: "before", confidence: 5, helped: [], lacked: [] } as const;
  await app.transaction(person(damien.id), async (work) =>
    valueOf(
      await sayFeedbackIn(work, {
        training: pruning.id,
        levels: [5, 5, 5],
        word: undefined,
        ...before,
      }),
    ),
  );
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’un four",
    kind: "local",
    isOpen: false,
    purpose: "Cuire ensemble.",
    charter: ["On nettoie après."],
  });
  const day = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 6 });
  const told = toldTraining(spaceOf(circle));
  const training = valueOf(
    await addTrainingIn(work, {
      ...told,
      seenBy: "members",
      when: { ...told.when, day },
      words: { ...told.words, title: "Cuire au bois" },
      trainer: "words",
      programme: { ...told.programme, trainerName: "Le boulanger" },
      skills: ["D1102"],
    }),
  );
  const date = (await seeOccasionIn(work, { occasion: training }))?.dates[0];
  if (date === undefined) throw new Error("no date");
  valueOf(await replyToDateIn(work, { date: date.id, answer: "yes", people: 1 }));
  const address = "https://four.example.org/bois";
  valueOf(
    await addMaterialIn(work, {
      training,
      moment: "before",
      title: "Choisir son bois",
      address,
      file: undefined,
    }),
  );
  const sum = amountOf(2_500);
  if (sum === undefined) throw new Error("an amount");
  const refused = await proposeTravelIn(work, {
    training,
    cost: { by: "sum", sum },
    words: "Le camion du bois.",
    way: "equal",
    weights: new Map(),
    quiet: true,
  });
  await countAYearAgoIn(work, spaceOf(circle), training);
  // Malika alone comes, and is who is paid: there is nobody to share it with.
  if (refused.done) throw new Error("somebody shares the travel");
}

/** Of those who answered here a year ago, counts are left. */
async function countAYearAgoIn(work: Work, space: string, training: string): Promise<void> {
  await withRight(work, "sweep-trainings", (lent) =>
    sql`insert into trainings.tally (space, training, moment, question, level, people)
      values (${space}, ${training}, 'after', 0, 4, 6)`.execute(lent.db),
  );
}
