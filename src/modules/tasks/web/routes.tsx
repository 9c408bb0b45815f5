import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, readForm, signedIn, pageAsked } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { addTask } from "../actions/add-task.ts";
import { assignTask, declineTask } from "../actions/assign-task.ts";
import { changeTask, removeTask, tickTask, untickTask } from "../actions/change-task.ts";
import {
  findTaskSpace,
  listMine,
  seeTask,
  seeTaskList,
  type SeenOne,
} from "../actions/see-tasks.ts";
import type { TaskId } from "../domain/task.ts";
import { tasksIcs } from "./calendar.ts";
import { addForm, backOf, changeForm, declineForm, giveForm } from "./forms.ts";
import { MyTasksPage } from "./my-tasks-page.tsx";
import { TaskPage, type TaskPageProps } from "./task-page.tsx";
import { listAt, readOrder, TaskListPage, type TaskListProps } from "./tasks-page.tsx";
import { refusalTexts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;
type Shown = Pick<TaskPageProps, "typed" | "problem" | "problems">;

/** « /taches »: what waits for me, the lists of my circles, and each task. */
export function taskRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", (c) => minePage(app, c, {}))
    .post("/", (c) => add(app, c, undefined))
    .get("/moi", (c) => listPage(app, c, undefined, {}))
    .get("/cercle/:circle", (c) => listPage(app, c, c.req.param("circle"), {}))
    .post("/cercle/:circle", (c) => add(app, c, c.req.param("circle")))
    .get("/:task", (c) => taskPage(app, c, {}))
    .post("/:task", (c) => change(app, c))
    .post("/:task/faite", (c) => tick(app, c, tickTask))
    .post("/:task/pas-faite", (c) => tick(app, c, untickTask))
    .post("/:task/confier", (c) => give(app, c))
    .post("/:task/refuser", (c) => decline(app, c))
    .post("/:task/effacer", async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      const told = await removeTask(app, c.var.actor, { task: seen.task.id });
      if (told.done) return c.redirect(listAt(seen.task.circle), 303);
      return taskPage(app, c, { problem: refusalTexts[told.refusal] });
    });
}

function statusOf({ problem, problems }: Shown): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

function taskOf(c: Asking): TaskId | undefined {
  const asked = c.req.param("task") ?? "";
  return isId<"Task">(asked) ? asked : undefined;
}

async function find(app: App, c: Asking): Promise<SeenOne | undefined> {
  const task = taskOf(c);
  return task && seeTask(app, c.var.actor, { task });
}

/** What the address says was just ticked, when the reader may know of it. */
async function tickedIn(app: App, c: Asking) {
  const asked = c.req.query("fait") ?? "";
  if (!isId<"Task">(asked)) return undefined;
  return (await seeTask(app, c.var.actor, { task: asked }))?.task;
}

async function minePage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const { tasks, circles } = await listMine(app, c.var.actor, undefined);
  if (c.var.format === "ics") {
    c.header("content-type", "text/calendar; charset=utf-8");
    c.header("content-disposition", 'attachment; filename="taches.ics"');
    return c.body(tasksIcs(tasks, c.var.frame.publicUrl));
  }
  const page = { tasks, circles, now: app.clock.now(), ticked: await tickedIn(app, c) };
  return answer(c, <MyTasksPage {...page} {...shown} />, statusOf(shown));
}

async function listPage(
  app: App,
  c: Asking,
  circle: string | undefined,
  shown: Shown,
): Promise<Response> {
  const space = await findTaskSpace(app, c.var.actor, { circle });
  if (space === undefined) return c.notFound();
  const asked: Pick<TaskListProps, "order" | "done" | "page"> = {
    order: readOrder(c.req.query("tri")),
    done: c.req.query("faites") === "1",
    page: pageAsked(c),
  };
  const list = await seeTaskList(app, c.var.actor, { space, ...asked });
  if (list === undefined) return c.notFound();
  const page = { list, ...asked, now: app.clock.now(), ticked: await tickedIn(app, c) };
  return answer(c, <TaskListPage {...page} {...shown} />, statusOf(shown));
}

async function add(app: App, c: Asking, circle: string | undefined): Promise<Response> {
  const space = await findTaskSpace(app, c.var.actor, { circle });
  if (space === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, addForm);
  const again = (shown: Shown) =>
    circle === undefined ? minePage(app, c, shown) : listPage(app, c, circle, shown);
  if (!form.fits) return again({ typed, problems: form.problems });
  const { title, due, who } = form.data;
  const told = await addTask(app, c.var.actor, { space, title, due, assignee: who });
  if (told.done) return c.redirect(circle === undefined ? "/taches" : c.req.path, 303);
  return again({ typed, problem: refusalTexts[told.refusal] });
}

async function taskPage(
  app: App,
  c: Asking,
  shown: Shown & Pick<TaskPageProps, "stale">,
): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  return answer(c, <TaskPage seen={seen} now={app.clock.now()} {...shown} />, statusOf(shown));
}

async function change(app: App, c: Asking): Promise<Response> {
  const task = taskOf(c);
  if (task === undefined || (await find(app, c)) === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, changeForm);
  if (!form.fits) return taskPage(app, c, { typed, problems: form.problems });
  const told = await changeTask(app, c.var.actor, { task, ...form.data });
  if (told.done) return c.redirect(`/taches/${task}`, 303);
  const problem = refusalTexts[told.refusal];
  return taskPage(app, c, { typed, problem, stale: told.refusal === "changed-meanwhile" });
}

async function tick(app: App, c: Asking, act: typeof tickTask): Promise<Response> {
  const task = taskOf(c);
  const told = task && (await act(app, c.var.actor, { task }));
  if (task === undefined || told?.done !== true) return c.notFound();
  const back = await backOf(c, `/taches/${task}`);
  // On a list, what was ticked leaves it: the page says so, and offers to take it back.
  const isList = act === tickTask && /^\/taches(\/moi|\/cercle\/[^/]+)?$/.test(back);
  return c.redirect(isList ? `${back}?fait=${task}` : back, 303);
}

async function give(app: App, c: Asking): Promise<Response> {
  const task = taskOf(c);
  if (task === undefined || (await find(app, c)) === undefined) return c.notFound();
  const form = await readForm(c, giveForm);
  if (!form.fits) return taskPage(app, c, { problem: form.problems["who"] });
  const told = await assignTask(app, c.var.actor, { task, assignee: form.data.who });
  if (told.done) return c.redirect(await backOf(c, `/taches/${task}`), 303);
  return taskPage(app, c, { problem: refusalTexts[told.refusal] });
}

async function decline(app: App, c: Asking): Promise<Response> {
  const task = taskOf(c);
  if (task === undefined || (await find(app, c)) === undefined) return c.notFound();
  const form = await readForm(c, declineForm);
  const why = form.fits ? form.data.why : undefined;
  const told = await declineTask(app, c.var.actor, { task, why });
  if (told.done) return c.redirect(`/taches/${task}`, 303);
  return taskPage(app, c, { problem: refusalTexts[told.refusal] });
}
