import { listExpectedIn } from "#modules/calendar";
import type { Job, Work } from "#services/house";

import { letterDue } from "../domain/feedback.ts";
import { TRAINING, type TrainingId } from "../domain/training.ts";
import { listToTell, saveTold } from "../store/trainings.ts";
import { tellLevelIn } from "./tell.ts";

/** Each night, for the digest of the morning: one letter before, one after, to those who are expected. */
export const askLevels: Job = {
  cron: "41 2 * * *",
  run: async (app, _, actor) => {
    const all = await app.transaction(actor, listToTell);
    // One transaction each: a thousand trainings are not held together.
    for (const { id, toldBefore } of all)
      await app.transaction(actor, (work) => askOneIn(work, id, toldBefore));
  },
};

async function askOneIn(work: Work, training: TrainingId, toldBefore: boolean): Promise<void> {
  const expected = await listExpectedIn(work, { occasion: training });
  if (expected?.lasts === undefined || expected.kind !== TRAINING) return;
  const due = letterDue(expected.lasts, work.now);
  if (due === undefined || (due === "before" && toldBefore)) return;
  await tellLevelIn(work, { training, moment: due, to: expected.persons });
  await saveTold(work, training, due);
}
