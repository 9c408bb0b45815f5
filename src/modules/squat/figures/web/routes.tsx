import { Hono } from "hono";

import { writeTable } from "#basics/formats/table-text";
import { pageList } from "#basics/query";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeFigures, type SeenFigures } from "../actions/see-figures.ts";
import { seeActs } from "../actions/see-acts.ts";
import { ActsPage } from "./acts-page.tsx";
import { FiguresPage } from "./figures-page.tsx";

type Env = AskedEnv & WithFrame;

/** « /squat/chiffres »: what came of the days, of the territory or of one structure, as a page and as a table. */
export function figuresRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/derriere", async (c) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeActs(app, c.var.actor, asked);
      return answer(c, <ActsPage seen={seen} asked={asked} />);
    })
    .get("/", async (c) => {
      const seen = await seeFigures(app, c.var.actor, { structure: c.req.query("structure") });
      if (seen === undefined) return c.notFound();
      if (c.var.format !== "csv") return answer(c, <FiguresPage seen={seen} />);
      c.header("Content-Disposition", 'attachment; filename="journees.csv"');
      return c.body(figuresCsv(seen), 200, { "content-type": "text/csv; charset=utf-8" });
    });
}

/** Months in order, then the numbers of all of them; nothing under what the page tells. */
function figuresCsv({ figures }: SeenFigures): string {
  const spread = (of: "sharing" | "openness", name: string) =>
    (figures[of]?.counts ?? []).map((count, i) => [`${name}_${i + 1}`, "", String(count)]);
  return writeTable(
    ["quoi", "mois", "combien"],
    [
      ...figures.months.map(({ month, days }) => ["journees", month.toString(), String(days)]),
      ["salaries", "", String(figures.employees ?? "")],
      ["cercles", "", String(figures.circles)],
      ...spread("sharing", "partage"),
      ...spread("openness", "envie"),
    ],
  );
}
