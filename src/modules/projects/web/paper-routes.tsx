import type { Hono } from "hono";

import { isId } from "#basics/id";
import { sendFile } from "#services/files";
import { readForm } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import {
  attachPaper,
  openAttachedPaper,
  removePaper,
  type SeenAttachedPaper,
  seePapersToAttach,
} from "../actions/attach-paper.ts";
import { type Asking, backOr, type Env, find } from "./answered.tsx";
import { attachPaperForm } from "./forms.ts";
import { AttachPaperPage, type PaperPageProps } from "./paper-page.tsx";
import { refusalTexts } from "./refusals.fr.ts";
import { statusOf } from "./shown.ts";

/** The papers of structures that go with an answer: chosen, opened by their one reader, given back. */
export function addPaperRoutes(app: App, routes: Hono<Env>): void {
  routes
    .get("/:answer/papiers", (c) => paperPage(app, c, {}))
    .post("/:answer/papiers", (c) => attach(app, c))
    .get("/:answer/papiers/:paper", async (c) => {
      const paper = await paperOf(app, c);
      const opened = paper && (await openAttachedPaper(app, c.var.actor, { paper: paper.id }));
      return opened === undefined ? c.notFound() : sendFile(c, opened);
    })
    .post("/:answer/papiers/:paper/retirer", async (c) => {
      const paper = await paperOf(app, c);
      if (paper === undefined) return c.notFound();
      const told = await removePaper(app, c.var.actor, { paper: paper.id });
      return backOr(app, c, told, { form: "piece" });
    });
}

/** A paper is found under its own answer only. */
async function paperOf(app: App, c: Asking): Promise<SeenAttachedPaper | undefined> {
  const asked = c.req.param("paper") ?? "";
  if (!isId<"AttachedPaper">(asked)) return undefined;
  return (await find(app, c))?.papers.find(({ id }) => id === asked);
}

async function paperPage(app: App, c: Asking, sent: PaperPageProps["sent"]): Promise<Response> {
  const seen = await find(app, c);
  const papers = seen && (await seePapersToAttach(app, c.var.actor, { answer: seen.answer.id }));
  if (seen === undefined || papers === undefined) return c.notFound();
  return answer(c, <AttachPaperPage seen={seen} papers={papers} sent={sent} />, statusOf(sent));
}

async function attach(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, attachPaperForm);
  if (!form.fits) return paperPage(app, c, { typed, problems: form.problems });
  const { papier: paper, qui: reader } = form.data;
  const told = await attachPaper(app, c.var.actor, { answer: seen.answer.id, paper, reader });
  if (told.done) return c.redirect(`/reponses/${seen.answer.id}#pieces`, 303);
  return paperPage(app, c, { typed, problem: refusalTexts[told.refusal] });
}
