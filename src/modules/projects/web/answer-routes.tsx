import type { Hono } from "hono";

import { addTask } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { refusalTexts as taskRefusals } from "#pieces/tasks";
import { readyFile } from "#modules/access";
import { filesOf, readForm } from "#services/forms";
import type { App } from "#services/house";

import { aboutAnswer } from "../actions/standing.ts";
import { stopTakingPart, takePart } from "../actions/take-part.ts";
import { callBack, reopen, sayOutcome, saySent, type SentFile } from "../actions/turn-answer.ts";
import { answerPage, type Asking, backOr, type Env, find } from "./answered.tsx";
import { refusalTexts } from "./refusals.fr.ts";
import { outcomeForm, requirementForm, sentForm, takePartForm } from "./forms.ts";

/** What is done to a whole answer: taking part, what is asked, what was sent, how it ended. */
export function addTurns(app: App, routes: Hono<Env>): void {
  routes
    .post("/:answer/participer", (c) => takePartRoute(app, c, takePart))
    .post("/:answer/quitter", (c) => takePartRoute(app, c, stopTakingPart))
    .post("/:answer/demandes", (c) => addRequirement(app, c))
    .post("/:answer/envoi", (c) => send(app, c))
    .post("/:answer/pas-parti", (c) => turn(app, c, callBack))
    .post("/:answer/issue", async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      const { typed, ...form } = await readForm(c, outcomeForm);
      if (!form.fits)
        return answerPage(app, c, { form: "outcome", typed, problems: form.problems });
      const asked = { answer: seen.answer.id, ...form.data };
      const told = await sayOutcome(app, c.var.actor, asked);
      return backOr(app, c, told, { form: "outcome", typed });
    })
    .post("/:answer/rouvrir", (c) => turn(app, c, reopen));
}

async function send(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, sentForm);
  if (!form.fits) return answerPage(app, c, { form: "sent", typed, problems: form.problems });
  const files: SentFile[] = [];
  for (const as of ["handed-in", "receipt"] as const) {
    const [sent] = await filesOf(c, as);
    if (sent === undefined) continue;
    // A picture is drawn again before the transaction: it takes its time.
    const file = await readyFile(sent);
    if (file.done) files.push({ as, file: file.value });
    else {
      const problems = { [as]: refusalTexts[file.refusal] };
      return answerPage(app, c, { form: "sent", typed, problems });
    }
  }
  const { "au-nom-de": organisation, ...data } = form.data;
  const asked = { answer: seen.answer.id, organisation, files, ...data };
  return backOr(app, c, await saySent(app, c.var.actor, asked), { form: "sent", typed });
}

async function takePartRoute(
  app: App,
  c: Asking,
  act: typeof takePart | typeof stopTakingPart,
): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, takePartForm);
  if (!form.fits) return answerPage(app, c, { form: "take-part", typed, problems: form.problems });
  const asked = { answer: seen.answer.id, organisation: form.data["au-nom-de"] };
  return backOr(app, c, await act(app, c.var.actor, asked), { form: "take-part", typed });
}

async function turn(app: App, c: Asking, act: typeof callBack | typeof reopen): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const told = await act(app, c.var.actor, { answer: seen.answer.id });
  return backOr(app, c, told, { form: "turn" });
}

async function addRequirement(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, requirementForm);
  const shown = { form: "requirement", typed } as const;
  if (!form.fits) return answerPage(app, c, { ...shown, problems: form.problems });
  const { title, due, who } = form.data;
  const told = await addTask(app, c.var.actor, {
    space: spaceOf(seen.circle.id),
    about: aboutAnswer(seen.answer),
    title,
    due,
    assignee: who,
  });
  if (told.done) return c.redirect(`/reponses/${seen.answer.id}`, 303);
  return answerPage(app, c, { ...shown, problem: taskRefusals[told.refusal] });
}
