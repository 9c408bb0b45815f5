import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { afterQuiet } from "#basics/hours/quiet";
import { type App, job, type Job, mayReachOneIn, type Work, withRight } from "#services/house";

import { type Bond, type BondId, isAgreed, otherOf, type PersonId } from "../domain/bond.ts";
import { holidaysSince, isWithin, nextOf, usualOf } from "../domain/silence.ts";
import { type Question, type QuestionId, toldOf, type Watch } from "../domain/watch.ts";
import { findBond, holdBond } from "../store/bonds.ts";
import { gaveNewsAfter, listSignsOfBoth } from "../store/signs.ts";
import {
  findQuestion,
  findQuestionById,
  findWatch,
  listAway,
  listPutOff,
  listQuestions,
  listToldOf,
  listWatched,
  savePutOff,
  saveQuestion,
  saveTold,
} from "../store/watches.ts";
import { closeIn, leaveUnwatchedIn } from "./note-sign.ts";
import { quietOfIn } from "./quiet.ts";
import { pausesOfIn } from "./rest.ts";
import { tellSilenceIn } from "./tell-silence.ts";

/**
 * Once a day, in the afternoon of Paris: it is day too from the Antilles to La Réunion. In the quiet hours of one of the two it is put off
 * until they end. Two whose silence cannot be looked at keep nobody else from it.
 */
export const watchSilence: Job = { cron: "7 13 * * *", run: (app) => watchAll(app, listWatched) };

/** What was put off, once the quiet hours of both are over. */
export const watchPutOff: Job = { cron: "*/10 * * * *", run: (app) => watchAll(app, listPutOff) };

async function watchAll(app: App, those: (work: Work) => Promise<readonly BondId[]>) {
  const actor = job("watch-silence");
  for (const bond of await app.transaction(actor, those))
    try {
      await app.transaction(actor, (work) => watchOneIn(work, bond));
    } catch (error) {
      app.log.error({ err: error, bond }, "a silence could not be looked at: left for tomorrow");
    }
}

async function watchOneIn(work: Work, id: BondId): Promise<void> {
  const [bond, watch] = [await holdBond(work, id), await findWatch(work, id)];
  if (bond === undefined || watch === undefined || !isAgreed(bond)) return;
  await savePutOff(work, watch.id, undefined);
  // Whom the gate keeps apart is asked nothing of the other.
  if (await mayReachOneIn(work, bond.asked, { from: bond.askedBy }))
    await askOrTellIn(work, bond, watch);
  else await leaveUnwatchedIn(work, bond);
}

/** Out of the quiet hours of both, else once they end. */
async function askOrTellIn(work: Work, bond: Bond, watch: Watch): Promise<void> {
  const after = afterQuiet(work.now, await quietOfIn(work, [bond.askedBy, bond.asked]));
  const isPutOff = !after.equals(work.now);
  await (isPutOff ? savePutOff(work, watch.id, after) : lookIn(work, bond, watch));
}

async function lookIn(work: Work, bond: Bond, { delay }: Watch): Promise<void> {
  const today = dayOf(work.now);
  const days = await listSignsOfBoth(work, bond.id);
  const last = days.at(-1);
  const away = [...(await listAway(work, bond.id)), ...holidaysSince(days[0], today)];
  const question = await findQuestion(work, bond.id);
  const pauses = await pausesOfIn(work, bond);
  const told = toldOf(await listQuestions(work, bond.id));
  const next = nextOf({
    usual: usualOf(days, today, [...away, ...pauses], told),
    asked: question && askedOf(question),
    last,
    today,
    away,
    pauses,
  });
  if (next === "ask" && last !== undefined) {
    const tellsOn = today.add({ days: delay });
    const one = { id: newId<"KinQuestion">(), bond: bond.id, after: last, tellsOn };
    if (await saveQuestion(work, one)) await tellSilenceIn(work, one.id, bond, "kin.small-sign");
  }
  if (question === undefined) return;
  if (next === "answered") await closeIn(work, question, { bond, why: "sign" });
  if (next === "explained") {
    const gone = pauses.filter((one) => isWithin([one], today)).map(({ person }) => person);
    const persons = gone.length > 0 ? [...new Set(gone)] : undefined;
    await closeIn(work, question, { bond, why: "unwatched", persons });
  }
  if (next === "tell") {
    await saveTold(work, question.id);
    await tellSilenceIn(work, question.id, bond, "kin.silence-lasts");
    await work.tell({
      name: "kin.silence-lasts",
      subject: question.id,
      payload: { question: question.id, bond: bond.id },
    });
  }
}

const askedOf = ({ askedAt, tellsOn, toldAt }: Question) => ({
  on: dayOf(askedAt),
  tellsOn,
  isTold: toldAt !== undefined,
});

/** A silence that was told, for a module above that passes it on: who of the two gave no news, and whether it lasts. */
export interface ToldSilence {
  /** Of the two, those who gave no news to anybody since they were asked. */
  readonly silent: readonly PersonId[];
  readonly askedAt: Temporal.Instant;
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
    const { askedAt, closedAt } = question;
    const silent: PersonId[] = [];
    for (const one of [bond.askedBy, bond.asked])
      if (!(await gaveNewsAfter(lent, one, askedAt))) silent.push(one);
    return { silent, askedAt, lasts: closedAt === undefined && isAgreed(bond) };
  });
}

/**
 * With whom a silence of this person was told, and lasts: each was told of it as one of the two. Whoever asks has decided who may know
 * of it.
 */
export function silentWithIn(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  return withRight(work, "watch-silence", async (lent) => {
    const others: PersonId[] = [];
    for (const { bond: id } of await listToldOf(lent, person)) {
      const bond = await findBond(lent, id);
      if (bond !== undefined) others.push(otherOf(bond, person));
    }
    return others;
  });
}

/**
 * Whether a silence of this person with anybody was told, and lasts, and they gave no news to anybody since they were asked;
 * `besides`: another than that one. Whoever asks has decided who may know of it.
 */
export function lastsSilenceOfIn(
  work: Work,
  person: PersonId,
  besides?: QuestionId,
): Promise<boolean> {
  return withRight(work, "watch-silence", async (lent) => {
    for (const { id, askedAt } of await listToldOf(lent, person))
      if (id !== besides && !(await gaveNewsAfter(lent, person, askedAt))) return true;
    return false;
  });
}
