import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer, type WithFrame } from "#ui/frame";

import { addTask } from "../actions/add-task.ts";
import { assignTask, declineTask } from "../actions/assign-task.ts";
import { changeTask, removeTask, tickTask, untickTask } from "../actions/change-task.ts";
import {
  findTaskSpace,
  listMine,
  seeTask,
  seeTaskList,
  type SeenTask,
} from "../actions/see-tasks.ts";
import type { TaskId } from "../domain/task.ts";
import { datedTask } from "./dated.ts";
import { addForm, addToCircleForm, backOf, changeForm, declineForm, giveForm } from "./forms.ts";
import { taskList } from "./list-asked.ts";
import { MyTasksPage } from "./my-tasks-page.tsx";
import { TaskPage } from "./task-page.tsx";
import { listAt, TaskListPage } from "./tasks-page.tsx";
import { refusalTexts as refusals, texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /taches »: what waits for me, the lists of my circles, and each task. */
export function taskRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .route("/", mineRoutes(app))
    .route("/", listRoutes(app))
    .route("/", oneRoutes(app));
}

function mineRoutes(app: App): Hono<Env> {
  const mine = pageOf({
    find: (c: Asking) => listMine(app, c.var.actor, undefined),
    draw: async (c, { tasks, circles }, back) => {
      if (c.var.format === "ics") return calendar(c, tasks);
      const page = { tasks, circles, now: app.clock.now(), ticked: await tickedIn(app, c) };
      return answer(c, <MyTasksPage {...page} back={back} />, back);
    },
  });
  const add = mine.sent({
    asks: addForm,
    act: async (c, _, asked) => {
      const space = await findTaskSpace(app, c.var.actor, { circle: undefined });
      if (space === undefined) return refused("unknown-space");
      return addTask(app, c.var.actor, { space, assignee: undefined, ...asked });
    },
    refusals,
    to: () => "/taches",
  });
  return new Hono<Env>().get("/", mine.show).post("/", add);
}

function listRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: async (c: Asking) => {
      const space = await findTaskSpace(app, c.var.actor, { circle: c.req.param("circle") });
      const asked = taskList.read(c.req.queries());
      const seen = space && (await seeTaskList(app, c.var.actor, { space, ...asked }));
      return space && seen && { list: seen, space, asked };
    },
    draw: async (c, seen, back) => {
      const page = { ...seen, now: app.clock.now(), ticked: await tickedIn(app, c) };
      return answer(c, <TaskListPage {...page} back={back} />, back);
    },
  });
  const add = list.sent({
    asks: (seen) => addToCircleForm(seen.list.people),
    act: (c, { space }, asked) => addTask(app, c.var.actor, { space, ...asked }),
    refusals,
    to: (_, __, c) => c.req.path,
  });
  return new Hono<Env>()
    .get("/moi", list.show)
    .get("/cercle/:circle", list.show)
    .post("/cercle/:circle", add);
}

function oneRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const task = taskOf(c);
      return task && seeTask(app, c.var.actor, { task });
    },
    draw: (c, seen, back) =>
      answer(c, <TaskPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const change = page.sent({
    form: "change",
    asks: changeForm,
    act: (c, { task }, asked) => changeTask(app, c.var.actor, { task: task.id, ...asked }),
    refusals,
    to: taskAt,
  });
  const give = page.sent({
    asks: ({ people }) => giveForm(people),
    act: (c, { task }, asked) => assignTask(app, c.var.actor, { task: task.id, ...asked }),
    refusals,
    to: (task, _, c) => backOf(c, taskAt(task)),
  });
  const decline = page.sent({
    asks: declineForm,
    act: (c, { task }, asked) => declineTask(app, c.var.actor, { task: task.id, ...asked }),
    refusals,
    to: taskAt,
  });
  const remove = page.pressed({
    act: (c, { task }) => removeTask(app, c.var.actor, { task: task.id }),
    refusals,
    to: (_, { task }) => listAt(task.circle),
  });
  return new Hono<Env>()
    .get("/:task", page.show)
    .post("/:task", change)
    .post("/:task/faite", (c) => tick(app, c, tickTask))
    .post("/:task/pas-faite", (c) => tick(app, c, untickTask))
    .post("/:task/confier", give)
    .post("/:task/refuser", decline)
    .post("/:task/effacer", remove);
}

/** What the address says was just ticked, when the reader may know of it. */
async function tickedIn(app: App, c: Asking) {
  const task = c.req.query("fait") ?? "";
  return isId<"Task">(task) ? (await seeTask(app, c.var.actor, { task }))?.task : undefined;
}

async function tick(app: App, c: Asking, act: typeof tickTask): Promise<Response> {
  const task = taskOf(c);
  const told = task && (await act(app, c.var.actor, { task }));
  if (told?.done !== true) return c.notFound();
  const back = await backOf(c, taskAt(told.value));
  // On a list, what was ticked leaves it: the page says so, and offers to take it back.
  const isList = act === tickTask && /^\/taches(\/moi|\/cercle\/[^/]+)?$/.test(back);
  return c.redirect(isList ? `${back}?fait=${told.value}` : back, 303);
}

const taskAt = (task: TaskId) => `/taches/${task}`;

function taskOf(c: Asking): TaskId | undefined {
  const asked = c.req.param("task") ?? "";
  return isId<"Task">(asked) ? asked : undefined;
}

function calendar(c: Asking, tasks: readonly SeenTask[]): Response {
  const { publicUrl } = c.var.frame;
  const dates = tasks.flatMap(datedTask);
  const file = writeIcalendar({ name: texts.icsName, product: "taches", publicUrl, dates });
  return c.body(file, 200, icalendarFile("taches.ics"));
}
