import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { done, refused } from "#basics/result";
import { type AskedEnv, filesOf, pageOf, type Shown, type Typed, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  importTable,
  keepTable,
  seeTable,
  seeTables,
  type SeenTable,
} from "../actions/tables-to-import.ts";
import type { Column } from "../domain/csv/columns.ts";
import { isColumn, lacks, rearranged, withUnsaid } from "../domain/mapping/arrange.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { mappingRoutes } from "./mapping-routes.tsx";
import { tableForm } from "./forms.ts";
import { ColumnsPage } from "./table-columns-page.tsx";
import { TablePage, TABLES_AT } from "./table-page.tsx";
import { mappingRefusals, tableRefusals, tableTexts as texts } from "./table-texts.fr.ts";
import { wordOf } from "../../web/typed-words.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /operateur/imports/tableau »: a file of anyone, its columns, and its import; for the operator alone. */
export function tableRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", fileRoutes(app))
    .route("/correspondances", mappingRoutes(app))
    .route("/", columnRoutes(app));
}

const SAID: Readonly<Record<string, string>> = { garde: texts.kept, efface: texts.dropped };

/** The file is kept, then its columns are shown; with a mapping it may go in at once. */
function fileRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeTables(app, c.var.actor, undefined),
    draw: (c, kept, back) => {
      const said = SAID[c.req.query("fait") ?? ""];
      return answer(c, <TablePage kept={kept} said={said} back={back} />, back);
    },
  });
  const send = page.sent({
    asks: async (kept, c) => tableForm(kept, (await filesOf(c, FILE))[0]),
    act: async (c, _, { file, named }) => {
      const isDirect = (await typedOf(c))["faire"] === "importer";
      if (isDirect && named === undefined) return toMend({ correspondance: texts.mappingNeeded });
      const told = file && (await keepTable(app, c.var.actor, file));
      if (told?.done !== true) return told ?? refused("empty");
      return done(
        (isDirect && (await importedAt(app, c, { file: told.value, named }))) ||
          `${TABLES_AT}/${told.value}${ofMapping(named)}`,
      );
    },
    refusals: tableRefusals,
    beside: {
      empty: FILE,
      workbook: FILE,
      page: FILE,
      archive: FILE,
      "too-long": FILE,
      "no-table": FILE,
      "no-record": FILE,
    },
    to: (at) => at,
  });
  return new Hono<Env>().get("/", page.show).post("/", send);
}

const FILE = "fichier";

const ofMapping = (named: string | undefined) =>
  named === undefined ? "" : `?correspondance=${encodeURIComponent(named)}`;

/** A file whose mapping is known goes in at once: where what became of it is read. */
async function importedAt(app: App, c: Asking, asked: Parameters<typeof seeTable>[2]) {
  const seen = await seeTable(app, c.var.actor, asked);
  if (seen === undefined || seen.isGuessed) return undefined;
  const told = await importTable(app, c.var.actor, { file: seen.id, mapping: seen.mapping });
  return told.done ? `/operateur/imports/${told.value.id}` : undefined;
}

/** What was chosen is shown again as it would be read, or imported. */
function columnRoutes(app: App): Hono<Env> {
  const columns: Shown<Env, SeenTable & { readonly named: string | undefined }> = {
    find: async (c) => {
      const id = c.req.param("file") ?? "";
      const named = c.req.query("correspondance") ?? wordOf(await typedOf(c), "correspondance");
      if (!isId<"TableFile">(id)) return undefined;
      const seen = await seeTable(app, c.var.actor, { file: id, named });
      return seen && { ...seen, named };
    },
    draw: (c, seen, back) => {
      const mapping = back.typed === undefined ? seen.mapping : mappingIn(seen, back.typed);
      const shown = { seen, mapping, named: seen.named, today: dayOf(app.clock.now()) };
      return answer(c, <ColumnsPage {...shown} back={back} />, back);
    },
  };
  const page = pageOf(columns);
  const take = page.pressed({
    act: async (c, seen) => {
      const typed = await typedOf(c);
      const mapping = mappingIn(seen, typed);
      const problems = problemsOf(mapping, typed);
      if (problems !== undefined) return toMend(problems);
      const keep = {
        name: wordOf(typed, "nom") ?? seen.name,
        of: seen.kept,
        isNew: seen.isGuessed,
      };
      return importTable(app, c.var.actor, { file: seen.id, mapping, keep });
    },
    refusals: mappingRefusals,
    beside: { "name-taken": "nom" },
    to: ({ id }) => `/operateur/imports/${id}`,
  });
  return new Hono<Env>().get("/:file", page.show).post("/:file", async (c) => {
    const typed = await typedOf(c);
    if (typed["faire"] === "importer") return take(c);
    const seen = await columns.find(c);
    return seen === undefined ? c.notFound() : columns.draw(c, seen, { typed });
  });
}

function mappingIn({ mapping, table }: SeenTable, typed: Typed): Mapping {
  const choices = new Map<string, Column | undefined>();
  for (const [at, { path }] of table.fields.entries()) {
    const chosen = wordOf(typed, `c${at}`);
    choices.set(path, chosen !== undefined && isColumn(chosen) ? chosen : undefined);
  }
  return withUnsaid(rearranged(mapping, choices), {
    organisme: wordOf(typed, "organisme"),
    regions: wordOf(typed, "region"),
  });
}

function problemsOf(mapping: Mapping, typed: Typed): Readonly<Record<string, string>> | undefined {
  const lacking = lacks(mapping);
  if (lacking === "titre") return { c0: texts.titleColumn };
  if (lacking === "organisme") return { organisme: texts.bodyColumn };
  return wordOf(typed, "nom") === undefined ? { nom: texts.nameMissing } : undefined;
}
