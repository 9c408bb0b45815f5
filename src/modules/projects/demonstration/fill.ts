import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { listTasksIn, tickTaskIn } from "#modules/tasks";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { attachFileIn } from "../actions/attach-piece.ts";
import { seeAnswerIn } from "../actions/see-answer.ts";
import { aboutAnswer } from "../actions/standing.ts";
import { startJointAnswerIn } from "../actions/start-answer.ts";
import { organisationsThatActIn, takePartIn } from "../actions/take-part.ts";
import { sayOutcomeIn, saySentIn } from "../actions/turn-answer.ts";
import { addPartsIn, writePartIn } from "../actions/write-part.ts";
import type { PartId } from "../domain/answer.ts";
import { demonstrationAnswers } from "./answers.ts";
import type { DemonstrationAnswer } from "./shape.ts";

/** The answers of the demonstration that ended: to the calls that are open, `calls` starts them. */
export async function fillAnswers(app: App): Promise<void> {
  for (const answer of demonstrationAnswers) {
    await start(app, answer);
    await write(app, answer);
    await end(app, answer);
  }
}

async function start(app: App, asked: DemonstrationAnswer): Promise<void> {
  const today = dayOf(app.clock.now());
  const circle = demonstrationCircles[asked.circle].id;
  const { id, startedBy, startedDaysAgo: daysAgo } = asked;
  await did(app, { by: startedBy, daysAgo }, (work) =>
    startJointAnswerIn(work, {
      id,
      circle,
      call: {
        ...asked.call,
        deadline: instantOf({ daysAgo: asked.deadlineDaysAgo, hour: "17:00" }, today),
      },
      requirements: asked.asked.map(([title]) => title),
    }),
  );
  for (const [by, forTheirs] of asked.taking)
    await did(app, { by, daysAgo: daysAgo - 2 }, async (work) => {
      const [theirs] = forTheirs ? await organisationsThatActIn(work) : [];
      return takePartIn(work, { answer: id, organisation: theirs?.id });
    });
  for (const [title, by] of asked.asked)
    await did(app, { by, daysAgo: asked.sent.daysAgo + 2 }, async (work) => {
      const tasks = await listTasksIn(work, { space: spaceOf(circle), about: aboutAnswer({ id }) });
      const task = tasks.find((one) => one.title === title);
      if (task === undefined) throw new Error(`nobody asked for « ${title} »`);
      return tickTaskIn(work, { task: task.id });
    });
}

async function write(app: App, asked: DemonstrationAnswer): Promise<void> {
  const answer = asked.id;
  for (const part of asked.parts) {
    await did(app, { by: asked.startedBy, daysAgo: asked.startedDaysAgo - 4 }, (work) =>
      addPartsIn(work, {
        answer,
        titles: [part.title],
        owner: demonstrationPeople[part.owner].id,
        quiet: true,
      }),
    );
    for (const [from, [by, words]] of part.versions.entries())
      await did(app, { by, daysAgo: asked.sent.daysAgo + 9 - from }, async (work) =>
        writePartIn(work, { part: await partIn(work, asked, part.title), words, from }),
      );
  }
  for (const { by, name, text, lent } of asked.pieces)
    await did(app, { by, daysAgo: asked.sent.daysAgo + 3 }, async (work) => {
      const [theirs] = await organisationsThatActIn(work);
      const file = { name, bytes: new TextEncoder().encode(text) };
      return attachFileIn(work, { answer, file, lent: lent && { for: theirs?.id } });
    });
}

async function partIn(work: Work, { id }: DemonstrationAnswer, title: string): Promise<PartId> {
  const seen = await seeAnswerIn(work, { answer: id });
  const part = seen?.parts.find((one) => one.title === title);
  if (part === undefined) throw new Error(`no part « ${title} »`);
  return part.id;
}

async function end(app: App, asked: DemonstrationAnswer): Promise<void> {
  const today = dayOf(app.clock.now());
  const { id: answer, sent, ended, learnt } = asked;
  const { by, daysAgo, receipt, ...facts } = sent;
  await did(app, { by, daysAgo }, async (work) => {
    const [theirs] = await organisationsThatActIn(work);
    const bytes = new TextEncoder().encode(receipt ?? "");
    return saySentIn(work, {
      ...facts,
      answer,
      on: today.subtract({ days: daysAgo }),
      organisation: theirs?.id,
      files:
        receipt === undefined ? [] : [{ as: "receipt", file: { name: "recepisse.txt", bytes } }],
    });
  });
  await did(app, ended, (work) =>
    sayOutcomeIn(work, {
      answer,
      outcome: ended.outcome,
      on: today.subtract({ days: ended.daysAgo }),
      why: ended.why,
      quiet: true,
    }),
  );
  await did(app, { by: learnt.by, daysAgo: ended.daysAgo - 3 }, async (work) => {
    const part = (await seeAnswerIn(work, { answer }))?.learnt;
    if (part === undefined) throw new Error("there is nothing to learn from");
    return writePartIn(work, { part: part.id, words: learnt.text, from: 0 });
  });
}

/** Somebody does something, one evening, so many days ago. */
async function did(
  app: App,
  { by, daysAgo }: { readonly by: DemonstrationPersonKey; readonly daysAgo: number },
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "19:10" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
