import { Hono } from "hono";

import { batchesOf, tablePieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listSubsidies, seeFunder } from "../actions/list-subsidies.ts";
import { readSubsidies } from "../domain/subsidies.ts";
import { FunderPage } from "./funder-page.tsx";
import type { Env } from "../../web/asked.ts";
import { SubsidiesPage } from "./subsidies-page.tsx";
import { SUBSIDY_COLUMNS } from "./csv.ts";

/** Short lines, of which a register holds some hundred thousand. */
const AT_ONCE = 10_000;

/** « /subventions »: who funds whom, and the page of each funder. */
export function subsidyRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = readSubsidies(c.req.queries());
      if (c.var.format === "html") {
        const found = await listSubsidies(app, c.var.actor, { asked });
        return answer(c, <SubsidiesPage asked={asked} found={found} />);
      }
      if (c.var.format !== "csv") return c.notFound();
      const all = batchesOf(
        async (range) => (await listSubsidies(app, c.var.actor, { asked, range })).shown,
        AT_ONCE,
      );
      const named = { type: "text/csv", name: "subventions.csv" };
      return sendPieces(c, named, tablePieces(SUBSIDY_COLUMNS, all));
    })
    .get("/financeurs/:number{[0-9]{1,12}}", async (c) => {
      const asked = { ...readSubsidies({}), ...pick(readSubsidies(c.req.queries())) };
      const number = Number(c.req.param("number"));
      const seen = await seeFunder(app, c.var.actor, { number, asked });
      return seen === undefined
        ? c.notFound()
        : answer(c, <FunderPage seen={seen} asked={asked} />);
    });
}

/** On the page of a funder, only the order and the page are asked. */
function pick({ order, page }: ReturnType<typeof readSubsidies>) {
  return { order, page };
}
