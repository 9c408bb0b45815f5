import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageOf, type Shown, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeDirectory } from "../../givers/actions/see-directory.ts";
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
  const { words, typedPlace } = asked;
  const offers =
    words === ""
      ? undefined
      : await seeDirectory(app, c.var.actor, { words, typedPlace, kind: undefined, page: 1 });
  const shown = { found, asked, isGoverning, offers };
  return answer(c, <OrientationsPage {...shown} />);
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

/** Each table; a member says there that a need is settled. */
function tableRoutes(app: App): Hono<Env> {
  const table: Shown<Env, SeenOrientation> = {
    find: (c) => seeOrientation(app, c.var.actor, { table: tableOf(c) }),
    draw: (c, seen, back) =>
      c.var.format === "html"
        ? answer(c, <OrientationPage {...shown(app, c)} seen={seen} back={back} />, back)
        : dataOf(c, seen),
  };
  const ofMembers = async (c: Asking) => {
    const seen = await table.find(c);
    return seen?.isMember === true ? seen : undefined;
  };
  const settle = settling(app, { ...table, find: ofMembers }, (seen) => addressOf(seen.table));
  return new Hono<Env>()
    .get("/:table", pageOf(table).show)
    .post("/:table/manques/:gap/repondu", signedIn, settle);
}

/** What nobody answers in all circles, for the one that governs. */
function gapRoutes(app: App): Hono<Env> {
  const all: Shown<Env, readonly SeenGap[]> = {
    find: (c) => seeGaps(app, c.var.actor, undefined),
    draw: (c, gaps, back) =>
      answer(c, <GapsPage {...shown(app, c)} gaps={gaps} back={back} />, back),
  };
  return new Hono<Env>().get("/manques", signedIn, pageOf(all).show).post(
    "/manques/:gap/repondu",
    signedIn,
    settling(app, all, () => `${HERE}/manques`),
  );
}

/** « C’est réglé », beside a need on one of these pages. */
function settling<Seen extends object>(
  app: App,
  { find, draw }: Shown<Env, Seen>,
  to: (seen: Seen) => string,
) {
  const page = pageOf<Env, { readonly gap: GapId; readonly seen: Seen }>({
    find: async (c) => {
      const gap = c.req.param("gap") ?? "";
      const seen = await find(c);
      return seen && isId<"OrientationGap">(gap) ? { gap, seen } : undefined;
    },
    draw: (c, { seen }, back) => draw(c, seen, back),
  });
  return page.pressed({
    act: (c, { gap }) => answerGap(app, c.var.actor, { gap }),
    refusals,
    to: (_, { seen }) => `${to(seen)}?fait=regle`,
  });
}

const shown = (app: App, c: Asking) => ({ now: app.clock.now(), said: saidOf(c) });

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
