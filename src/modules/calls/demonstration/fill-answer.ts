import { dayOf } from "#basics/dates";
import { knownId } from "#basics/id";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import {
  addPartsIn,
  attachFileIn,
  organisationsThatActIn,
  seeAnswerIn,
  setPartAsideIn,
  takePartIn,
  writePartIn,
} from "#modules/projects";
import { assignTaskIn, changeTaskIn, listTasksIn, tickTaskIn } from "#modules/tasks";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { ANSWERS, type AnswerId } from "#rules/projects";
import { type App, person, type Work } from "#services/house";

import { answerTogetherIn } from "../together/actions/circle-of-call.ts";
import { findCallsIn } from "../actions/find-calls.ts";
import { readSearch } from "../domain/search/search.ts";
import { gardensAnswer as asked } from "./answer.ts";

const circle = demonstrationCircles[asked.circle].id;

/** A circle of the demonstration answers a call that is open: some of it is written, some is missing. */
export async function fillAnswer(app: App): Promise<void> {
  const answer = await start(app);
  for (const [by, daysAgo, forTheirs] of asked.taking)
    await did(app, { by, daysAgo }, async (work) => {
      const [theirs] = forTheirs ? await organisationsThatActIn(work) : [];
      return takePartIn(work, { answer, organisation: theirs?.id });
    });
  for (const part of asked.parts) await write(app, answer, part);
  for (const { by, daysAgo, name, text, ...more } of asked.pieces)
    await did(app, { by, daysAgo }, async (work) => {
      const [theirs] = await organisationsThatActIn(work);
      const file = { name, bytes: new TextEncoder().encode(text) };
      const lent = "lent" in more ? { for: theirs?.id } : undefined;
      return attachFileIn(work, { answer, file, lent });
    });
  for (const requirement of asked.requirements) await bring(app, answer, requirement);
}

async function start(app: App): Promise<AnswerId> {
  const by = asked.startedBy;
  await did(app, { by, daysAgo: asked.startedDaysAgo }, async (work) => {
    const found = await findCallsIn(work, readSearch({ q: [`"${asked.call}"`] }));
    const call = found.shown.find((one) => one.call.title === asked.call)?.call;
    if (call === undefined) throw new Error(`there is no call « ${asked.call} »`);
    const requirements = asked.requirements.map(({ title }) => title);
    return answerTogetherIn(work, { call: call.id, circle, requirements, counted: true });
  });
  const { rows } = await answersOf(app);
  const [answer] = rows;
  if (answer === undefined) throw new Error("the answer did not start");
  return answer;
}

/** The answer is known by what its tasks are about. */
async function answersOf(app: App): Promise<{ readonly rows: readonly AnswerId[] }> {
  return app.transaction(person(demonstrationPeople[asked.startedBy].id), async (work) => {
    const tasks = await listTasksIn(work, { space: spaceOf(circle) });
    const rows = tasks.flatMap(({ about }) =>
      about?.table === ANSWERS ? [knownId<"Answer">(about.id)] : [],
    );
    return { rows };
  });
}

async function write(
  app: App,
  answer: AnswerId,
  part: (typeof asked.parts)[number],
): Promise<void> {
  const { title, versions } = part;
  await did(app, { by: asked.startedBy, daysAgo: asked.startedDaysAgo - 4 }, (work) =>
    addPartsIn(work, {
      answer,
      titles: [title],
      owner: "owner" in part ? demonstrationPeople[part.owner].id : undefined,
      quiet: true,
    }),
  );
  const find = async (work: Work) => {
    const found = (await seeAnswerIn(work, { answer }))?.parts.find((one) => one.title === title);
    if (found === undefined) throw new Error(`no part « ${title} »`);
    return found.id;
  };
  for (const [from, [by, daysAgo, words]] of versions.entries())
    await did(app, { by, daysAgo }, async (work) =>
      writePartIn(work, { part: await find(work), words, from }),
    );
  if ("aside" in part)
    await did(app, { by: asked.startedBy, daysAgo: 8 }, async (work) =>
      setPartAsideIn(work, { part: await find(work) }),
    );
}

/** Who brings it, for when; perhaps it is there. */
async function bring(
  app: App,
  answer: AnswerId,
  requirement: (typeof asked.requirements)[number],
): Promise<void> {
  const { title } = requirement;
  const by = "by" in requirement ? requirement.by : asked.startedBy;
  const due =
    "inDays" in requirement ? dayOf(app.clock.now()).add({ days: requirement.inDays }) : undefined;
  const about = { table: ANSWERS, id: answer };
  const find = async (work: Work) => {
    const tasks = await listTasksIn(work, { space: spaceOf(circle), about });
    const task = tasks.find((one) => one.title === title);
    if (task === undefined) throw new Error(`nobody asked for « ${title} »`);
    return task.id;
  };
  await did(app, { by: asked.startedBy, daysAgo: 30 }, async (work) =>
    changeTaskIn(work, { task: await find(work), title, due }),
  );
  if ("by" in requirement)
    await did(app, { by, daysAgo: "done" in requirement ? requirement.done : 10 }, async (work) =>
      assignTaskIn(work, { task: await find(work), assignee: demonstrationPeople[by].id }),
    );
  if ("done" in requirement)
    await did(app, { by, daysAgo: requirement.done }, async (work) =>
      tickTaskIn(work, { task: await find(work) }),
    );
}

/** Somebody does something, one evening, so many days ago. */
async function did(
  app: App,
  { by, daysAgo }: { readonly by: DemonstrationPersonKey; readonly daysAgo: number },
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:50" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
