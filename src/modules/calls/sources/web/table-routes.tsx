import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, filesOf, type Typed, typedOf } from "#services/forms";
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
import { ColumnsPage, type ColumnsPageProps } from "./table-columns-page.tsx";
import { TablePage, type TablePageProps, TABLES_AT } from "./table-page.tsx";
import { mappingRefusals, tableRefusals, tableTexts as texts } from "./table-texts.fr.ts";
import { wordOf } from "../../web/typed-words.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /operateur/imports/tableau »: a file of anyone, its columns, and its import; for the operator alone. */
export function tableRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => showTables(app, c, {}))
    .post("/", (c) => send(app, c))
    .route("/correspondances", mappingRoutes(app))
    .get("/:file", async (c) => {
      const named = c.req.query("correspondance");
      const seen = await find(app, c, named);
      return seen === undefined ? c.notFound() : showColumns(app, c, seen, { named });
    })
    .post("/:file", (c) => take(app, c));
}

const SAID: Readonly<Record<string, string>> = { garde: texts.kept, efface: texts.dropped };

async function showTables(
  app: App,
  c: Asking,
  shown: Omit<TablePageProps, "kept" | "said">,
): Promise<Response> {
  const kept = await seeTables(app, c.var.actor, undefined);
  if (kept === undefined) return c.notFound();
  const said = SAID[c.req.query("fait") ?? ""];
  const status = shown.problems === undefined ? 200 : 422;
  return answer(c, <TablePage kept={kept} said={said} {...shown} />, status);
}

/** The file is kept, then its columns are shown; with a mapping it may go in at once. */
async function send(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const [file] = await filesOf(c, "fichier");
  const problem = (field: string, says: string) =>
    showTables(app, c, { typed, problems: { [field]: says } });
  const named = wordOf(typed, "correspondance");
  if (file === undefined) return problem("fichier", texts.fileMissing);
  const isDirect = typed["faire"] === "importer";
  if (isDirect && named === undefined) return problem("correspondance", texts.mappingNeeded);
  const told = await keepTable(app, c.var.actor, file);
  if (!told.done)
    return told.refusal === "not-allowed"
      ? c.notFound()
      : problem("fichier", tableRefusals[told.refusal]);
  const seen = isDirect ? await seeTable(app, c.var.actor, { file: told.value, named }) : undefined;
  if (seen !== undefined && !seen.isGuessed) {
    const done = await importTable(app, c.var.actor, { file: seen.id, mapping: seen.mapping });
    if (done.done) return c.redirect(`/operateur/imports/${done.value.id}`, 303);
  }
  const query = named === undefined ? "" : `?correspondance=${encodeURIComponent(named)}`;
  return c.redirect(`${TABLES_AT}/${told.value}${query}`, 303);
}

async function find(
  app: App,
  c: Asking,
  named: string | undefined,
): Promise<SeenTable | undefined> {
  const id = c.req.param("file") ?? "";
  return isId<"TableFile">(id) ? seeTable(app, c.var.actor, { file: id, named }) : undefined;
}

async function showColumns(
  app: App,
  c: Asking,
  seen: SeenTable,
  shown: Partial<Omit<ColumnsPageProps, "seen" | "today">> & Pick<ColumnsPageProps, "named">,
): Promise<Response> {
  const isWrong = shown.problem !== undefined || shown.problems !== undefined;
  const today = dayOf(app.clock.now());
  const page = <ColumnsPage seen={seen} mapping={seen.mapping} today={today} {...shown} />;
  return answer(c, page, isWrong ? 422 : 200);
}

/** What was chosen is shown again as it would be read, or imported. */
async function take(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const named = wordOf(typed, "correspondance");
  const seen = await find(app, c, named);
  if (seen === undefined) return c.notFound();
  const mapping = mappingIn(seen, typed);
  const again = { typed, mapping, named };
  if (typed["faire"] !== "importer") return showColumns(app, c, seen, again);
  const problems = problemsOf(mapping, typed);
  if (problems !== undefined) return showColumns(app, c, seen, { ...again, problems });
  const told = await importTable(app, c.var.actor, {
    file: seen.id,
    mapping,
    keep: {
      name: wordOf(typed, "nom") ?? seen.name,
      of: seen.kept,
      isNew: seen.isGuessed,
    },
  });
  if (told.done) return c.redirect(`/operateur/imports/${told.value.id}`, 303);
  if (told.refusal === "not-allowed" || told.refusal === "gone") return c.notFound();
  const says = mappingRefusals[told.refusal];
  return told.refusal === "name-taken"
    ? showColumns(app, c, seen, { ...again, problems: { nom: says } })
    : showColumns(app, c, seen, { ...again, problem: says });
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
