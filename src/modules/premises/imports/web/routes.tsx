import { Hono } from "hono";

import { form } from "#basics/form";
import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { filesOf, pageOf } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { answer } from "#ui/frame";

import type { Asking, Env } from "../../web/asked.ts";
import {
  importTable,
  keepTable,
  seeImport,
  seeImports,
  seeImportsIn,
  seeTable,
} from "../actions/sent-tables.ts";
import { ColumnsPage } from "./columns-page.tsx";
import { columnsForm, fileForm, fromForm, mappingOf } from "./forms.ts";
import { AT, ImportPage, ImportsPage } from "./imports-page.tsx";
import { importTexts as texts, sentRefusals } from "./texts.fr.ts";

/** « /operateur/locaux »: tables are sent, looked at, imported; unknown to all but the operator. */
export function venueImportRoutes(app: App): Hono<Env> {
  const imports = pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeImports(app, c.var.actor, asked);
      return seen && { ...seen, asked };
    },
    draw: (c, seen, back) =>
      answer(c, <ImportsPage {...seen} now={app.clock.now()} back={back} />, back),
  });
  const send = imports.sent({
    asks: async (_, c) => fileForm((await filesOf(c, "fichier"))[0]),
    act: (c, _, { file }) => keepTable(app, c.var.actor, file),
    refusals: sentRefusals,
    beside: { empty: "fichier", "too-long": "fichier", unreadable: "fichier" },
    to: (id) => `${AT}/fichiers/${id}`,
  });
  return new Hono<Env>()
    .get("/", imports.show)
    .post("/", send)
    .route("/", tableRoutes(app))
    .get("/:id{[0-9a-f-]{36}}", async (c) => {
      const id = c.req.param("id");
      const asked = pageList.read(c.req.queries());
      const seen = isId<"VenueImport">(id)
        ? await seeImport(app, c.var.actor, { id, page: asked.page })
        : undefined;
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportPage {...seen} asked={asked} now={app.clock.now()} />);
    });
}

function tableRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const id = c.req.param("file") ?? "";
      return isId<"VenueTable">(id) ? seeTable(app, c.var.actor, { id }) : undefined;
    },
    draw: (c, table, back) => answer(c, <ColumnsPage table={table} back={back} />, back),
  });
  const bring = page.sent({
    asks: ({ columns }) => form({ ...columnsForm(columns).shape, ...fromForm.shape }),
    act: (c, { id, columns }, { source, licence, url, ...answers }) =>
      importTable(app, c.var.actor, {
        id,
        source,
        licence,
        url,
        mapping: mappingOf(answers, columns),
      }),
    refusals: sentRefusals,
    to: ({ id }) => `${AT}/${id}`,
  });
  return new Hono<Env>()
    .get("/fichiers/:file{[0-9a-f-]{36}}", page.show)
    .post("/fichiers/:file{[0-9a-f-]{36}}", bring);
}

/** What the operator reads first of imported premises. */
export const premisesCard: OperatorCard = {
  title: texts.title,
  at: AT,
  tell: async (work) => {
    const seen = await seeImportsIn(work, { page: 1 });
    const sentence = texts.card(seen?.total ?? 0, seen?.imports[0]?.refused ?? 0);
    return { sentence, needsYou: false };
  },
};
