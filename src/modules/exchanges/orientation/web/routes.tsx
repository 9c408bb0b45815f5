import { Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { answerGap, type SeenGap, seeGaps } from "../actions/answer-gap.ts";
import { listMyOpenCircles, listTables } from "../actions/list-orientations.ts";
import { changeTable, makeOrientation } from "../actions/make-orientation.ts";
import { seeOrientation, type SeenOrientation } from "../actions/see-orientation.ts";
import { addressOf, type GapId } from "../domain/orientation.ts";
import { type Asking, type Env, HERE, saidOf, tableList, tableOf } from "./asked.ts";
import { orientationCsv, orientationLinked, orientationsCsv } from "./formats.ts";
import { changeTableForm, makeTableForm } from "./forms.ts";
import { GapsPage } from "./gaps-page.tsx";
import { lineRoutes } from "./line-routes.tsx";
import { lookUp } from "./look-up.ts";
import { OrientationPage } from "./orientation-page.tsx";
import { OrientationsPage } from "./orientations-page.tsx";
import { ChangeTablePage, MakeTablePage } from "./table-form-page.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** « /orientations »: the tables, who answers a need, and each table. */
export function orientationRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => indexPage(app, c))
    .route("/", makeRoutes(app))
    .route("/", gapRoutes(app))
    .route("/", tableRoutes(app))
    .route("/", changeRoutes(app))
    .route("/", lineRoutes(app));
}

async function indexPage(app: App, c: Asking): Promise<Response> {
  const asked = tableList.read(c.req.queries());
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

function makeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => listMyOpenCircles(app, c.var.actor, undefined),
    draw: (c, circles, back) => {
      const from = c.req.query("cercle") ?? "";
      return answer(c, <MakeTablePage circles={circles} from={from} back={back} />, back);
    },
  });
  const make = page.sent({
    asks: async (circles, c) => makeTableForm(circles, await lookUp(app, c)),
    act: (c, _, { places = [], ...asked }) =>
      makeOrientation(app, c.var.actor, { ...asked, places }),
    refusals,
    to: addressOf,
  });
  return new Hono<Env>().get("/nouvelle", signedIn, page.show).post("/nouvelle", signedIn, make);
}

function changeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeOrientation(app, c.var.actor, { table: tableOf(c) });
      return seen?.isFacilitator === true && !seen.isClosed ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <ChangeTablePage seen={seen} back={back} />, back),
  });
  const change = page.sent({
    asks: async (_, c) => changeTableForm(await lookUp(app, c)),
    act: (c, _, { places = [], name }) =>
      changeTable(app, c.var.actor, { table: tableOf(c), name, places }),
    refusals,
    to: addressOf,
  });
  return new Hono<Env>()
    .get("/:table/regler", signedIn, page.show)
    .post("/:table/regler", signedIn, change);
}

/** Each table; and what nobody answers, there and in all circles, for the one that governs. */
function tableRoutes(app: App): Hono<Env> {
  const see = (c: Asking) => seeOrientation(app, c.var.actor, { table: tableOf(c) });
  const draw = (c: Asking, seen: SeenOrientation, back: GivenBack) =>
    c.var.format === "html"
      ? answer(c, <OrientationPage {...shown(app, c)} seen={seen} back={back} />, back)
      : dataOf(c, seen);
  const gap = pageOf({
    find: async (c: Asking) => {
      const [asked, seen] = [gapOf(c), await see(c)];
      return asked && seen?.isMember === true ? { asked, seen } : undefined;
    },
    draw: (c, { seen }, back) => draw(c, seen, back),
  });
  const settle = gap.pressed({
    act: (c, { asked }) => answerGap(app, c.var.actor, { gap: asked }),
    refusals,
    to: (_, { seen }) => `${addressOf(seen.table)}?fait=regle`,
  });
  return new Hono<Env>()
    .get("/:table", pageOf({ find: see, draw }).show)
    .post("/:table/manques/:gap/repondu", signedIn, settle);
}

function gapRoutes(app: App): Hono<Env> {
  const see = (c: Asking) => seeGaps(app, c.var.actor, undefined);
  const draw = (c: Asking, gaps: readonly SeenGap[], back: GivenBack) =>
    answer(c, <GapsPage {...shown(app, c)} gaps={gaps} back={back} />, back);
  const gap = pageOf({
    find: async (c: Asking) => {
      const [asked, gaps] = [gapOf(c), await see(c)];
      return asked && gaps && { asked, gaps };
    },
    draw: (c, { gaps }, back) => draw(c, gaps, back),
  });
  const settle = gap.pressed({
    act: (c, { asked }) => answerGap(app, c.var.actor, { gap: asked }),
    refusals,
    to: () => `${HERE}/manques?fait=regle`,
  });
  return new Hono<Env>()
    .get("/manques", signedIn, pageOf({ find: see, draw }).show)
    .post("/manques/:gap/repondu", signedIn, settle);
}

const shown = (app: App, c: Asking) => ({ now: app.clock.now(), said: saidOf(c) });

function gapOf(c: Asking): GapId | undefined {
  const asked = c.req.param("gap") ?? "";
  return isId<"OrientationGap">(asked) ? asked : undefined;
}

/** A public table as data: a spreadsheet, or linked. */
function dataOf(c: Asking, seen: SeenOrientation): Response | Promise<Response> {
  const { format, frame } = c.var;
  const { number } = seen.table;
  if (number === undefined) return c.notFound();
  if (format === "csv")
    return csvFile(c, `orientation-${number}`, orientationCsv(seen, frame.publicUrl));
  if (format !== "jsonld") return c.notFound();
  c.header("content-type", "application/ld+json; charset=utf-8");
  return c.body(JSON.stringify(orientationLinked(seen, frame.publicUrl)));
}
