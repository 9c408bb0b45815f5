import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { methodAt } from "../domain/method.ts";
import { trialAt } from "../domain/trial.ts";
import { findMethod, listCurrent, listVersions, saveHidden } from "../store/methods.ts";
import { findTrial, saveTrialHidden } from "../store/trials.ts";
import { findMethodIn, findTrialIn, reportIn } from "./standing.ts";
import { texts } from "./texts.fr.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "moderate-methods", run);
}

/** A method as something that anyone can report: hidden, only its space still reads it. */
export const reportableMethod: Reportable = {
  find: async (work, id) => {
    if (!isId<"Method">(id)) return undefined;
    if (!isOperator(work.actor) && (await findMethodIn(work, { method: id })) === undefined)
      return undefined;
    const title = (await whole(work, (lent) => listCurrent(lent, [id]))).get(id)?.card.title;
    return title === undefined ? undefined : { title, at: methodAt(id) };
  },
  authors: async (work, id) => {
    if (!isId<"Method">(id)) return [];
    const versions = await whole(work, (lent) => listVersions(lent, id));
    return [...new Set(versions.map(({ writtenBy }) => writtenBy))];
  },
  words: async (work, id) => {
    if (!isId<"Method">(id)) return undefined;
    const method = await whole(work, (lent) => findMethod(lent, id));
    const card = (await whole(work, (lent) => listCurrent(lent, [id]))).get(id)?.card;
    if (method === undefined || card === undefined) return undefined;
    return [
      card.title,
      card.purpose,
      ...card.notWhen,
      ...card.steps.map(({ title }) => title),
    ].join("\n");
  },
  hide: async (work, id, reason) => turnMethod(work, id, reason),
  showAgain: async (work, id) => turnMethod(work, id, undefined),
};

async function turnMethod(work: Work, id: string, reason: string | undefined): Promise<void> {
  if (isId<"Method">(id)) await whole(work, (lent) => saveHidden(lent, id, reason));
}

/** What a circle told everyone of its trial, likewise. */
export const reportableTrial: Reportable = {
  find: async (work, id) => {
    if (!isId<"Trial">(id)) return undefined;
    const trial = isOperator(work.actor)
      ? await whole(work, (lent) => findTrial(lent, id))
      : (await findTrialIn(work, { trial: id }))?.trial;
    if (trial?.told?.publishedAt === undefined) return undefined;
    const { method } = trial;
    const title = (await whole(work, (lent) => listCurrent(lent, [method]))).get(method)?.card
      .title;
    return title === undefined ? undefined : { title: texts.trialOf(title), at: trialAt(id) };
  },
  authors: async (work, id) => {
    if (!isId<"Trial">(id)) return [];
    const writer = (await whole(work, (lent) => findTrial(lent, id)))?.told?.writtenBy;
    return writer === undefined ? [] : [writer];
  },
  words: async (work, id) => {
    if (!isId<"Trial">(id)) return undefined;
    const trial = await whole(work, (lent) => findTrial(lent, id));
    if (trial?.told?.publishedAt === undefined) return undefined;
    const report = await reportIn(work, trial);
    return report && Object.values(report).filter(Boolean).join("\n");
  },
  hide: async (work, id, reason) => turnTrial(work, id, reason),
  showAgain: async (work, id) => turnTrial(work, id, undefined),
};

async function turnTrial(work: Work, id: string, reason: string | undefined): Promise<void> {
  if (isId<"Trial">(id)) await whole(work, (lent) => saveTrialHidden(lent, id, reason));
}
