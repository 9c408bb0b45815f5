import { Hono } from "hono";

import { toMend, type ToMend } from "#basics/form";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { beginDocument } from "../actions/begin-document.ts";
import { keepVersion } from "../actions/save-version.ts";
import { seeDocument } from "../actions/see-document.ts";
import type { Column } from "../domain/contents.ts";
import { readTable, type TableContents, type TableRefusal } from "../domain/table.ts";
import { documentAt } from "./addresses.ts";
import { type Asking, documentOf, type Env, ONE } from "./asked.ts";
import { BESIDE, placesAsked } from "./begin-asked.ts";
import { beginTableForm, columnsForm, columnsTold, keepTableForm } from "./table-forms.ts";
import { BeginTablePage, ColumnsPage, RowsPage } from "./table-pages.tsx";
import { tableTexts as says } from "./table-texts.fr.ts";
import { refusalTexts } from "./texts.fr.ts";

const { broken: _, beyond: __, ...ofTables } = says.refusals;
const refusals = { ...refusalTexts, ...ofTables };

/** Tables: begun, their rows changed, their columns told. */
export function tableRoutes(app: App): Hono<Env> {
  return new Hono<Env>().route("/", beginRoutes(app)).route("/", changeRoutes(app));
}

function beginRoutes(app: App): Hono<Env> {
  const begin = pageOf({
    find: (c: Asking) => placesAsked(app, c),
    draw: (c, seen, back) => answer(c, <BeginTablePage {...seen} back={back} />, back),
  });
  const sent = begin.sent({
    asks: ({ places }) => beginTableForm(places),
    act: async (c, _seen, { csv, space, ...asked }) => {
      const read = await tableSent(c, csv, []);
      if (!read.done) return read;
      if (!isId<"Space">(space)) return refused("unknown-space");
      return beginDocument(app, c.var.actor, { ...asked, space, contents: read.value });
    },
    refusals,
    beside: { ...BESIDE, ...BESIDE_LINES },
    to: (document) => documentAt(document),
  });
  return new Hono<Env>().get("/tableau", signedIn, begin.show).post("/tableau", signedIn, sent);
}

const BESIDE_LINES = {
  "no-table": "lignes",
  "too-many-rows": "lignes",
  "too-many-columns": "lignes",
} as const;

async function find(app: App, c: Asking) {
  const document = documentOf(c);
  const seen = document && (await seeDocument(app, c.var.actor, { document }));
  if (seen?.may.write !== true || seen.contents.kind !== "table") return undefined;
  return { seen, contents: seen.contents };
}

function changeRoutes(app: App): Hono<Env> {
  const rows = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, seen, back) => answer(c, <RowsPage {...seen} back={back} />, back),
  });
  const keep = rows.sent({
    asks: keepTableForm,
    act: async (c, { seen: { document }, contents }, { csv, name, base }) => {
      const read = await tableSent(c, csv, contents.columns);
      if (!read.done) return read;
      const kept = { document: document.id, base, name, contents: read.value };
      return keepVersion(app, c.var.actor, kept);
    },
    refusals,
    beside: { "name-too-long": "nom", ...BESIDE_LINES },
    to: ({ number, way }, { seen: { document } }) =>
      way === "beside" ? `${documentAt(document.id, number)}/choisir` : documentAt(document.id),
  });
  const columns = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, seen, back) => answer(c, <ColumnsPage {...seen} back={back} />, back),
  });
  const told = columns.sent({
    asks: ({ contents }) => columnsForm(contents.columns),
    act: (c, { seen: { document }, contents }, { base, ...answers }) =>
      keepVersion(app, c.var.actor, {
        document: document.id,
        base: typeof base === "number" ? base : 0,
        contents: { ...contents, columns: columnsTold(contents.columns, answers) },
      }),
    refusals,
    to: ({ number, way }, { seen: { document } }) =>
      way === "beside" ? `${documentAt(document.id, number)}/choisir` : documentAt(document.id),
  });
  return new Hono<Env>()
    .get(`${ONE}/lignes/toutes`, signedIn, rows.show)
    .post(`${ONE}/lignes/toutes`, signedIn, keep)
    .get(`${ONE}/colonnes`, signedIn, columns.show)
    .post(`${ONE}/colonnes`, signedIn, told);
}

/** The table that was sent as a file, else the one that was pasted; a line that is not read whole is said, and nothing is kept. */
async function tableSent(
  c: Asking,
  pasted: string,
  known: readonly Column[],
): Promise<Result<TableContents, TableRefusal> | ToMend> {
  const [file] = await filesOf(c, "fichier");
  if (file?.isTooLong === true) return toMend({ fichier: says.refusals["too-long"] });
  const text = file === undefined ? pasted : textOf(file.bytes);
  if (text.trim() === "") return toMend({ lignes: says.neither });
  const read = readTable(text, known);
  if (!read.done) return read;
  const { contents, broken, beyond } = read.value;
  if (broken > 0) return toMend({ lignes: says.refusals.broken(broken) });
  return beyond > 0 ? toMend({ lignes: says.refusals.beyond(beyond) }) : done(contents);
}

/** UTF-8, else what spreadsheets of here write (Windows-1252). */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
