import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { type Job, mayReachOneIn, type Work, withRight } from "#services/house";

import type { BondId, PersonId } from "../domain/bond.ts";
import { nextOf, usualOf } from "../domain/silence.ts";
import type { Question, QuestionId } from "../domain/watch.ts";
import { findBond } from "../store/bonds.ts";
import { hasSignAfter, listSigns } from "../store/signs.ts";
import {
  findQuestion,
  findQuestionById,
  findWatch,
  listAway,
  listWatched,
  saveQuestion,
  saveTold,
} from "../store/watches.ts";
import { closeIn } from "./note-sign.ts";
import { tellSilenceIn } from "./tell-silence.ts";

/** Once a day, in the afternoon of Paris: it is day too from the Antilles to La Réunion, so no letter goes at night. */
export const watchSilence: Job = {
  cron: "7 13 * * *",
  run: async (app, _, actor) => {
    for (const bond of await app.transaction(actor, listWatched))
      await app.transaction(actor, (work) => watchOneIn(work, bond));
  },
};

async function watchOneIn(work: Work, id: BondId): Promise<void> {
  const [bond, watch] = [await findBond(work, id), await findWatch(work, id)];
  if (bond === undefined || watch === undefined) return;
  const { askedBy, asked: other } = bond;
  // Whom the gate keeps apart is asked nothing of the other.
  if (!(await mayReachOneIn(work, other, { from: askedBy }))) return;
  const today = dayOf(work.now);
  const days = (await listSigns(work, id)).map(({ day }) => day);
  const last = days.at(-1);
  const away = await listAway(work, id);
  const question = await findQuestion(work, id);
  const asked = question && { ...question, isTold: question.toldAt !== undefined };
  const next = nextOf({ usual: usualOf(days, today, away), asked, last, today, away });
  if (next === "ask" && last !== undefined) {
    const tellsOn = today.add({ days: watch.delay });
    const one = { id: newId<"KinQuestion">(), bond: id, after: last, tellsOn };
    if (await saveQuestion(work, one)) await tellSilenceIn(work, one.id, bond, "kin.small-sign");
  }
  if (next === "close" && question !== undefined) await closeIn(work, question);
  if (next === "tell" && question !== undefined) {
    await saveTold(work, question.id);
    await tellSilenceIn(work, question.id, bond, "kin.silence-lasts");
    await work.tell({
      name: "kin.silence-lasts",
      subject: question.id,
      payload: { question: question.id, bond: id },
    });
  }
}

/** A silence that was told, for a module above that passes it on: between whom, and whether it lasts still. */
export interface ToldSilence {
  /** Of the two, those who gave no news to anybody else since. */
  readonly silent: readonly PersonId[];
  readonly persons: readonly [PersonId, PersonId];
  readonly after: Temporal.PlainDate;
  readonly lasts: boolean;
}

/** Which silence `kin.silence-lasts` told; undefined once the bond is gone. Whoever asks has decided who may know of it. */
export function findSilenceIn(
  work: Work,
  { question: id }: { readonly question: QuestionId },
): Promise<ToldSilence | undefined> {
  return withRight(work, "watch-silence", async (lent) => {
    const question = await findQuestionById(lent, id);
    const bond = question && (await findBond(lent, question.bond));
    if (question === undefined || bond === undefined) return undefined;
    const lasts = isOpen(question) && bond.endedAt === undefined;
    const persons = [bond.askedBy, bond.asked] as const;
    const silent: PersonId[] = [];
    for (const one of persons)
      if (!(await hasSignAfter(lent, one, question.after))) silent.push(one);
    return { persons, silent, after: question.after, lasts };
  });
}

const isOpen = ({ closedAt }: Question): boolean => closedAt === undefined;
