import { Hono } from "hono";

import { writeTable } from "#basics/formats/table-text";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeTogether, type SeenTogether } from "../actions/see-together.ts";
import { hoursOf, TogetherPage } from "./together-page.tsx";

type Env = AskedEnv & WithFrame;

/** « /chez-moi/ensemble »: what is done together, for everyone, as a page and as a table. */
export function togetherRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/", async (c) => {
    const seen = await seeTogether(app, c.var.actor, undefined);
    if (c.var.format !== "csv") return answer(c, <TogetherPage seen={seen} />);
    c.header("Content-Disposition", 'attachment; filename="ensemble.csv"');
    return c.body(togetherCsv(seen), 200, { "content-type": "text/csv; charset=utf-8" });
  });
}

/** Earliest first; what is not told on the page is empty here. */
const togetherCsv = ({ quarters }: SeenTogether): string =>
  writeTable(
    [
      "trimestre",
      "personnes_au_moins",
      "heures_au_moins",
      "visites_au_moins",
      "coups_de_pouce",
      "sorties",
    ],
    quarters
      .toReversed()
      .map((one) => [
        one.quarter.toString(),
        one.persons,
        hoursOf(one),
        one.visits,
        one.favours,
        one.outings,
      ]),
  );
