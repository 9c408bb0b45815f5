import { Hono } from "hono";

import { isId } from "#basics/id";
import { readTyped, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { answerGap, seeGaps } from "../actions/answer-gap.ts";
import { listMyOpenCircles, listTables } from "../actions/list-orientations.ts";
import { changeTable, makeOrientation } from "../actions/make-orientation.ts";
import { seeOrientation } from "../actions/see-orientation.ts";
import { addressOf, type GapId } from "../domain/orientation.ts";
import { GapsPage } from "./gaps-page.tsx";
import { lineRoutes } from "./line-routes.tsx";
import { orientationCsv, orientationLinked, orientationsCsv } from "./formats.ts";
import {
  type Asking,
  type Env,
  type Mending,
  placesOf,
  saidOf,
  statusOf,
  tableOf,
} from "./asked.ts";
import { circleForm, tableForm } from "./forms.ts";
import { OrientationPage, type OrientationPageProps } from "./orientation-page.tsx";
import { refusalTexts } from "./texts.fr.ts";
import { HERE, OrientationsPage } from "./orientations-page.tsx";
import { ChangeTablePage, MakeTablePage } from "./table-form-page.tsx";

/** « /orientations »: the tables, who answers a need, and each table. */
export function orientationRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => indexPage(app, c))
    .get("/nouvelle", signedIn, (c) => makePage(app, c, {}))
    .post("/nouvelle", signedIn, (c) => make(app, c))
    .get("/manques", signedIn, (c) => gapsPage(app, c, {}))
    .post("/manques/:gap/repondu", signedIn, (c) => settleForAll(app, c))
    .get("/:table", (c) => tablePage(app, c, {}))
    .get("/:table/regler", signedIn, (c) => changePage(app, c, {}))
    .post("/:table/regler", signedIn, (c) => change(app, c))
    .post("/:table/manques/:gap/repondu", signedIn, (c) => settle(app, c))
    .route("/", lineRoutes(app));
}

async function indexPage(app: App, c: Asking): Promise<Response> {
  const asked = {
    words: (c.req.query("besoin") ?? "").slice(0, 200).trim(),
    typedPlace: (c.req.query("ou") ?? "").slice(0, 100).trim(),
  };
  const found = await listTables(app, c.var.actor, asked);
  if (c.var.format === "csv")
    return csvFile(c, "tables-d-orientation", orientationsCsv(found.tables, c.var.frame.publicUrl));
  if (c.var.format !== "html") return c.notFound();
  const isGoverning = (await seeGaps(app, c.var.actor, undefined)) !== undefined;
  return answer(c, <OrientationsPage found={found} asked={asked} isGoverning={isGoverning} />);
}

function csvFile(c: Asking, name: string, content: string): Response {
  c.header("content-type", "text/csv; charset=utf-8");
  c.header("content-disposition", `attachment; filename="${name}.csv"`);
  return c.body(content);
}

async function tablePage(
  app: App,
  c: Asking,
  shown: Pick<OrientationPageProps, "problem">,
): Promise<Response> {
  const seen = await seeOrientation(app, c.var.actor, { table: tableOf(c) });
  if (seen === undefined) return c.notFound();
  const { publicUrl } = c.var.frame;
  if (c.var.format !== "html") {
    if (seen.table.number === undefined) return c.notFound();
    if (c.var.format === "csv")
      return csvFile(c, `orientation-${seen.table.number}`, orientationCsv(seen, publicUrl));
    if (c.var.format !== "jsonld") return c.notFound();
    c.header("content-type", "application/ld+json; charset=utf-8");
    return c.body(JSON.stringify(orientationLinked(seen, publicUrl)));
  }
  const status = shown.problem === undefined ? 200 : 409;
  const page = { seen, now: app.clock.now(), said: saidOf(c), ...shown };
  return answer(c, <OrientationPage {...page} />, status);
}

async function makePage(app: App, c: Asking, form: Mending): Promise<Response> {
  const circles = await listMyOpenCircles(app, c.var.actor, undefined);
  const from = c.req.query("cercle");
  return answer(c, <MakeTablePage circles={circles} from={from} {...form} />, statusOf(form));
}

async function make(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const [form, circle] = [readTyped(typed, tableForm), readTyped(typed, circleForm)];
  const places = await placesOf(app, c, typed);
  if (!form.fits || !circle.fits || "problem" in places) {
    const problems = {
      ...(circle.fits ? {} : circle.problems),
      ...(form.fits ? {} : form.problems),
      ...("problem" in places ? { lieux: places.problem } : {}),
    };
    return makePage(app, c, { typed, problems });
  }
  const told = await makeOrientation(app, c.var.actor, {
    circle: circle.data.cercle,
    name: form.data.nom,
    places: places.references,
  });
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return makePage(app, c, { typed, problem: refusalTexts[told.refusal] });
}

async function changePage(app: App, c: Asking, form: Mending): Promise<Response> {
  const seen = await seeOrientation(app, c.var.actor, { table: tableOf(c) });
  if (seen === undefined || !seen.isFacilitator || seen.isClosed) return c.notFound();
  return answer(c, <ChangeTablePage seen={seen} {...form} />, statusOf(form));
}

async function change(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const form = readTyped(typed, tableForm);
  const places = await placesOf(app, c, typed);
  if (!form.fits || "problem" in places) {
    const problems = {
      ...(form.fits ? {} : form.problems),
      ...("problem" in places ? { lieux: places.problem } : {}),
    };
    return changePage(app, c, { typed, problems });
  }
  const asked = { table: tableOf(c), name: form.data.nom, places: places.references };
  const told = await changeTable(app, c.var.actor, asked);
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return changePage(app, c, { typed, problem: refusalTexts[told.refusal] });
}

function gapOf(c: Asking): GapId | undefined {
  const asked = c.req.param("gap") ?? "";
  return isId<"OrientationGap">(asked) ? asked : undefined;
}

async function gapsPage(app: App, c: Asking, shown: Mending): Promise<Response> {
  const gaps = await seeGaps(app, c.var.actor, undefined);
  if (gaps === undefined) return c.notFound();
  const page = { gaps, now: app.clock.now(), said: saidOf(c), problem: shown.problem };
  return answer(c, <GapsPage {...page} />, statusOf(shown));
}

async function settleForAll(app: App, c: Asking): Promise<Response> {
  const gap = gapOf(c);
  if (gap === undefined) return c.notFound();
  const told = await answerGap(app, c.var.actor, { gap });
  if (told.done) return c.redirect(`${HERE}/manques?fait=regle`, 303);
  return gapsPage(app, c, { problem: refusalTexts[told.refusal] });
}

async function settle(app: App, c: Asking): Promise<Response> {
  const gap = gapOf(c);
  const seen = await seeOrientation(app, c.var.actor, { table: tableOf(c) });
  if (gap === undefined || seen === undefined || !seen.isMember) return c.notFound();
  const told = await answerGap(app, c.var.actor, { gap });
  if (told.done) return c.redirect(`${addressOf(seen.table)}?fait=regle`, 303);
  return tablePage(app, c, { problem: refusalTexts[told.refusal] });
}
