import { Hono } from "hono";

import { pageList } from "#basics/query";
import { wholeWithin } from "#basics/questions";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { keepLine } from "../actions/keep-line.ts";
import { seeDocument } from "../actions/see-document.ts";
import { unitsOf } from "../domain/merge.ts";
import { MOST_ROWS } from "../domain/table.ts";
import { cellsTold, ownLineForm } from "../suggestions/web/line-forms.ts";
import { documentAt } from "./addresses.ts";
import { type Asking, documentOf, type Env, numberOf, ONE, VERSION } from "./asked.ts";
import { LinePage, linesAt, LinesPage } from "./line-pages.tsx";
import { tableTexts as says } from "./table-texts.fr.ts";
import { refusalTexts } from "./texts.fr.ts";

/** The lines of a table one by one, for who writes in it: changed, added, taken away. */
export function lineRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: async (c: Asking) => {
      const found = await find(app, c, undefined);
      return found && { ...found, asked: pageList.read(c.req.queries()) };
    },
    draw: (c, found, back) => answer(c, <LinesPage {...found} />, back),
  });
  const one = pageOf({
    find: (c: Asking) => findLine(app, c),
    draw: (c, found, back) => answer(c, <LinePage {...found} back={back} />, back),
  });
  const kept = one.sent({
    asks: ({ table, place }) => ownLineForm(table.columns, unitsOf(table)[place] ?? ""),
    act: (c, { seen: { document, version }, table, place }, answers) =>
      keepLine(app, c.var.actor, {
        document: document.id,
        base: version.number,
        place,
        cells: cellsTold(table.columns.length, answers),
        isGone: answers["gone"] === true,
      }),
    refusals: { ...refusalTexts, "empty-line": says.emptyLine },
    beside: { "empty-line": "case-1" },
    to: ({ number, way }, { seen, place }) =>
      way === "beside" ? `${documentAt(seen.document.id, number)}/choisir` : linesAt(seen, place),
  });
  return new Hono<Env>()
    .get(`${ONE}/lignes`, signedIn, all.show)
    .get(`${VERSION}/lignes/:place`, signedIn, one.show)
    .post(`${VERSION}/lignes/:place`, signedIn, kept);
}

async function find(app: App, c: Asking, number: number | undefined) {
  const document = documentOf(c);
  const seen = document && (await seeDocument(app, c.var.actor, { document, number }));
  if (seen?.may.write !== true || seen.contents.kind !== "table") return undefined;
  return { seen, table: seen.contents };
}

/** The line that an address names, of a version that stood; after the last, one that is added. */
async function findLine(app: App, c: Asking) {
  const number = numberOf(c);
  const place = wholeWithin(c.req.param("place") ?? "", 0, MOST_ROWS);
  if (number === undefined || place === undefined) return undefined;
  const found = await find(app, c, number);
  if (found === undefined || found.seen.version.way === "beside") return undefined;
  return place <= found.table.rows.length ? { ...found, place } : undefined;
}
