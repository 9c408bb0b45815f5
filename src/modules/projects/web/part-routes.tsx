import type { Hono } from "hono";

import { isId } from "#basics/id";
import { readForm } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seePart, type SeenPartAlone, seeVersions } from "../actions/see-parts.ts";
import {
  addParts,
  namePart,
  putPartBack,
  raisePart,
  setPartAside,
  takeOnPart,
  writePart,
} from "../actions/write-part.ts";
import type { PartId } from "../domain/answer.ts";
import { partForm, writeForm } from "./forms.ts";
import { PartPage, type PartPageProps, VersionsPage } from "./part-page.tsx";
import { answerPage, type Asking, backOr, type Env, find } from "./answered.tsx";
import { statusOf } from "./shown.ts";
import { refusalTexts } from "./refusals.fr.ts";
import { texts } from "./texts.fr.ts";

/** The parts of an answer: added, written, given to somebody, set aside, and all their versions. */
export function addPartRoutes(app: App, routes: Hono<Env>): void {
  routes
    .post("/:answer/parties", (c) => add(app, c))
    .get("/:answer/parties/:part", async (c) => {
      const from = await versionAsked(app, c);
      return partPage(app, c, { from });
    })
    .post("/:answer/parties/:part", (c) => writeRoute(app, c))
    .get("/:answer/parties/:part/versions", async (c) => {
      const part = partOf(c);
      const seen = part && (await seeVersions(app, c.var.actor, { part }));
      if (seen === undefined || !isOfAnswer(c, seen.alone)) return c.notFound();
      const { alone, versions } = seen;
      return answer(c, <VersionsPage seen={alone} versions={versions} now={app.clock.now()} />);
    })
    .post("/:answer/parties/:part/nommer", (c) => name(app, c))
    .post("/:answer/parties/:part/prendre", (c) => act(app, c, takeOnPart))
    .post("/:answer/parties/:part/monter", (c) => act(app, c, raisePart))
    .post("/:answer/parties/:part/de-cote", (c) => act(app, c, setPartAside))
    .post("/:answer/parties/:part/remettre", (c) => act(app, c, putPartBack));
}

function partOf(c: Asking): PartId | undefined {
  const asked = c.req.param("part") ?? "";
  return isId<"Part">(asked) ? asked : undefined;
}

/** A part is found under its own answer only: an address says one thing. */
function isOfAnswer(c: Asking, { part }: SeenPartAlone): boolean {
  return part.answer === c.req.param("answer");
}

async function findPart(app: App, c: Asking): Promise<SeenPartAlone | undefined> {
  const part = partOf(c);
  const seen = part && (await seePart(app, c.var.actor, { part }));
  return seen !== undefined && isOfAnswer(c, seen) ? seen : undefined;
}

/** « ?version=2 »: an older version, to begin again from it. */
async function versionAsked(app: App, c: Asking): Promise<PartPageProps["from"]> {
  const part = partOf(c);
  const asked = c.req.query("version");
  if (part === undefined || asked === undefined) return undefined;
  const seen = await seeVersions(app, c.var.actor, { part });
  return seen?.versions.find(({ version }) => String(version) === asked);
}

async function partPage(
  app: App,
  c: Asking,
  shown: Omit<PartPageProps, "seen" | "now">,
): Promise<Response> {
  const seen = await findPart(app, c);
  if (seen === undefined) return c.notFound();
  return answer(c, <PartPage seen={seen} now={app.clock.now()} {...shown} />, statusOf(shown));
}

async function add(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, partForm);
  const id = seen.answer.id;
  if (typed["usual"] === "1") {
    const told = await addParts(app, c.var.actor, { answer: id, titles: texts.usualTitles });
    return backOr(app, c, told, { form: "part" });
  }
  if (!form.fits) return answerPage(app, c, { form: "part", typed, problems: form.problems });
  const { title, owner } = form.data;
  const told = await addParts(app, c.var.actor, { answer: id, titles: [title], owner });
  return backOr(app, c, told, { form: "part", typed });
}

async function writeRoute(app: App, c: Asking): Promise<Response> {
  const seen = await findPart(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, writeForm);
  const shown = { form: "write", typed } as const;
  if (!form.fits) return partPage(app, c, { ...shown, problems: form.problems });
  const { words, version: from } = form.data;
  const told = await writePart(app, c.var.actor, { part: seen.part.id, words, from });
  if (told.done) return c.redirect(`/reponses/${seen.answer.id}`, 303);
  const stale = told.refusal === "written-meanwhile";
  return partPage(app, c, { ...shown, stale, problem: refusalTexts[told.refusal] });
}

async function name(app: App, c: Asking): Promise<Response> {
  const seen = await findPart(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, partForm);
  const shown = { form: "name", typed } as const;
  if (!form.fits) return partPage(app, c, { ...shown, problems: form.problems });
  const { title, owner } = form.data;
  const told = await namePart(app, c.var.actor, { part: seen.part.id, title, owner });
  if (told.done) return c.redirect(`/reponses/${seen.answer.id}`, 303);
  return partPage(app, c, { ...shown, problem: refusalTexts[told.refusal] });
}

async function act(
  app: App,
  c: Asking,
  action: typeof raisePart | typeof setPartAside | typeof takeOnPart,
): Promise<Response> {
  const seen = await findPart(app, c);
  if (seen === undefined) return c.notFound();
  const told = await action(app, c.var.actor, { part: seen.part.id });
  return backOr(app, c, told, { form: "turn" });
}
